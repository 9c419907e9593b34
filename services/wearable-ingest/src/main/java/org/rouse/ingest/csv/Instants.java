package org.rouse.ingest.csv;

import java.time.ZoneId;
import org.rouse.ingest.files.CsvRows;
import org.rouse.ingest.times.DateOrder;
import org.rouse.ingest.times.LocalMinutes;
import org.rouse.ingest.times.WallTime;

/** Reads times as files have them: seconds or milliseconds since 1970, ISO with an offset, and wall times of the zone. */
final class Instants {

    /** What is answered for text that is no time. */
    static final long UNREADABLE = WallTime.UNREADABLE;

    /** What is answered for a wall time that the zone skipped. */
    static final long NEVER_HAPPENED = Long.MIN_VALUE + 1;

    private static final int MINUTE_MS = 60_000;
    private static final long DAY_MS = 86_400_000;
    private static final double FIRST_SECOND = 1e8; // in 1973
    private static final double FIRST_MILLISECOND = 1e11; // in 1973 too
    private static final double PAST_MILLISECONDS = 1e14;

    private final WallTime wall;
    private final LocalMinutes zone;

    Instants(DateOrder order, ZoneId zone) {
        this.wall = new WallTime(order);
        this.zone = new LocalMinutes(zone);
    }

    /** Milliseconds since 1970-01-01T00:00Z, {@link #UNREADABLE} or {@link #NEVER_HAPPENED}. */
    long millis(CsvRows rows, int column) {
        int from = rows.start(column);
        int to = rows.end(column);
        byte[] text = rows.bytes();
        boolean numeric = to - from >= 9 && text[from + 4] >= '0' && text[from + 4] <= '9' && text[from + 2] != '/';
        double number = numeric ? rows.decimal(column) : Double.NaN;
        if (number >= FIRST_SECOND && number < PAST_MILLISECONDS) {
            return number < FIRST_MILLISECOND ? Math.round(number * 1000) : (long) number;
        }
        int offsetAt = offsetAt(text, from, to);
        if (offsetAt == to) {
            return local(wall.millis(text, from, to));
        }
        int end = WallTime.withoutBlanks(text, from, offsetAt);
        long millis = wall.millis(text, from, end);
        long offset = offsetMs(text, offsetAt, to);
        return millis == UNREADABLE || offset == UNREADABLE ? UNREADABLE : millis - offset;
    }

    /** The same of a date and a time of day in two columns. */
    long millis(CsvRows rows, int date, int time) {
        long day = wall.day(rows.bytes(), rows.start(date), rows.end(date));
        long within = wall.millisOfDay(rows.bytes(), rows.start(time), rows.end(time));
        return day == UNREADABLE || within == UNREADABLE ? UNREADABLE : local(day * DAY_MS + within);
    }

    private long local(long wallMs) {
        if (wallMs == UNREADABLE) {
            return UNREADABLE;
        }
        long minute = zone.epochMinute(Math.floorDiv(wallMs, MINUTE_MS));
        return minute == LocalMinutes.NEVER_HAPPENED
                ? NEVER_HAPPENED
                : minute * MINUTE_MS + Math.floorMod(wallMs, MINUTE_MS);
    }

    /** Where an offset begins, or the end where there is none. */
    private static int offsetAt(byte[] text, int from, int to) {
        if (to > from && text[to - 1] == 'Z') {
            return to - 1;
        }
        for (int at = to - 6; at <= to - 3; at++) {
            boolean afterTime = at > from + 12; // a date and a time stand before it, so it is no dash of the date
            if (afterTime && (text[at] == '+' || text[at] == '-')) {
                return at;
            }
        }
        return to;
    }

    /** Of {@code Z}, {@code +01}, {@code +0130} and {@code +01:30}. */
    private static long offsetMs(byte[] text, int from, int to) {
        if (text[from] == 'Z') {
            return 0;
        }
        int digits = 0;
        int value = 0;
        for (int i = from + 1; i < to; i++) {
            if (text[i] >= '0' && text[i] <= '9') {
                value = value * 10 + text[i] - '0';
                digits++;
            } else if (text[i] != ':' || digits != 2) {
                return UNREADABLE;
            }
        }
        int hours = digits == 2 ? value : value / 100;
        int minutes = digits == 2 ? 0 : value % 100;
        if ((digits != 2 && digits != 4) || hours > 18 || minutes > 59) {
            return UNREADABLE;
        }
        long offset = (hours * 60L + minutes) * MINUTE_MS;
        return text[from] == '-' ? -offset : offset;
    }
}
