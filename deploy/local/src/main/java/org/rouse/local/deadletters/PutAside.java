package org.rouse.local.deadletters;

import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.rouse.contracts.DeadLetter;

/**
 * A record that a service set aside.
 *
 * @param at    time of setting aside
 * @param label its reader, origin and reason; empty where it has none, so that the record cannot be put back
 * @param bytes its length; its content is never shown
 */
public record PutAside(Instant at, Optional<DeadLetter> label, int bytes) {

    static PutAside of(ConsumerRecord<byte[], byte[]> record) {
        return new PutAside(
                Instant.ofEpochMilli(record.timestamp()),
                DeadLetter.read(record.headers()),
                record.value() == null ? 0 : record.value().length);
    }

    /** The record's origin: a record set aside twice, by two readers or after a failure, counts once. */
    static String origin(DeadLetter label) {
        return label.topic() + "-" + label.partition() + "@" + label.offset();
    }

    /** Reader, origin and reason on one line. */
    public String said() {
        return label.map(known -> known.reader() + "  " + origin(known) + "  " + bytes + " bytes  "
                        + known.reason().word())
                .orElseGet(() -> "without a label  " + bytes + " bytes");
    }
}
