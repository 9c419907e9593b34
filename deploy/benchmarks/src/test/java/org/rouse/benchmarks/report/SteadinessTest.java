package org.rouse.benchmarks.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SteadinessTest {

    @Test
    void shouldEndWithTheThirdRoundThatLiesWithinATwentieth() {
        PrimitiveIterator.OfDouble rounds = DoubleStream.of(400, 100, 95, 97, 1).iterator();

        assertThat(Steadiness.reached(10, rounds::nextDouble)).isTrue();
        assertThat(rounds.nextDouble()).isEqualTo(1);
    }

    @Test
    void shouldNotTakeRoundsForSteadyThatLieFurtherApart() {
        assertThat(Steadiness.reached(3, DoubleStream.of(100, 94.9, 97).iterator()::nextDouble))
                .isFalse();
    }

    @Test
    void shouldNotTakeTwoRoundsForSteady() {
        assertThat(Steadiness.reached(2, () -> 100)).isFalse();
    }

    /** The cost of a round without any answer. */
    @Test
    void shouldNotTakeRoundsWithoutEndForSteady() {
        assertThat(Steadiness.reached(5, () -> Double.POSITIVE_INFINITY)).isFalse();
    }
}
