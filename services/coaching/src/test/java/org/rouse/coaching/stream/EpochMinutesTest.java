package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.evidence.Measure;
import org.rouse.coaching.movement.evidence.MinuteColumn;
import org.rouse.coaching.movement.evidence.SourceKind;
import org.rouse.coaching.movement.evidence.SourceRef;

class EpochMinutesTest {

    @Test
    void shouldNotCountMinutesTheSourceSaidNothingAbout() {
        assertThat(EpochMinutes.newest(batch(column(100, 0, 1, -1, -1)))).hasValue(101);
        assertThat(EpochMinutes.newest(batch(column(100, -1)))).isEmpty();
    }

    private static EvidenceBatch batch(MinuteColumn column) {
        return new EvidenceBatch(
                new SourceRef("watch", SourceKind.WEARABLE), List.of(column), List.of(), List.of(), false);
    }

    private static MinuteColumn column(long first, int... values) {
        return new MinuteColumn(Measure.STEPS, first, values, 1);
    }
}
