package org.rouse.coaching.projection;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** The age of the oldest record that was read and is not in the views yet; none where all are. Thread-safe. */
final class Lag {

    private final InstantSource clock;
    private final AtomicReference<@Nullable Instant> oldest = new AtomicReference<>();

    /** @param clock the machine's time, which records carry */
    Lag(InstantSource clock) {
        this.clock = clock;
    }

    void begin(List<ConsumerRecord<byte[], byte[]>> entries) {
        oldest.set(entries.stream()
                .map(entry -> Instant.ofEpochMilli(entry.timestamp()))
                .min(Comparator.naturalOrder())
                .orElse(null));
    }

    void end() {
        oldest.set(null);
    }

    Duration age() {
        Instant waiting = oldest.get();
        return waiting == null ? Duration.ZERO : Duration.between(waiting, clock.instant());
    }
}
