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
 * What prompting does to a group of people. Nothing is told of fewer than {@value #LEAST_PEOPLE} of them: of a small group one can guess what
 * belongs to whom.
 */
public final class Cohort {

    /** Of so many people on something is told. */
    public static final int LEAST_PEOPLE = 10;

    private Cohort() {}

    /**
     * An effect and what it rests on.
     *
     * @param people  whose moments count
     * @param moments whose outcome is known
     */
    public record Estimate(int people, int moments, CohortEffect effect) {}

    /**
     * By how much prompting multiplies the chance that somebody moves, as a logarithm ({@link Emee}).
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
     * By how many steps of the next thirty minutes prompting adds ({@link Wcls}).
     *
     * @return empty where fewer than {@value #LEAST_PEOPLE} people have a moment whose steps are known
     */
    public static Optional<Estimate> steps(List<DrawnMoment> drawn) {
        return estimate(
                drawn,
                one -> one.steps().isPresent() ? OptionalDouble.of(one.steps().getAsInt()) : OptionalDouble.empty(),
                Wcls::fit);
    }

    /** The effect is averaged at the mean probability of the moments, so that one probability for all weighs all alike. */
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
