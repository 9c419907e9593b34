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

/** What days of somebody come to, for a summary: no deficit, and nothing of what was not known. */
final class PastDays {

    /** A day of which less is known awake says nothing of itself. */
    static final Duration LEAST_KNOWN = Duration.ofHours(4);

    /** Days that are compared with. */
    private static final int DAYS_BEFORE = 7;

    private static final int WEEK = 7;

    /** @param known minutes known awake */
    private record Day(int sat, int longest, int breaks, int known) {
        boolean isKnown() {
            return known >= LEAST_KNOWN.toMinutes();
        }
    }

    private PastDays() {}

    /** The day, as known by now. */
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

    /** The week that began on that Monday: means of the days that are known, the longest of all. */
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

    /** When the newest minute that is known of the day before that instant ended; empty where none is. */
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
                day.firstMinute(), day.endMinute() + 1); // what is open at the end of the day is over there
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

    /** What was better than in the days before, if anything. */
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
