package org.rouse.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void shouldGiveExactPercentilesWhenAllAreKept() {
        Latencies latencies = new Latencies();
        for (int ms = 200; ms >= 1; ms--) {
            latencies.add(ms * 1_000_000L);
        }

        assertThat(latencies.percentileMs(0.5)).isEqualTo(100);
        assertThat(latencies.percentileMs(0.99)).isEqualTo(198);
        assertThat(latencies.percentileMs(1)).isEqualTo(200);
    }

    @Test
    void shouldGiveNothingWhenThereAreNone() {
        assertThat(new Latencies().percentileMs(0.5)).isZero();
    }
}
