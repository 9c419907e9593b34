package org.rouse.ingest.format.csv;

import java.time.ZoneId;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.time.DateOrder;
import org.rouse.ingest.format.shared.time.LocalMinutes;
import org.rouse.ingest.format.shared.time.Occurrence;
import org.rouse.ingest.format.shared.time.WrittenTime;

/** Reads the time formats of files: seconds or milliseconds since 1970, ISO with an offset, and wall times of the zone. */
final class Instants {

    /** The result for text that is no time. */
    static final long UNREADABLE = WrittenTime.UNREADABLE;

    private static final int MINUTE_MS = 60_000;
    private static final long DAY_MS = 86_400_000;
    private static final double FIRST_SECOND = 1e8; // in 1973
    private static final double FIRST_MILLISECOND = 1e11; // in 1973 too
    private static final double PAST_MILLISECONDS = 1e14;

    private final WrittenTime wall;
    private final LocalMinutes zone;
    private Occurrence meant = Occurrence.ONLY;
    private long latestWallMs = UNREADABLE;

    Instants(DateOrder order, ZoneId zone) {
        this.wall = new WrittenTime(order);
        this.zone = new LocalMinutes(zone);
    }

    /** Sets which of two hours a repeated wall time means, from here on. */
    void mean(Occurrence told) {
        meant = told;
    }

    LocalMinutes zone() {
        return zone;
    }

    /** Minutes of the wall clock since its 1970-01-01T00:00 in the time read last, or {@link #UNREADABLE} where it had no wall time. */
    long latestWallMinute() {
        return latestWallMs == UNREADABLE ? UNREADABLE : Math.floorDiv(latestWallMs, MINUTE_MS);
    }

    /**
     * Milliseconds since 1970-01-01T00:00Z, {@link #UNREADABLE}, or the result of {@link LocalMinutes} for a wall time that does not exist.
     */
    long millis(CsvRows rows, int column) {
        latestWallMs = UNREADABLE;
        int from = rows.start(column);
        int to = rows.end(column);
        byte[] text = rows.bytes();
        boolean numeric = to - from >= 9 && text[from + 4] >= '0' && text[from + 4] <= '9' && text[from + 2] != '/';
        boolean before1970 = from < to && text[from] == '-';
        double number = numeric || before1970 ? rows.decimal(column) : Double.NaN;
        if (before1970 && number < 0) {
            return (long) Math.floor(number);
        }
        if (number >= FIRST_SECOND && number < PAST_MILLISECONDS) {
            return number < FIRST_MILLISECOND ? Math.round(number * 1000) : (long) number;
        }
        long millis = wall.millisBesideOffset(text, from, to);
        long offset = wall.offsetMs();
        return offset == WrittenTime.NO_OFFSET ? local(millis) : millis - offset;
    }

    /** The same for the end of a span with that start: it may lie in the second of two hours. */
    long millisFrom(long startMs, CsvRows rows, int column) {
        long end = millis(rows, column);
        if (meant != Occurrence.FIRST || end == UNREADABLE || end >= startMs) {
            return end;
        }
        meant = Occurrence.SECOND;
        end = millis(rows, column);
        meant = Occurrence.FIRST;
        return end;
    }

    /** The same for a date and a time of day in two columns. */
    long millis(CsvRows rows, int date, int time) {
        long day = wall.day(rows.bytes(), rows.start(date), rows.end(date));
        long within = wall.millisOfDay(rows.bytes(), rows.start(time), rows.end(time));
        return day == UNREADABLE || within == UNREADABLE ? UNREADABLE : local(day * DAY_MS + within);
    }

    private long local(long wallMs) {
        latestWallMs = wallMs;
        return wallMs == UNREADABLE ? UNREADABLE : zone.instantMs(wallMs, meant);
    }
}
