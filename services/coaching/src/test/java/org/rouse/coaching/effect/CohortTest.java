package org.rouse.coaching.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class CohortTest {

    @Test
    void shouldTellNothingOfNinePeople() {
        assertThat(Cohort.moved(people(9))).isEmpty();
        assertThat(Cohort.steps(people(9))).isEmpty();
        assertThat(Cohort.moved(people(10))).isPresent();
        assertThat(Cohort.steps(people(10))).isPresent();
    }

    @Test
    void shouldCountWhoseOutcomeIsKnownAlone() {
        List<DrawnMoment> drawn = new ArrayList<>(people(9));
        drawn.add(new DrawnMoment("p9", 0.5, true, Optional.empty(), OptionalInt.empty()));
        assertThat(Cohort.moved(drawn)).isEmpty();

        drawn.add(new DrawnMoment("p9", 0.5, true, Optional.of(true), OptionalInt.empty()));
        Cohort.Estimate moved = Cohort.moved(drawn).orElseThrow();
        assertThat(moved.people()).isEqualTo(10);
        assertThat(moved.moments()).isEqualTo(9 * 8 + 1);
        assertThat(Cohort.steps(drawn)).isEmpty();
    }

    /** At one probability for all the ratio is that of the two shares, and the difference that of the two means. */
    @Test
    void shouldGiveTheRatioOfSharesAndTheDifferenceOfMeansAtOneProbability() {
        assertThat(fit(Cohort.moved(people(12))).estimate()).isCloseTo(Math.log(0.75 / 0.25), within(1e-8));
        assertThat(fit(Cohort.steps(people(12))).estimate()).isCloseTo(150 - 50, within(1e-6));
    }

    @Test
    void shouldSayWhyWhereNobodyMoved() {
        List<DrawnMoment> drawn = people(10).stream()
                .map(one -> new DrawnMoment(
                        one.person(), one.probability(), one.prompted(), Optional.of(false), one.steps()))
                .toList();

        assertThat(Cohort.moved(drawn).orElseThrow().effect())
                .isEqualTo(new CohortEffect.NotMeasured(CohortEffect.Why.NO_SOLUTION));
    }

    private static Coefficient fit(Optional<Cohort.Estimate> found) {
        return ((CohortEffect.Measured) found.orElseThrow().effect()).fit().effect();
    }

    /** Eight moments each: three of the four prompted ones are followed by a break, one of the four others. */
    private static List<DrawnMoment> people(int count) {
        List<DrawnMoment> drawn = new ArrayList<>();
        for (int person = 0; person < count; person++) {
            for (int at = 0; at < 8; at++) {
                boolean prompted = at < 4;
                boolean moved = prompted ? at < 3 : at == 4;
                drawn.add(new DrawnMoment(
                        "p" + person, 0.5, prompted, Optional.of(moved), OptionalInt.of(moved ? 200 : 0)));
            }
        }
        return drawn;
    }
}
