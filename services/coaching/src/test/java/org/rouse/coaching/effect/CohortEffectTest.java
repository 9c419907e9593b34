package org.rouse.coaching.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.effect.CohortEffect.NotMeasured;
import org.rouse.coaching.effect.CohortEffect.Why;

class CohortEffectTest {

    private static final int SETS = 1_000;
    private static final int PEOPLE = 50;
    private static final int MOMENTS = 200;

    @Test
    void shouldGiveTheNumbersOfTheTinyTrial() throws IOException {
        List<List<StudyMoment>> people = Trial.read(
                CohortEffectTest.class.getResourceAsStream("tiny.csv"),
                "person",
                row -> new StudyMoment(
                        row.yes("available"),
                        row.number("probability"),
                        row.yes("sent"),
                        row.number("after"),
                        row.numbers("before"),
                        List.of()));

        Fit fit = ((CohortEffect.Measured) Wcls.fit(people, 0.5)).fit();

        assertThat(fit.control(0)).isCloseTo(13.027796020769234, within(1e-6));
        assertThat(fit.control(1)).isCloseTo(3.266011710692971, within(1e-6));
        assertThat(fit.effect().estimate()).isCloseTo(1.0728346395530983, within(1e-6));
        assertThat(fit.plainStandardError(0)).isCloseTo(2.1474062620949286, within(1e-6));
        assertThat(fit.effect().standardError()).isCloseTo(3.9936663275285995, within(1e-6));
        assertThat(fit.df()).isEqualTo(2);
        assertThat(fit.effect().lower()).isCloseTo(-16.11052468629634, within(1e-6));
        assertThat(fit.effect().upper()).isCloseTo(18.256193965402534, within(1e-6));
    }

    @Test
    void shouldCoverThePlantedDifferenceInNineteenSetsOfTwenty() {
        assertThat(covered(CohortEffectTest::stepsAfter, Wcls::fit, 40)).isBetween(930, 970);
    }

    @Test
    void shouldCoverThePlantedRatioInNineteenSetsOfTwenty() {
        assertThat(covered(CohortEffectTest::movedAfter, Emee::fit, Math.log(1.5)))
                .isBetween(930, 970);
    }

    /** With the hold-out's probability: nine of ten are prompted, so one arm is small. */
    @Test
    void shouldCoverThePlantedRatioWhereOneOfTenIsHeldOut() {
        int covered = 0;
        for (int seed = 0; seed < SETS; seed++) {
            Random random = new Random(seed);
            List<DrawnMoment> drawn = heldOut(random, Math.log(1.5));
            CohortEffect effect = Cohort.moved(drawn).orElseThrow().effect();
            Coefficient found = ((CohortEffect.Measured) effect).fit().effect();
            covered += found.lower() <= Math.log(1.5) && Math.log(1.5) <= found.upper() ? 1 : 0;
        }
        assertThat(covered).isBetween(930, 970);
    }

