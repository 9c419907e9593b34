package org.rouse.coaching.decision;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.rouse.coaching.checkin.ListDue;
import org.rouse.coaching.decision.draw.Draw;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.nowcast.Habits;

/**
 * The decisions that the calendar calls for, and not a measurement: summaries, planned breaks, sessions of the plan, the safety list
 * (DOMAIN sections 2 and 5).
 */
final class Calls {

    /** A day without data for so long before its summary counts as late. */
    private static final Duration CAME_LATE = Duration.ofMinutes(90);

    /** For how long after its time the person may still be prompted. */
    static final Duration LIFETIME = Duration.ofHours(2);

    static final Duration BREAK_LIFETIME = Duration.ofMinutes(10);

    private final Timetable times;

    Calls(Timetable times) {
        this.times = times;
    }

    /** The first due item of each matter, for a person who has none yet. */
    List<DueItem.Call> begin(String personId, PersonFacts person, MinutesSeen minutes, Instant now) {
        LocalDate today = person.dayOf(now);
        List<DueItem.Call> calls = new ArrayList<>();
        for (Matter matter : Matter.values()) {
            next(matter, personId, person, today, now).ifPresent(calls::add);
        }
        calls.addAll(planned(today, person, minutes, now));
        return calls;
    }

    /** The due items that follow one that is due now. */
    List<DueItem.Call> after(DueItem.Call call, String personId, PersonFacts person, MinutesSeen minutes, Instant now) {
        if (!(call.point() instanceof DecisionPoint.Routine(Matter matter, LocalDate date))) {
            return List.of();
        }
        LocalDate today = person.dayOf(now);
        List<DueItem.Call> calls = new ArrayList<>();
        if (matter == Matter.PLANNING) {
            calls.addAll(planned(today, person, minutes, now));
        }
        if (matter == Matter.DAY_SUMMARY && date.equals(today) && waits(date, person, minutes, now)) {
            calls.add(
                    new DueItem.Call(call.point(), at(date.plusDays(1), times.nextMorningAt(), personId, person, now)));
        }
        if (matter != Matter.DAY_SUMMARY || date.equals(today)) { // today's follows yesterday's by itself
            next(matter, personId, person, today, now).ifPresent(calls::add);
        }
        return calls;
    }

    /** The opportunity for a decision; empty where nobody is to be prompted, and nothing to be recorded. */
    Optional<Opportunity> opportunity(
            DueItem.Call call, DecisionState state, PersonFacts person, MinutesSeen minutes, Instant now) {
        return switch (call.point()) {
            case DecisionPoint.Planned planned -> Optional.of(planned(planned, call.at(), person, minutes, now));
            case DecisionPoint.Routine(Matter matter, LocalDate date) ->
                switch (matter) {
                    case DAY_SUMMARY ->
                        wantsDay(person) && !(date.equals(person.dayOf(now)) && waits(date, person, minutes, now))
                                ? Optional.of(told(call, PastDays.day(date, person, minutes)))
                                : Optional.empty();
                    case WEEK_SUMMARY ->
                        wantsWeek(person)
                                ? Optional.of(told(call, PastDays.week(date, person, minutes)))
                                : Optional.empty();
                    case CHECK_IN ->
                        person.listDue()
                                .filter(why -> why == ListDue.Reason.WEEKLY
                                        && person.wishes().checkIns() != Wish.NO)
                                .filter(why -> state.head().contacts().entries().stream()
                                        .noneMatch(entry -> entry.contact().kind() == Kind.CHECK_IN))
                                .map(why -> told(call, new Facts.ListDue(why)));
                    case SESSION ->
                        person.session()
                                .filter(due -> person.wishes().sessions() != Wish.NO && !person.isOnHoliday(date))
                                .map(due -> told(call, due));
                    case PLANNING -> Optional.empty();
                };
            case DecisionPoint.InStretch _,
                    DecisionPoint.OnDay _,
                    DecisionPoint.OfRaising _,
                    DecisionPoint.ByCoach _,
                    DecisionPoint.Again _ -> Optional.empty();
        };
    }

    private static Opportunity told(DueItem.Call call, Facts facts) {
        return new Opportunity(call.point(), Sight.LIVE, call.at().plus(LIFETIME), false, facts, Optional.empty());
    }

