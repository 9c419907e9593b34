package org.rouse.ingest.provider.pull;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettledOffsetsTest {

    private static final TopicPartition PARTITION = new TopicPartition("t", 3);

    private final SettledOffsets offsets = new SettledOffsets();

    @BeforeEach
    void begin() {
        for (long offset = 5; offset < 9; offset++) {
            offsets.begun(PARTITION, offset);
        }
    }

    @Test
    void shouldCommitOnlyWhatLiesBeforeTheFirstThatHasNotEnded() {
        offsets.settled(PARTITION, 6);
        offsets.settled(PARTITION, 7);
        assertThat(offsets.committable()).isEmpty();
        offsets.settled(PARTITION, 5);
        assertThat(offsets.committable()).isEqualTo(Map.of(PARTITION, new OffsetAndMetadata(8)));
        assertThat(offsets.committable()).as("once").isEmpty();
        assertThat(offsets.open()).isEqualTo(1);
    }

    @Test
    void shouldCommitNothingOfAPartitionThatWasHandedOver() {
        offsets.settled(PARTITION, 5);
        offsets.forget(PARTITION);
        offsets.settled(PARTITION, 6);
        assertThat(offsets.committable()).isEmpty();
        assertThat(offsets.open()).isZero();
    }

    @Test
    void shouldCountATaskOnceHoweverOftenItEnds() {
        offsets.settled(PARTITION, 5);
        offsets.settled(PARTITION, 5);
        assertThat(offsets.open()).isEqualTo(3);
    }
}
