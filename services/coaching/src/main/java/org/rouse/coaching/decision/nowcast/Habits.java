package org.rouse.coaching.decision.nowcast;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.rouse.coaching.movement.minutes.MinuteState;
import org.rouse.coaching.movement.stretches.DaySummary;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.time.ZoneHistory;

/** A person's recent habits: their last 28 days, as far as their minutes are known. */
public final class Habits {

    /** How far back habits reach. */
    public static final int DAYS = 28;

    /** The percentage of days in a vehicle at a time of day that counts as often. */
    public static final int OFTEN_PERCENT = 10;

    private static final int QUARTER = 15;
    private static final int HOUR = 60;
    private static final int PERCENT = 100;
    private static final int DAY = 24 * HOUR;
    private static final long MS_PER_MINUTE = 60_000;

    private final DaySummary seen;
    private final MinuteState[] states;

    private Habits(DaySummary seen) {
        this.seen = seen;
        this.states = new MinuteState[(int) (seen.endMinute() - seen.firstMinute())];
        int at = 0;
        for (var run : seen.runs()) {
            Arrays.fill(states, at, at + run.minutes(), run.state());
            at += run.minutes();
        }
    }

    /** The first epoch minute that counts, for the time up to this one. */
    public static long from(long nowMinute) {
        return nowMinute - (long) DAYS * DAY - 2 * HOUR; // the first quarter hour is whole, over a change of clocks too
    }

    /** @param seen from {@link #from} on */
    public static Habits of(DaySummary seen) {
        return new Habits(seen);
    }

    /** Stretches that are over, for a person in whom so many minutes in motion are a break. */
    public List<Stretch> stretches(int minBreak) {
        return seen.stretches(minBreak);
    }

    /** Minutes in a vehicle in the hour up to this minute. */
    public int transportBefore(long endMinute) {
        int minutes = 0;
        for (long minute = endMinute - HOUR; minute < endMinute; minute++) {
            minutes += state(minute) == MinuteState.TRANSPORT ? 1 : 0;
        }
        return minutes;
    }

    /** The percentage of earlier days, known at the quarter hour of the instant, on which they were in a vehicle; 0 where none is known. */
    public int transportPercent(Instant at, ZoneHistory zones) {
        int known = 0;
        int driving = 0;
        for (int age = 1; age <= DAYS; age++) {
            Quarter quarter = quarter(at, zones, age);
            known += quarter.known > 0 ? 1 : 0;
            driving += quarter.transport > 0 ? 1 : 0;
        }
        return known == 0 ? 0 : PERCENT * driving / known;
    }

    /**
     * The percentage of earlier days, known at the quarter hour of the instant, on which they sat through most of it.
     *
     * @param least days that have to be known; empty where fewer are
     */
    public OptionalInt stillPercent(Instant at, ZoneHistory zones, int least) {
        int known = 0;
        int still = 0;
        for (int age = 1; age <= DAYS; age++) {
            Quarter quarter = quarter(at, zones, age);
            known += quarter.known > 0 ? 1 : 0;
            still += quarter.known > 0 && 2 * quarter.still > quarter.known ? 1 : 0;
        }
        return known < least ? OptionalInt.empty() : OptionalInt.of(PERCENT * still / known);
    }

    private record Quarter(int known, int still, int transport) {}

    private Quarter quarter(Instant at, ZoneHistory zones, int daysAgo) {
        ZoneId zone = zones.zoneAt(at);
        LocalTime time = LocalTime.ofInstant(at, zone);
        LocalDate date = LocalDate.ofInstant(at, zone).minusDays(daysAgo);
        LocalTime begin = time.withMinute(time.getMinute() / QUARTER * QUARTER)
                .withSecond(0)
                .withNano(0);
        long first = Math.floorDiv(date.atTime(begin).atZone(zone).toInstant().toEpochMilli(), MS_PER_MINUTE);
        int known = 0;
        int still = 0;
        int transport = 0;
        for (long minute = first; minute < first + QUARTER; minute++) {
            MinuteState state = state(minute);
            known += state == MinuteState.UNKNOWN ? 0 : 1;
            still += state == MinuteState.SEDENTARY ? 1 : 0;
            transport += state == MinuteState.TRANSPORT ? 1 : 0;
        }
        return new Quarter(known, still, transport);
    }

    /** The state of an epoch minute. */
    public MinuteState state(long minute) {
        long at = minute - seen.firstMinute();
        return at < 0 || at >= states.length ? MinuteState.UNKNOWN : states[(int) at];
    }
}
