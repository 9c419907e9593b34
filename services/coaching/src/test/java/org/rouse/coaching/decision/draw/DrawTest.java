package org.rouse.coaching.decision.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DrawTest {

    @Test
    void shouldFallTheSameWayForTheSameKeyAndAnotherForAnotherSeed() {
        assertThat(Draw.outOf(1_000_000, "seed", "decision")).isEqualTo(Draw.outOf(1_000_000, "seed", "decision"));
        assertThat(IntStream.range(0, 100)
                        .filter(i -> Draw.outOf(2, "one", "d" + i) != Draw.outOf(2, "other", "d" + i)))
                .isNotEmpty();
    }

    @Test
    void shouldFallEverywhereEquallyOften() {
        int[] seen = new int[10];
        IntStream.range(0, 10_000).forEach(i -> seen[Draw.outOf(10, "seed", "d" + i)]++);

        assertThat(seen).satisfies(all -> {
            for (int count : all) {
                assertThat(count).isBetween(880, 1120); // four standard deviations
            }
        });
    }
}
