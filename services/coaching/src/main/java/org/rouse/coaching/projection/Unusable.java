package org.rouse.coaching.projection;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.DeadLetter.Reason;

/** A record that cannot be projected, and why. */
record Unusable(ConsumerRecord<byte[], byte[]> entry, Reason reason) {}
