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
 * What is known and agreed about a person, as far as it bears on decisions; the limits are already the person's own where a coach set some.
 *
 * @param everyMinutes      between the breaks of their plan
 * @param quietHours        in their own zone
 * @param coolDown          least time between two prompts
 * @param dismissalCoolDown least time from a prompt that was turned down to the next
 * @param dailyBudget       most desk breaks prompted in one local day
 * @param busy              what their calendar says
 * @param clearance         whether a provider's go-ahead for exercise is on record
 * @param redFlag           the one that stands, of any tier
 * @param aggravating       activities that hurt them, by their profile or by what they reported, in the words of workouts
 * @param stars             1 disliked to 5 loved, by activity
 * @param flare             how their flares have gone
 * @param reachable         whether there is a channel that may be used
 * @param lots              whether prompts may be left to a lot
 * @param laterBudget       what the daily budget comes to in their fifth week; empty where a coach set their own, which stays
 * @param minBreak          minutes in motion that end a stretch of theirs
 * @param syncsEvery        how often their devices tell anything new; empty where that is not known
 * @param listDue           why the safety list is due; empty while it is not
 * @param session           what their plan has for the day and is not done yet, where that is asked; empty for nothing
 * @param wishes            what they want to be told beside what is seen live
 * @param holidays          on which they do not work
 * @param agreed            what they agreed to
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

    /** The same with so many prompts a day at most. */
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
     * As the checks see them. A sign that only has to be told to the provider lets breaks go on; exercise waits for their word (DOMAIN
     * section 4).
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

    /** From when on prompts to them may be left to a lot: never while a sign of any tier is open. */
    private Optional<Instant> lotsFrom() {
        return redFlag.isEmpty() ? lots.from() : Optional.empty();
    }

    /** Whether the breaks such a person is prompted to take look like sitting to a watch. */
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
