package org.rouse.coaching.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Limits;
import org.rouse.coaching.plan.catalogue.Moves;

/** The sessions of a plan that are due on a day; 2027-03-01 is a Monday. */
class SessionsDueTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 3, 1);
    private static final Set<Component> ALL = EnumSet.allOf(Component.class);

    /** Days of the first week, 1 = Monday. */
    @ParameterizedTest
    @CsvSource({
        "1, '', 1",
        "2, '', 1 4",
        "3, '', 1 3 5",
        "3, '1', 3 5",
        "3, '1 2', 5", // an even spread has two sessions by Wednesday
        "3, '1 2 3', ''",
        "2, '3', 1 4",
        "3, '5', 1 3", // a missed session is not made up for on the day of another
        "7, '', 1 2 3 4 5 6 7",
        "7, '1 2 3', 4 5 6 7"
    })
    void shouldSpreadSessionsOverTheWeek(int aWeek, String done, String due) {
        Plan plan = plan(Map.of(Component.CORE, new Doses.Sessions(aWeek, 15)), List.of());
        Set<LocalDate> days = days(done);

        String found = IntStream.rangeClosed(1, 7)
                .filter(day -> SessionsDue.on(
                                plan,
                                MONDAY.plusDays(day - 1),
                                ALL,
                                Limits.NONE,
                                Map.of(Component.CORE, upTo(days, MONDAY.plusDays(day - 1))))
                        .isPresent())
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(due);
    }

    @Test
    void shouldAskForSetsOnTheirDaysUntilTheyAreTickedOff() {
        PrescribedSet bridge = set("co-bridge", DayOfWeek.MONDAY, DayOfWeek.THURSDAY);
        PrescribedSet birdDog = set("co-bird-dog", DayOfWeek.MONDAY);
        Plan plan = plan(Map.of(), List.of(bridge, birdDog));

        assertThat(SessionsDue.on(plan, MONDAY, ALL, Limits.NONE, Map.of()))
                .contains(new SessionsDue(Set.of(Component.CORE), 2, 0));
        Plan ticked = plan.ticked(new Plan.Tick(1, MONDAY), true);
        assertThat(SessionsDue.on(ticked, MONDAY, ALL, Limits.NONE, Map.of()))
                .contains(new SessionsDue(Set.of(Component.CORE), 1, 0));
        assertThat(SessionsDue.on(ticked.ticked(new Plan.Tick(2, MONDAY), true), MONDAY, ALL, Limits.NONE, Map.of()))
                .isEmpty();
        assertThat(SessionsDue.on(plan, MONDAY.plusDays(1), ALL, Limits.NONE, Map.of()))
                .isEmpty();
        assertThat(SessionsDue.on(ticked, MONDAY.plusDays(3), ALL, Limits.NONE, Map.of()))
                .contains(new SessionsDue(Set.of(Component.CORE), 1, 0));
    }

    /** What a plan prescribed before the person's limits were known is asked for no more. */
    @Test
    void shouldAskForNoSetsThatTheLimitsForbid() {
        Plan plan = plan(
                Map.of(Component.CORE, new Doses.Sessions(3, 15)),
                List.of(set("co-bridge", DayOfWeek.MONDAY), set("co-bird-dog", DayOfWeek.MONDAY)));

        assertThat(SessionsDue.on(plan, MONDAY, ALL, limits("kneeling-pain"), Map.of()))
                .contains(new SessionsDue(Set.of(Component.CORE), 1, 0));
        assertThat(SessionsDue.on(plan, MONDAY, ALL, limits("kneeling-pain", "late-pregnancy"), Map.of()))
                .isEmpty();
    }

    private static Limits limits(String... toAvoid) {
        return Limits.of(Moves.WALKS, List.of(toAvoid));
    }

    /** A person who logged a session has done its sets, ticked off or not. */
    @Test
    void shouldAskForNoSetsOfWhatWasLogged() {
        Plan plan =
                plan(Map.of(Component.CORE, new Doses.Sessions(3, 15)), List.of(set("co-bridge", DayOfWeek.MONDAY)));

        assertThat(SessionsDue.on(plan, MONDAY, ALL, Limits.NONE, Map.of(Component.CORE, Set.of(MONDAY))))
                .isEmpty();
        assertThat(SessionsDue.on(plan, MONDAY, ALL, Limits.NONE, Map.of(Component.YOGA, Set.of(MONDAY))))
                .isPresent();
        assertThat(SessionsDue.on(plan, MONDAY, ALL, Limits.NONE, Map.of(Component.CORE, Set.of(MONDAY.minusDays(1)))))
                .isPresent();
    }

    /** A plan suspends what its clearance leaves out, sets and sessions alike. */
    @Test
    void shouldAskForNothingThatIsNotCleared() {
        Plan plan = plan(
                Map.of(Component.CORE, new Doses.Sessions(3, 15), Component.YOGA, new Doses.Sessions(1, 60)),
                List.of(set("co-bridge", DayOfWeek.MONDAY)));

        assertThat(SessionsDue.on(plan, MONDAY, Set.of(Component.YOGA), Limits.NONE, Map.of()))
                .contains(new SessionsDue(Set.of(Component.YOGA), 0, 0));
        assertThat(SessionsDue.on(plan, MONDAY, Set.of(Component.CORE), Limits.NONE, Map.of()))
                .contains(new SessionsDue(Set.of(Component.CORE), 1, 0));
        assertThat(SessionsDue.on(plan, MONDAY, Set.of(Component.AEROBIC), Limits.NONE, Map.of()))
                .isEmpty();
    }

    @Test
    void shouldAskForNothingOutsideOfThePlan() {
        Plan plan = plan(Map.of(Component.YOGA, new Doses.Sessions(7, 60)), List.of());

        assertThat(SessionsDue.on(plan, MONDAY.minusDays(1), ALL, Limits.NONE, Map.of()))
                .isEmpty();
        assertThat(SessionsDue.on(plan, MONDAY, ALL, Limits.NONE, Map.of())).isPresent();
        assertThat(SessionsDue.on(plan, MONDAY.plusDays(13), ALL, Limits.NONE, Map.of()))
                .isPresent();
        assertThat(SessionsDue.on(plan, MONDAY.plusDays(14), ALL, Limits.NONE, Map.of()))
                .isEmpty();
    }

    private static Plan plan(Map<Component, Doses.Sessions> sessions, List<PrescribedSet> sets) {
        return Plan.of(
                "p",
                new Terms(MONDAY, 2, new Doses(Optional.empty(), Optional.empty(), sessions), sets),
                new Plan.Approval("anna", ActorRole.PERSON, Instant.EPOCH));
    }

    private static PrescribedSet set(String exercise, DayOfWeek... days) {
        return new PrescribedSet(0, exercise, false, 2, 8, 5, 30, Set.of(days));
    }

    private static Set<LocalDate> days(String numbers) {
        return numbers.isEmpty()
                ? Set.of()
                : List.of(numbers.split(" ")).stream()
                        .map(number -> MONDAY.plusDays(Integer.parseInt(number) - 1))
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<LocalDate> upTo(Set<LocalDate> days, LocalDate day) {
        return days.stream().filter(one -> !one.isAfter(day)).collect(Collectors.toSet());
    }

    /** How many of the due sessions were done in the week so far. */
    @Test
    void shouldSayHowManyWereDone() {
        Plan plan = plan(
                Map.of(Component.CORE, new Doses.Sessions(3, 15), Component.YOGA, new Doses.Sessions(1, 60)),
                List.of());
        Set<LocalDate> days = Set.of(MONDAY.minusDays(1), MONDAY, MONDAY.plusDays(4));

        assertThat(SessionsDue.on(
                        plan, MONDAY.plusDays(2), ALL, Limits.NONE, Map.of(Component.CORE, days, Component.YOGA, days)))
                .contains(new SessionsDue(Set.of(Component.CORE), 0, 1));
    }
}
