package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.movement.EvidenceBatch;
import org.rouse.coaching.movement.Measure;
import org.rouse.coaching.movement.MinuteColumn;
import org.rouse.coaching.movement.SourceKind;
import org.rouse.coaching.movement.SourceRef;
import org.rouse.coaching.movement.Span;

class HorizonTest {

    private static final int DAY = 1440;

    @Test
    void shouldReachBackWholeDaysFromTheNewestMinute() {
        assertThat(Horizon.firstMinute(50L * DAY + 1439, 40)).isEqualTo(10L * DAY);
        assertThat(Horizon.firstMinute(51L * DAY, 40)).isEqualTo(11L * DAY);
        assertThat(Horizon.firstMinute(39L * DAY, 40)).isZero();
    }

    @Test
    void shouldNotCountMinutesTheSourceSaidNothingAbout() {
        assertThat(Horizon.newestMinute(batch(column(100, 0, 1, -1, -1)))).hasValue(101);
        assertThat(Horizon.newestMinute(batch(column(100, -1)))).isEmpty();
    }

    @Test
    void shouldCoverFromItsFirstMinuteOn() {
        assertThat(Horizon.covers(100, batch(column(99, 1)))).isFalse();
        assertThat(Horizon.covers(100, batch(column(100, 1)))).isTrue();
        assertThat(Horizon.covers(100, batch(column(101, 1)))).isTrue();
    }

    @Test
    void shouldCutWhatBeginsBefore() {
        EvidenceBatch batch = new EvidenceBatch(
                new SourceRef("watch", SourceKind.WEARABLE),
                List.of(column(98, 1, 2, 3, 4), column(90, 1)),
                List.of(
                        new Span.Still("a", 99 * 60_000, 101 * 60_000, 1),
                        new Span.Still("b", 100 * 60_000, 101 * 60_000, 1)),
                List.of(),
                false);

        EvidenceBatch kept = Horizon.cut(100, batch);

        assertThat(Horizon.covers(100, batch)).isFalse();
        assertThat(Horizon.covers(100, kept)).isTrue();
        assertThat(kept.columns()).hasSize(1);
        assertThat(kept.columns().getFirst().firstMinute()).isEqualTo(100);
        assertThat(kept.columns().getFirst().values()).containsExactly(3, 4);
        assertThat(kept.spans()).extracting(Span::id).containsExactly("b");
    }

    private static EvidenceBatch batch(MinuteColumn column) {
        return new EvidenceBatch(
                new SourceRef("watch", SourceKind.WEARABLE), List.of(column), List.of(), List.of(), false);
    }

    private static MinuteColumn column(long first, int... values) {
        return new MinuteColumn(Measure.STEPS, first, values, 1);
    }
}
