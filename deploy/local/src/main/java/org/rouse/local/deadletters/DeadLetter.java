package org.rouse.local.deadletters;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that a service put aside.
 *
 * @param at     when
 * @param reader who could not read it
 * @param topic  where it lay, at this partition and offset
 * @param bytes  its length; what it says is never shown
 */
public record DeadLetter(
        Instant at, String reader, String topic, String partition, String offset, String reason, int bytes) {

    static DeadLetter of(ConsumerRecord<byte[], byte[]> record) {
        return new DeadLetter(
                Instant.ofEpochMilli(record.timestamp()),
                header(record, "rouse-reader"),
                header(record, "rouse-topic"),
                header(record, "rouse-partition"),
                header(record, "rouse-offset"),
                header(record, "rouse-reason"),
                record.value() == null ? 0 : record.value().length);
    }

    /** Where it came from: a record put aside twice, by two readers or after a failure, is one. */
    String origin() {
        return topic + "-" + partition + "@" + offset;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), UTF_8);
    }
}
