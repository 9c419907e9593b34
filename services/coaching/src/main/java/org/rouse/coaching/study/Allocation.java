package org.rouse.coaching.study;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rouse.coaching.effect.Cohort;
import org.rouse.coaching.views.DrawnDecision;

/**
 * What the lots fell on, for each person.
 *
 * @param people by their id
 */
@Schema(name = "StudyAllocation")
record Allocation(LocalDate from, LocalDate to, int leastPeople, List<Entry> people) {

    /**
     * One person's.
     *
     * @param subject what the person is called in the table of decisions
     * @param draws   one for each kind, design and probability
     */
    @Schema(name = "StudyAllocationOfPerson")
    record Entry(String person, String subject, List<Draws> draws) {}

    /**
     * Lots of one probability.
     *
     * @param prompted how many fell on prompting
     * @param heldOut  how many did not
     */
    @Schema(name = "StudyDraws")
    record Draws(
            @Schema(example = "desk-break") String kind,
            @Schema(description = "hold-out or study") String design,
            double probability,
            int prompted,
            int heldOut,
            Instant first,
            Instant last) {}

    static Allocation of(Period period, Map<String, List<DrawnDecision>> drawn, Subjects subjects) {
        List<Entry> people = new ArrayList<>();
        new TreeMap<>(drawn)
                .forEach((person, moments) -> people.add(new Entry(person, subjects.of(person), draws(moments))));
        return new Allocation(period.from(), period.to(), Cohort.LEAST_PEOPLE, people);
    }

    private static List<Draws> draws(List<DrawnDecision> moments) {
        List<Draws> all = new ArrayList<>();
        Lottery.parted(moments).forEach((lottery, some) -> {
            SortedMap<Double, List<DrawnDecision>> byProbability = some.stream()
                    .collect(groupingBy(one -> Lottery.probability(one.decision()), TreeMap::new, Collectors.toList()));
            byProbability.forEach((probability, same) -> all.add(draws(lottery, probability, same)));
        });
        return all;
    }

    private static Draws draws(Lottery lottery, double probability, List<DrawnDecision> same) {
        int prompted = (int)
                same.stream().filter(one -> Lottery.isPrompted(one.decision())).count();
        List<Long> times = same.stream()
                .map(one -> one.decision().getDecidedAtMs())
                .sorted()
                .toList();
        return new Draws(
                lottery.kind(),
                lottery.design(),
                probability,
                prompted,
                same.size() - prompted,
                Instant.ofEpochMilli(times.getFirst()),
                Instant.ofEpochMilli(times.getLast()));
    }
}