    private static Opportunity planned(
            DecisionPoint.Planned point, Instant at, PersonFacts person, MinutesSeen minutes, Instant now) {
        Habits habits = habits(minutes, now);
        Whereabouts seen = Whereabouts.of(habits, person, minutes, now);
        return new Opportunity(
                point,
                Sight.LIVE,
                at.plus(BREAK_LIFETIME),
                seen.moved(),
                new Facts.Plan(
                        point.minuteOfDay(),
                        habits.stillPercent(at, person.zones(), 1).orElse(Facts.Plan.NOT_KNOWN),
                        seen.drives()),
                seen.until());
    }

    /** Whether too little of the day is known to sum it up now: the rest may arrive by the morning. */
    private static boolean waits(LocalDate date, PersonFacts person, MinutesSeen minutes, Instant now) {
        return PastDays.day(date, person, minutes).daysKnown() == 0
                || PastDays.knownUntil(date, person, minutes, now)
                        .filter(known -> !known.plus(CAME_LATE).isBefore(now))
                        .isEmpty();
    }

    private boolean isSlow(PersonFacts person) {
        return person.syncsEvery()
                .filter(every -> every.compareTo(times.slowSync()) > 0)
                .isPresent();
    }

    private boolean wantsDay(PersonFacts person) {
        Wish wish = person.wishes().daySummary();
        return wish == Wish.YES || (wish == Wish.NOT_SAID && isSlow(person));
    }

    private boolean wantsWeek(PersonFacts person) {
        Wish wish = person.wishes().weekSummary();
        return wish == Wish.YES || (wish == Wish.NOT_SAID && wantsDay(person));
    }

    private Optional<DueItem.Call> next(
            Matter matter, String personId, PersonFacts person, LocalDate today, Instant now) {
        return switch (matter) {
            case DAY_SUMMARY -> daily(matter, times.summaryAt(), personId, person, today, now);
            case CHECK_IN -> daily(matter, times.checkInAt(), personId, person, today, now);
            case SESSION -> daily(matter, times.sessionAt(), personId, person, today, now);
            case WEEK_SUMMARY -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield Stream.of(monday, monday.plusDays(7))
                        .map(day -> new DueItem.Call(
                                new DecisionPoint.Routine(matter, day.minusDays(7)),
                                at(day, times.nextMorningAt(), personId, person, now)))
                        .filter(call -> call.at().isAfter(now))
                        .findFirst();
            }
            case PLANNING ->
                person.wishes()
                        .plannedBreaks()
                        .map(_ -> new DueItem.Call(
                                new DecisionPoint.Routine(matter, today.plusDays(1)),
                                local(today.plusDays(1), LocalTime.MIN, person, now)));
        };
    }

    private Optional<DueItem.Call> daily(
            Matter matter, LocalTime time, String personId, PersonFacts person, LocalDate today, Instant now) {
        return Stream.of(today, today.plusDays(1))
                .map(day ->
                        new DueItem.Call(new DecisionPoint.Routine(matter, day), at(day, time, personId, person, now)))
                .filter(call -> call.at().isAfter(now))
                .findFirst();
    }

    private Instant at(LocalDate date, LocalTime time, String personId, PersonFacts person, Instant now) {
        int seconds = (int) times.spread().toSeconds();
        long later = seconds <= 0 ? 0 : Draw.outOf(seconds, "calls", personId);
        return local(date, time, person, now).plusSeconds(later);
    }

    /**
     * The instant by the clocks of the person's current zone, not of the zone in which the day began. A local time that a change of clocks skips is
     * moved later by the skipped time; of a repeated one it is the first.
     */
    private static Instant local(LocalDate date, LocalTime time, PersonFacts person, Instant now) {
        return date.atTime(time).atZone(person.zones().zoneAt(now)).toInstant();
    }

    /** The planned breaks of the rest of the day. */
    private List<DueItem.Call> planned(LocalDate day, PersonFacts person, MinutesSeen minutes, Instant now) {
        return person.wishes()
                .plannedBreaks()
                .filter(plan -> plan.days().contains(day.getDayOfWeek()) && !person.isOnHoliday(day))
                .map(plan -> new BreakPlan(times, plan)
                        .times(day, person, habits(minutes, now), now).stream()
                                .map(time -> new DueItem.Call(
                                        new DecisionPoint.Planned(day, time.toSecondOfDay() / 60),
                                        local(day, time, person, now)))
                                .filter(call -> call.at().isAfter(now))
                                .toList())
                .orElse(List.of());
    }

    static Habits habits(MinutesSeen minutes, Instant now) {
        long minute = PersonFacts.minuteOf(now);
        return Habits.of(minutes.between(Habits.from(minute), minute));
    }
}
