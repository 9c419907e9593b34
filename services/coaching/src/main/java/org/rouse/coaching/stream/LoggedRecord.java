package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.CloudEvent;
import org.rouse.contracts.RecordKey;

/**
 * A record from the log.
 *
 * @param published when it was written, by its writer's clock
 */
@SuppressWarnings("ArrayRecordComponent") // as they are on the log
public record LoggedRecord(
        String topic, long offset, Instant published, byte @Nullable [] key, byte @Nullable [] value) {

    /** The time is the event's where the record states it, else the record's. */
    public static LoggedRecord of(ConsumerRecord<byte[], byte[]> entry) {
        return new LoggedRecord(
                entry.topic(),
                entry.offset(),
                eventTime(entry).orElseGet(() -> Instant.ofEpochMilli(entry.timestamp())),
                entry.key(),
                entry.value());
    }

    /** Whether it is about the person. */
    public boolean isOf(String personId) {
        return key != null
                && RecordKey.read(key)
                        .filter(known -> known.person().value().equals(personId))
                        .isPresent();
    }

    private static Optional<Instant> eventTime(ConsumerRecord<byte[], byte[]> entry) {
        Header time = entry.headers().lastHeader(CloudEvent.TIME);
        if (time == null || time.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Instant.parse(new String(time.value(), UTF_8)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
