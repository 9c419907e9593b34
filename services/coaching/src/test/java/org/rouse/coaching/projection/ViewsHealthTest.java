package org.rouse.coaching.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class ViewsHealthTest {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final Instant NOW = Instant.parse("2026-11-19T12:00:00Z");
    private static final Rebuild.Progress NONE = new Rebuild.Progress(0, 0);

    @Test
    void shouldBeReadyUntilARecordHasWaitedForTheLimit() {
        assertThat(status(LIMIT.minusMillis(1), NONE)).isEqualTo(Status.UP);
        assertThat(status(LIMIT, NONE)).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(status(LIMIT.plusMillis(1), NONE)).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void shouldBeReadyOnceTheViewsAreRebuilt() {
        assertThat(status(Duration.ZERO, new Rebuild.Progress(9, 10))).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(status(Duration.ZERO, new Rebuild.Progress(10, 10))).isEqualTo(Status.UP);
    }

    @Test
    void shouldTellHowFarTheRebuildIs() {
        assertThat(ViewsHealth.of(Duration.ofSeconds(3), LIMIT, new Rebuild.Progress(9, 10))
                        .getDetails())
                .containsEntry("lagSeconds", 3L)
                .containsEntry("rebuildRead", 9L)
                .containsEntry("rebuildOf", 10L);
    }

    @Test
    void shouldBeAsOldAsTheOldestRecordThatWaits() {
        Lag lag = new Lag(() -> NOW);
        assertThat(lag.age()).isZero();

        lag.begin(List.of(record(NOW.minusSeconds(5)), record(NOW.minusSeconds(70)), record(NOW)));
        assertThat(lag.age()).isEqualTo(Duration.ofSeconds(70));

        lag.end();
        assertThat(lag.age()).isZero();
    }

    private static Status status(Duration age, Rebuild.Progress rebuilt) {
        return ViewsHealth.of(age, LIMIT, rebuilt).getStatus();
    }

    private static ConsumerRecord<byte[], byte[]> record(Instant at) {
        return new ConsumerRecord<>(
                "days",
                0,
                0,
                at.toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                null,
                new RecordHeaders(),
                Optional.empty());
    }
}
