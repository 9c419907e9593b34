package org.rouse.coaching.projection;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.DeadLetter.Reason;

/** A record that no view can be made of, and why. */
record Unusable(ConsumerRecord<byte[], byte[]> entry, Reason reason) {}
