package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.checkin.ListDue;
import org.rouse.coaching.decision.choice.Choice;
import org.rouse.coaching.decision.choice.Mobility;
import org.rouse.coaching.decision.choice.Preferences;
import org.rouse.coaching.decision.eligibility.Agreement;
import org.rouse.coaching.decision.eligibility.BusySpan;
import org.rouse.coaching.decision.eligibility.Circumstances;
import org.rouse.coaching.decision.eligibility.QuietHours;
import org.rouse.coaching.movement.time.ZoneHistory;

/**
 * The facts and agreements of a person that bear on decisions; limits are the person's own where a coach set some.
 *
 * @param everyMinutes      between the breaks of their plan
 * @param quietHours        in their own zone
 * @param coolDown          least time between two prompts
 * @param dismissalCoolDown least time from a dismissed prompt to the next
 * @param dailyBudget       most desk breaks prompted in one local day
 * @param busy              busy times of their calendar
 * @param clearance         whether a provider's go-ahead for exercise is on record
 * @param redFlag           the standing one, of any tier
 * @param aggravating       activities that they have to avoid, by their profile, conditions or reports, in the words of workouts
 * @param stars             1 disliked to 5 loved, by activity
 * @param flare             course of their flares
 * @param reachable         whether there is a usable channel
 * @param lots              whether prompts may be subject to a draw
 * @param laterBudget       the daily budget from their fifth week on; empty where a coach set their own, which stays
 * @param minBreak          minutes in motion that end a stretch of theirs
 * @param syncsEvery        how often their devices report; empty where unknown
 * @param listDue           why the safety list is due; empty while it is not
 * @param session           the open session of the day, where it was looked up; empty for none
 * @param wishes            the messages they want beside live prompts
 * @param holidays          on which they do not work
 * @param agreed            their agreements
 */
public record PersonFacts(
        ZoneHistory zones,
        int everyMinutes,
        QuietHours quietHours,
        Duration coolDown,
        Duration dismissalCoolDown,
        int dailyBudget,
        Optional<Instant> doNotDisturbUntil,
        List<BusySpan> busy,
        boolean clearance,
        Optional<RedFlag> redFlag,
        Mobility mobility,
        Set<String> aggravating,
        Map<String, Integer> stars,
        FlareCourse flare,
        boolean reachable,
        Lots lots,
        OptionalInt laterBudget,
        int minBreak,
        Optional<Duration> syncsEvery,
        Optional<ListDue.Reason> listDue,
        Optional<Facts.Session> session,
        Wishes wishes,
        List<Holiday> holidays,
        Agreement agreed) {

    private static final long MS_PER_MINUTE = 60_000;

    public PersonFacts {
        busy = List.copyOf(busy);
        holidays = List.copyOf(holidays);
        aggravating = Set.copyOf(aggravating);
        stars = Map.copyOf(stars);
    }

    /** A copy with at most so many prompts a day. */
    PersonFacts atMost(int prompts) {
        return new PersonFacts(
                zones,
                everyMinutes,
                quietHours,
                coolDown,
                dismissalCoolDown,
                Math.min(dailyBudget, prompts),
                doNotDisturbUntil,
                busy,
                clearance,
                redFlag,
                mobility,
                aggravating,
                stars,
                flare,
                reachable,
                lots,
                laterBudget,
                minBreak,
                syncsEvery,
                listDue,
                session,
                wishes,
                holidays,
                agreed);
    }

    /**
     * The circumstances for the checks. A sign that only has to be told to the provider lets breaks go on; exercise waits for the
     * provider's word (DOMAIN section 4).
     */
    Circumstances circumstances() {
        return new Circumstances(
                zones,
                quietHours,
                coolDown,
                dismissalCoolDown,
                dailyBudget,
                doNotDisturbUntil,
                busy,
                clearance && redFlag.isEmpty(),
                redFlag.filter(RedFlag::stopsPrompts).isPresent(),
                redFlag.filter(RedFlag::stopsAll).isPresent(),
                flare,
                reachable,
                lotsFrom(),
                agreed);
    }

    /** The time from which prompts may be subject to a draw: never while a sign of any tier is open. */
    private Optional<Instant> lotsFrom() {
        return redFlag.isEmpty() ? lots.from() : Optional.empty();
    }

    /** Whether the breaks suggested to the person look like sitting to a watch. */
    boolean breaksLookStill() {
        Preferences plain = new Preferences(mobility, false, aggravating, Map.of(), Map.of(), List.of());
        return Choice.looksStill(Choice.ofBreak(plain, "", "").activity());
    }

    boolean isOnHoliday(LocalDate day) {
        return holidays.stream().anyMatch(holiday -> holiday.holds(day));
    }

    LocalDate dayOf(Instant instant) {
        return zones.dateOf(minuteOf(instant));
    }

    /** The epoch minute the instant falls in. */
    static long minuteOf(Instant instant) {
        return Math.floorDiv(instant.toEpochMilli(), MS_PER_MINUTE);
    }
}