    private static List<DrawnMoment> heldOut(Random random, double planted) {
        List<DrawnMoment> drawn = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            double mood = random.nextDouble() - 0.5;
            for (int at = 0; at < MOMENTS; at++) {
                boolean prompted = random.nextInt(10) > 0;
                boolean moved = random.nextDouble() < (0.3 + 0.2 * mood) * (prompted ? Math.exp(planted) : 1);
                drawn.add(new DrawnMoment("p" + person, 0.9, prompted, Optional.of(moved), OptionalInt.empty()));
            }
        }
        return drawn;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, 1.1, Double.NaN})
    void shouldRefuseAProbabilityThatLeavesNothingToChance(double probability) {
        assertRefused(
                people(4, one -> new StudyMoment(true, probability, one.prompted(), one.outcome())),
                0.5,
                Why.PROBABILITY_OUT_OF_RANGE);
        assertRefused(people(4, UnaryOperator.identity()), probability, Why.PROBABILITY_OUT_OF_RANGE);
    }

    @Test
    void shouldLookAtTheProbabilityOfAvailableMomentsAlone() {
        List<List<StudyMoment>> people = new ArrayList<>(people(3, UnaryOperator.identity()));
        people.add(List.of(new StudyMoment(false, 0, false, Double.NaN)));

        assertThat(Wcls.fit(people, 0.5)).isInstanceOf(CohortEffect.Measured.class);
    }

    @Test
    void shouldRefuseUntilThereAreMorePeopleThanCoefficients() {
        assertRefused(List.of(), 0.5, Why.TOO_FEW_PEOPLE);
        assertRefused(people(2, UnaryOperator.identity()), 0.5, Why.TOO_FEW_PEOPLE);
        assertThat(Wcls.fit(people(3, UnaryOperator.identity()), 0.5)).isInstanceOf(CohortEffect.Measured.class);
    }

    @Test
    void shouldRefuseWhenAllMomentsFellOnOneArm() {
        assertRefused(people(9, one -> new StudyMoment(true, 0.5, true, one.outcome())), 0.5, Why.ONE_ARM);
        assertRefused(people(9, one -> new StudyMoment(true, 0.5, false, one.outcome())), 0.5, Why.ONE_ARM);
    }

    @Test
    void shouldRefuseWhenAControlSaysTheSameTwice() {
        assertRefused(people(9, one -> with(one, List.of(7.0))), 0.5, Why.COLLINEAR);
        assertRefused(people(9, one -> with(one, List.of(0.0))), 0.5, Why.COLLINEAR);
        assertRefused(people(9, one -> with(one, List.of(one.outcome() + 1, 1e6 * one.outcome()))), 0.5, Why.COLLINEAR);
    }

    @Test
    void shouldRefuseWhatIsNoNumber() {
        assertRefused(people(9, one -> new StudyMoment(true, 0.5, one.prompted(), Double.NaN)), 0.5, Why.NOT_A_NUMBER);
        assertRefused(people(9, one -> with(one, List.of(Double.POSITIVE_INFINITY))), 0.5, Why.NOT_A_NUMBER);
    }

    @Test
    void shouldRefuseAnEventThatIsNeitherYesNorNo() {
        assertThat(Emee.fit(people(9, one -> new StudyMoment(true, 0.5, one.prompted(), 2)), 0.5))
                .isEqualTo(new NotMeasured(Why.NOT_BINARY));
    }

    @Test
    void shouldFindNoSolutionWhenNobodyMovedInOneArmOrAtAll() {
        assertThat(Emee.fit(people(9, one -> new StudyMoment(true, 0.5, one.prompted(), 0)), 0.5))
                .isEqualTo(new NotMeasured(Why.NO_SOLUTION));
        assertThat(Emee.fit(
                        people(
                                9,
                                one -> new StudyMoment(true, 0.5, one.prompted(), one.prompted() ? one.outcome() : 0)),
                        0.5))
                .isEqualTo(new NotMeasured(Why.NO_SOLUTION));
    }

    private static void assertRefused(List<List<StudyMoment>> people, double numerator, Why why) {
        assertThat(Wcls.fit(people, numerator)).isEqualTo(new NotMeasured(why));
        assertThat(Emee.fit(people, numerator)).isEqualTo(new NotMeasured(why));
    }

    private static StudyMoment with(StudyMoment one, List<Double> controls) {
        return new StudyMoment(true, one.probability(), one.prompted(), one.outcome(), controls, List.of());
    }

    /** Outcomes of 0 and 1. */
    private static List<List<StudyMoment>> people(int count, UnaryOperator<StudyMoment> change) {
        SplittableRandom random = new SplittableRandom(5);
        return trial(count, 40, (prompted, mood) -> random.nextInt(2) == 0 ? 0.0 : 1.0, random).stream()
                .map(moments -> moments.stream().map(change).toList())
                .toList();
    }

    private static int covered(
            BiFunction<SplittableRandom, Double, BiFunction<Boolean, Double, Double>> outcome,
            BiFunction<List<List<StudyMoment>>, Double, CohortEffect> estimator,
            double planted) {
        int covered = 0;
        for (int seed = 0; seed < SETS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            List<List<StudyMoment>> people = trial(PEOPLE, MOMENTS, outcome.apply(random, planted), random);
            Coefficient effect =
                    ((CohortEffect.Measured) estimator.apply(people, 0.5)).fit().effect();
            covered += effect.lower() <= planted && planted <= effect.upper() ? 1 : 0;
        }
        return covered;
    }

    /** Each person has a mood of their own, and so has each moment's probability; three moments of four are available. */
    private static List<List<StudyMoment>> trial(
            int people, int moments, BiFunction<Boolean, Double, Double> outcome, SplittableRandom random) {
        List<List<StudyMoment>> all = new ArrayList<>();
        for (int person = 0; person < people; person++) {
            double mood = random.nextDouble() - 0.5;
            List<StudyMoment> own = new ArrayList<>();
            for (int at = 0; at < moments; at++) {
                double probability = 0.3 + 0.2 * random.nextInt(3);
                boolean prompted = random.nextDouble() < probability;
                own.add(new StudyMoment(random.nextInt(4) > 0, probability, prompted, outcome.apply(prompted, mood)));
            }
            all.add(own);
        }
        return all;
    }

    private static BiFunction<Boolean, Double, Double> stepsAfter(SplittableRandom random, double planted) {
        return (prompted, mood) ->
                300 + 200 * mood + (prompted ? planted * (1 + mood) : 0) + 150 * random.nextGaussian();
    }

    private static BiFunction<Boolean, Double, Double> movedAfter(SplittableRandom random, double planted) {
        return (prompted, mood) ->
                random.nextDouble() < (0.3 + 0.2 * mood) * (prompted ? Math.exp(planted) : 1) ? 1.0 : 0.0;
    }
}
