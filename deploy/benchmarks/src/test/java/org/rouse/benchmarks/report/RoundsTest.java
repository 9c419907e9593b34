package org.rouse.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void shouldTakeTheMedianOfTheRatiosWhenRoundsDiffer() {
        Iterator<Double> ours = List.of(10.0, 90.0, 40.0).iterator();
        Iterator<Double> theirs = List.of(10.0, 10.0, 20.0).iterator();

        Rounds rounds = Rounds.of(3, ours::next, theirs::next);

        assertThat(rounds.ratio(0, 1)).isEqualTo(2.0);
        assertThat(rounds.median(0)).isEqualTo(40.0);
    }

    @Test
    void shouldTakeTheMiddleWhenTheirNumberIsEven() {
        Iterator<Double> values = List.of(1.0, 4.0).iterator();

        assertThat(Rounds.of(2, values::next).median(0)).isEqualTo(2.5);
    }
}
