package org.rouse.coaching.decision.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OddsTest {

    /** P(B > A) of beta distributions with whole shapes has a closed form: the sum over i below B's first of beta functions. */
    @ParameterizedTest
    @CsvSource({
        "4, 2, 2, 2, 0.7142857142857144",
        "14, 3, 5, 14, 0.9998273976146667",
        "124, 42, 32, 12, 0.5914610346072856",
        "2, 2, 2, 2, 0.5",
        "1, 1, 1, 1, 0.5"
    })
    void shouldMixTheThompsonProbabilityWithAnEvenShare(int a, int b, int c, int d, double best) {
        int[] odds = Odds.of(List.of(new Belief(a, b), new Belief(c, d)));

        assertThat(odds[0] / 1e6).isCloseTo(0.8 * best + 0.1, within(2e-6));
        assertThat(odds[0] + odds[1]).isEqualTo(1_000_000);
    }

    @Test
    void shouldShareEvenlyAmongEquals() {
        int[] odds = Odds.of(Stream.generate(() -> new Belief(4, 2)).limit(7).toList());

        assertThat(Arrays.stream(odds).sum()).isEqualTo(1_000_000);
        assertThat(odds).satisfies(all -> {
            for (int one : all) {
                assertThat(one).isBetween(142_850, 142_864);
            }
        });
    }

    @Test
    void shouldBeCertainOfTheOnlyOne() {
        assertThat(Odds.of(List.of(new Belief(4, 2)))).containsExactly(1_000_000);
        assertThat(Odds.of(List.of())).isEmpty();
    }

    /** Whatever the beliefs, each is tried: an analysis divides by these. */
    @Test
    void shouldLeaveNoneWithoutAChance() {
        int[] odds = Odds.of(List.of(new Belief(170, 2), new Belief(1, 170), new Belief(2, 90)));

        assertThat(odds).satisfies(all -> {
            for (int one : all) {
                assertThat(one).isGreaterThanOrEqualTo(66_666);
            }
        });
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "299999, 0", "300000, 1", "999998, 1", "999999, 2"})
    void shouldFallWhereTheOddsLie(int draw, int on) {
        assertThat(Odds.drawn(new int[] {300_000, 699_999, 1}, draw)).isEqualTo(on);
    }

    /** Equal to the last millionth on every machine and version: a repeated decision is the same. */
    @Test
    void shouldBeTheSameEverywhere() {
        List<Belief> three = List.of(new Belief(5, 14), new Belief(2, 2), new Belief(14, 3));

        assertThat(Odds.of(three)).containsExactly(66_745, 144_264, 788_991);
    }

    @Test
    void shouldRefuseABeliefWithoutBound() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Belief(0.5, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Belief(2, 0.99));
    }
}
