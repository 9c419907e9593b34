package org.rouse.notification.prompts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Person;
import org.rouse.notification.gate.History;
import org.rouse.notification.people.Profiles;
import org.rouse.notification.people.RatingStore;
import org.rouse.notification.tailoring.Choice;
import org.rouse.notification.tailoring.Liking;
import org.rouse.notification.tailoring.Mobility;
import org.rouse.notification.tailoring.Tally;
import reactor.core.publisher.Mono;

/** What is known of a person that bears on what to suggest to them. */
final class Likings {

    /** Long enough to learn from six prompts a day, short enough to forget what has changed. */
    private static final int DAYS = 28;

    private final Diary diary;
    private final RatingStore ratings;

    Likings(Diary diary, RatingStore ratings) {
        this.diary = diary;
        this.ratings = ratings;
    }

    Mono<Liking> of(Person person, History history, Instant now) {
        boolean exercise = person.getClearance() == Clearance.CLEARANCE_GIVEN && !history.isFlaring(now);
        Set<String> aggravating = Set.copyOf(person.getAggravatingActivitiesList());
        if (!exercise) {
            return Mono.just(new Liking(
                    mobility(person), false, aggravating, Map.of(), Map.of(), List.of())); // only plain walking is left
        }
        LocalDate today = Profiles.zones(person).dayOf(now);
        List<LocalDate> dates =
                IntStream.range(0, DAYS).mapToObj(today::minusDays).toList();
        return Mono.zip(diary.decided(person.getPersonId(), dates), ratings.stars(person.getPersonId()))
                .map(known -> liking(mobility(person), aggravating, known.getT1(), known.getT2()));
    }

    /** Whether the breaks such a person is prompted to take look like sitting to a watch. */
    static boolean breaksLookStill(Person person) {
        Liking plain = new Liking(
                mobility(person),
                false,
                Set.copyOf(person.getAggravatingActivitiesList()),
                Map.of(),
                Map.of(),
                List.of());
        return Choice.looksStill(Choice.ofBreak(plain, "").activity());
    }

    private static Mobility mobility(Person person) {
        return switch (person.getMobility()) {
            case MOBILITY_WALKS, MOBILITY_UNSPECIFIED, UNRECOGNIZED -> Mobility.WALKS;
            case MOBILITY_STANDS -> Mobility.STANDS;
            case MOBILITY_SEATED -> Mobility.SEATED;
        };
    }

    private static Liking liking(
            Mobility mobility, Set<String> aggravating, List<Decided> decided, Map<String, Integer> stars) {
        List<Decided> suggested = decided.stream()
                .filter(Decided::sent)
                .filter(one -> !one.activity().isEmpty())
                .toList();
        Map<String, Tally> tallies = new HashMap<>();
        suggested.forEach(one -> one.moved()
                .ifPresent(moved -> tallies.compute(
                        one.activity(), (name, tally) -> (tally == null ? Tally.NONE : tally).plus(moved))));
        List<String> lately =
                suggested.reversed().stream().map(Decided::activity).toList();
        return new Liking(mobility, true, aggravating, tallies, stars, lately);
    }
}
