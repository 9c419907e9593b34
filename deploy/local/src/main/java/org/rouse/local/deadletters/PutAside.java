package org.rouse.local.deadletters;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.DeadLetter;

/**
 * A record that a service put aside.
 *
 * @param at    when
 * @param label who could not read it, where it lay and why; empty where whatever put it aside did not say, so that it stays where it is
 * @param bytes its length; what it says is never shown
 */
public record PutAside(Instant at, Optional<DeadLetter> label, int bytes) {

    static PutAside of(ConsumerRecord<byte[], byte[]> record) {
        return new PutAside(
                Instant.ofEpochMilli(record.timestamp()),
                DeadLetter.read(record.headers()),
                record.value() == null ? 0 : record.value().length);
    }

    /** Where that lay: a record put aside twice, by two readers or after a failure, is one. */
    static String origin(DeadLetter label) {
        return label.topic() + "-" + label.partition() + "@" + label.offset();
    }

    /** Who, where and why, on one line. */
    public String said() {
        return label.map(known -> known.reader() + "  " + origin(known) + "  " + bytes + " bytes  "
                        + known.reason().word())
                .orElseGet(() -> "without a label  " + bytes + " bytes");
    }
}
