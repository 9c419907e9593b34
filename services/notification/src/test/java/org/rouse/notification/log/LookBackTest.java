package org.rouse.notification.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LookBackTest {

    private static final Instant NOW = Instant.parse("2027-02-01T11:00:00Z");
    private static final TopicPartition BUSY = new TopicPartition("t", 0);
    private static final TopicPartition QUIET = new TopicPartition("t", 1);
    private static final List<TopicPartition> BOTH = List.of(BUSY, QUIET);

    private final LookBack lookBack = new LookBack("decisions-in-0", Duration.ofHours(24), InstantSource.fixed(NOW));
    private final Map<TopicPartition, Long> firstOfTheDay = new HashMap<>();
    private final List<Long> asked = new ArrayList<>();
    private boolean away;

    /** Has acknowledged up to offset 40 of the busy partition, and to 7 of the quiet one. */
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(Map<TopicPartition, Long> times) {
            if (away) {
                throw new TimeoutException("away");
            }
            asked.addAll(times.values());
            Map<TopicPartition, OffsetAndTimestamp> found = new HashMap<>();
            times.keySet().forEach(partition -> {
                Long first = firstOfTheDay.get(partition);
                found.put(partition, first == null ? null : new OffsetAndTimestamp(first, 0));
            });
            return found;
        }
    };

    @BeforeEach
    void start() {
        consumer.assign(BOTH);
        consumer.updateBeginningOffsets(Map.of(BUSY, 0L, QUIET, 0L));
        consumer.seek(BUSY, 40);
        consumer.seek(QUIET, 7);
    }

    @Test
    void shouldReadAgainFromADayAgoAndKnowWhatWasReadBefore() {
        firstOfTheDay.put(BUSY, 12L);

        lookBack.onPartitionsAssigned("decisions-in-0", consumer, BOTH, true);

        assertThat(asked).containsOnly(NOW.minus(Duration.ofHours(24)).toEpochMilli());
        assertThat(consumer.position(BUSY)).isEqualTo(12);
        assertThat(consumer.position(QUIET)).isEqualTo(7); // there is no record that young
        assertThat(lookBack.wasReadBefore(record(BUSY, 39))).isTrue();
        assertThat(lookBack.wasReadBefore(record(BUSY, 40))).isFalse();
        assertThat(lookBack.wasReadBefore(record(new TopicPartition("t", 2), 0)))
                .isFalse();
    }

    @Test
    void shouldLeaveNothingUnreadWhenItIsBehindByMoreThanADay() {
        firstOfTheDay.put(BUSY, 60L);

        lookBack.onPartitionsAssigned("decisions-in-0", consumer, BOTH, true);

        assertThat(consumer.position(BUSY)).isEqualTo(40);
    }

    @Test
    void shouldReadEverythingAgainWhenTheBrokerCannotSay() {
        away = true;

        lookBack.onPartitionsAssigned("decisions-in-0", consumer, BOTH, true);

        assertThat(consumer.position(BUSY)).isZero();
        assertThat(lookBack.wasReadBefore(record(BUSY, 39))).isTrue();
    }

    @Test
    void shouldLeaveOtherBindingsWhereTheyAre() {
        firstOfTheDay.put(BUSY, 12L);

        lookBack.onPartitionsAssigned("people-in-0", consumer, BOTH, true);

        assertThat(consumer.position(BUSY)).isEqualTo(40);
        assertThat(asked).isEmpty();
    }

    private static ConsumerRecord<byte[], byte[]> record(TopicPartition partition, long offset) {
        return new ConsumerRecord<>(partition.topic(), partition.partition(), offset, new byte[0], new byte[0]);
    }
}
