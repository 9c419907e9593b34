package org.rouse.coaching.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.StateRun;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.time.LocalDay;

/** Sums up a person's days for a review: no deficit, and nothing about unknown time. */
final class PastDays {

    /** A day with less known awake time is not reviewed. */
    static final Duration LEAST_KNOWN = Duration.ofHours(4);

    /** The number of days before that are compared with. */
    private static final int DAYS_BEFORE = 7;

    private static final int WEEK = 7;

    /** @param known minutes known awake */
    private record Day(int sat, int longest, int breaks, int known) {
        boolean isKnown() {
            return known >= LEAST_KNOWN.toMinutes();
        }
    }

    private PastDays() {}

    /** The day, in its current state. */
    static Facts.Summary day(LocalDate date, PersonFacts person, MinutesSeen minutes) {
        Day day = of(date, person, minutes);
        List<Day> before = IntStream.rangeClosed(1, DAYS_BEFORE)
                .mapToObj(age -> of(date.minusDays(age), person, minutes))
                .filter(Day::isKnown)
                .toList();
        return new Facts.Summary(
                1,
                day.isKnown() ? 1 : 0,
                day.sat,
                day.longest,
                day.breaks,
                day.isKnown() ? well(day, before) : Facts.Well.NOTHING);
    }

    /** The week that began on that Monday: means of the known days, and the longest of all. */
    static Facts.Summary week(LocalDate monday, PersonFacts person, MinutesSeen minutes) {
        List<Day> days = week(monday, person, minutes, WEEK);
        List<Day> before = week(monday.minusDays(WEEK), person, minutes, WEEK);
        Day mean = mean(days);
        return new Facts.Summary(
                WEEK,
                days.size(),
                mean.sat,
                days.stream().mapToInt(Day::longest).max().orElse(0),
                mean.breaks,
                days.isEmpty() ? Facts.Well.NOTHING : well(mean, before.isEmpty() ? List.of() : List.of(mean(before))));
    }

    /** The end of the newest known minute of the day before that instant; empty where there is none. */
    static Optional<Instant> knownUntil(LocalDate date, PersonFacts person, MinutesSeen minutes, Instant now) {
        LocalDay day = person.zones().day(date);
        long end = Math.min(day.endMinute(), PersonFacts.minuteOf(now) + 1);
        long minute = day.firstMinute();
        long known = -1;
        for (StateRun run : minutes.between(day.firstMinute(), end).runs()) {
            minute += run.minutes();
            known = run.state() == MinuteState.UNKNOWN ? known : minute;
        }
        return known < 0 ? Optional.empty() : Optional.of(DecisionPoint.InStretch.startOf(known));
    }

    private static List<Day> week(LocalDate monday, PersonFacts person, MinutesSeen minutes, int days) {
        return IntStream.range(0, days)
                .mapToObj(age -> of(monday.plusDays(age), person, minutes))
                .filter(Day::isKnown)
                .toList();
    }

    private static Day of(LocalDate date, PersonFacts person, MinutesSeen minutes) {
        LocalDay day = person.zones().day(date);
        DaySummary seen = minutes.between(
                day.firstMinute(), day.endMinute() + 1); // a stretch that is open at the end of the day ends there
        int longest = seen.stretches(person.minBreak()).stream()
                .mapToInt(Stretch::minutes)
                .max()
                .orElse(0);
        return new Day(
                seen.minutes(MinuteState.SEDENTARY) + seen.minutes(MinuteState.TRANSPORT),
                Math.min(longest, day.minutes()),
                seen.microbreaks().size(),
                seen.knownAwakeMinutes());
    }

    private static Day mean(List<Day> days) {
        return days.isEmpty()
                ? new Day(0, 0, 0, 0)
                : new Day(
                        days.stream().mapToInt(Day::sat).sum() / days.size(),
                        days.stream().mapToInt(Day::longest).sum() / days.size(),
                        days.stream().mapToInt(Day::breaks).sum() / days.size(),
                        days.stream().mapToInt(Day::known).sum() / days.size());
    }

    /** The improvement over the days before, if any. */
    private static Facts.Well well(Day day, List<Day> before) {
        Day usual = mean(before);
        if (before.isEmpty()) {
            return Facts.Well.NOTHING;
        }
        if (day.breaks > usual.breaks) {
            return Facts.Well.MORE_BREAKS;
        }
        return day.longest < usual.longest ? Facts.Well.SHORTER_SITTING : Facts.Well.NOTHING;
    }
}
