package org.rouse.coaching.study;

import static java.util.stream.Collectors.groupingBy;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.effect.Cohort;
import org.rouse.coaching.views.DrawnDecision;
import org.rouse.http.Paging;

/**
 * The results of draws for each person, page by page.
 *
 * @param people by their id
 * @param next   cursor of the next page; absent on the last
 */
@Schema(name = "StudyAllocation")
record Allocation(
        LocalDate from,
        LocalDate to,
        int leastPeople,
        List<Entry> people,
        @Nullable String next) {

    private static final int MOST = 200;

    /** The person at the end of the page before. */
    private static final Pattern SHAPE = Pattern.compile("p(.+)", Pattern.DOTALL);

    /**
     * One person's draws.
     *
     * @param subject pseudonym of the person in the table of decisions
     * @param draws   one entry for each kind, design and probability
     */
    @Schema(name = "StudyAllocationOfPerson")
    record Entry(String person, String subject, List<Draws> draws) {}

    /**
     * Draws of one probability.
     *
     * @param prompted number that decided to prompt
     * @param heldOut  number that did not
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

    /**
     * The page after a cursor.
     *
     * @param cursor as a page before gave it; null = the first page
     * @param limit  1 to 200
     * @throws org.rouse.http.ProblemException naming the parameter
     */
    static Allocation of(
            Period period,
            Map<String, List<DrawnDecision>> drawn,
            Pseudonyms subjects,
            @Nullable String cursor,
            int limit) {
        Paging.checkLimit(limit, MOST);
        NavigableMap<String, List<DrawnDecision>> after = new TreeMap<>(drawn);
        if (cursor != null) {
            after = after.tailMap(Paging.place(cursor, SHAPE, place -> place.group(1)), false);
        }
        List<Entry> people = after.entrySet().stream()
                .limit(limit)
                .map(one -> new Entry(one.getKey(), subjects.of(one.getKey()), draws(one.getValue())))
                .toList();
        return new Allocation(
                period.from(),
                period.to(),
                Cohort.LEAST_PEOPLE,
                people,
                people.size() < after.size()
                        ? Paging.cursor("p" + people.getLast().person())
                        : null);
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
