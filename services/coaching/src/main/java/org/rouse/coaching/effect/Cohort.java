package org.rouse.coaching.effect;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The effect of prompting on a group of people. Groups smaller than {@value #LEAST_PEOPLE} get no estimate: in a small group one can guess
 * what belongs to whom.
 */
public final class Cohort {

    /** The smallest group with an estimate. */
    public static final int LEAST_PEOPLE = 10;

    private Cohort() {}

    /**
     * An effect and its basis.
     *
     * @param people  whose moments count
     * @param moments whose outcome is known
     */
    public record Estimate(int people, int moments, CohortEffect effect) {}

    /**
     * The factor by which prompting multiplies the chance that a person moves, as a logarithm ({@link Emee}).
     *
     * @return empty where fewer than {@value #LEAST_PEOPLE} people have a moment whose outcome is known
     */
    public static Optional<Estimate> moved(List<DrawnMoment> drawn) {
        return estimate(
                drawn,
                one -> one.moved()
                        .map(moved -> OptionalDouble.of(moved ? 1 : 0))
                        .orElse(OptionalDouble.empty()),
                Emee::fit);
    }

    /**
     * The number of steps that prompting adds to the next thirty minutes ({@link Wcls}).
     *
     * @return empty where fewer than {@value #LEAST_PEOPLE} people have a moment whose steps are known
     */
    public static Optional<Estimate> steps(List<DrawnMoment> drawn) {
        return estimate(
                drawn,
                one -> one.steps().isPresent() ? OptionalDouble.of(one.steps().getAsInt()) : OptionalDouble.empty(),
                Wcls::fit);
    }

    /** The effect is averaged at the mean probability of the moments, so that equal probabilities give equal weights. */
    private static Optional<Estimate> estimate(
            List<DrawnMoment> drawn,
            Function<DrawnMoment, OptionalDouble> outcome,
            BiFunction<List<List<StudyMoment>>, Double, CohortEffect> estimator) {
        List<DrawnMoment> known =
                drawn.stream().filter(one -> outcome.apply(one).isPresent()).toList();
        Map<String, List<StudyMoment>> people = known.stream()
                .collect(groupingBy(
                        DrawnMoment::person,
                        LinkedHashMap::new,
                        mapping(
                                one -> new StudyMoment(
                                        true,
                                        one.probability(),
                                        one.prompted(),
                                        outcome.apply(one).orElseThrow()),
                                toList())));
        if (people.size() < LEAST_PEOPLE) {
            return Optional.empty();
        }
        double numerator =
                known.stream().mapToDouble(DrawnMoment::probability).average().orElseThrow();
        return Optional.of(
                new Estimate(people.size(), known.size(), estimator.apply(List.copyOf(people.values()), numerator)));
    }
}
