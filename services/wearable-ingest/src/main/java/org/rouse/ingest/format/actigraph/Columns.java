package org.rouse.ingest.format.actigraph;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.time.WrittenTime;

/**
 * The positions of the values in a row of an ActiLife file; -1 for a value that the file lacks.
 *
 * @param date      date alone, its time in {@code time}
 * @param time      time alone, or both where there is no date column
 * @param counts    of the vertical axis
 * @param steps     steps
 * @param heartRate beats per minute
 */
record Columns(int date, int time, int counts, int steps, int heartRate) {

    private static final long DAY_MS = 86_400_000;
    private static final int STEPS_BIT = 1;
    private static final int HEART_RATE_BIT = 2;
    private static final int SECOND_AXIS_BIT = 4;
    private static final int THIRD_AXIS_BIT = 8;

    private static final List<String> TIMES =
            List.of("timestamp", "datetime", "datatimestamp", "date/time", "time", "epoch");
    private static final List<String> COUNTS =
            List.of("axis1", "axis1counts", "activity", "activitycounts", "counts", "vertical", "axis1(y)", "y");

    /** Finds the columns by their headings; empty where a required one is missing. */
    static Optional<Columns> byHeading(List<String> headings) {
        List<String> names = headings.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("[\\s\"_.]", ""))
                .toList();
        Columns columns = new Columns(
                first(names, List.of("date")),
                first(names, TIMES),
                first(names, COUNTS),
                first(names, List.of("steps", "stepcount", "stepcounts")),
                first(names, List.of("hr", "heartrate")));
        boolean dated = columns.date >= 0 && columns.time < 0;
        return columns.counts < 0 || dated ? Optional.empty() : Optional.of(columns);
    }

    /**
     * Places the columns by position, in a file without headings.
     *
     * @param before number of columns of date and time before the values
     * @param mode   sum of 1 steps, 2 heart rate, 4 second axis, 8 third axis; the values follow in the order axes, steps, heart rate
     */
    static Columns byMode(int before, int mode) {
        int next = before + 1 + (mode & SECOND_AXIS_BIT) / SECOND_AXIS_BIT + (mode & THIRD_AXIS_BIT) / THIRD_AXIS_BIT;
        int steps = (mode & STEPS_BIT) != 0 ? next++ : -1;
        int heartRate = (mode & HEART_RATE_BIT) != 0 ? next : -1;
        return new Columns(before == 2 ? 0 : -1, before - 1, before, steps, heartRate);
    }

    boolean hasTime() {
        return time >= 0;
    }

    /** The wall time of the current row from its own columns, in milliseconds since 1970-01-01T00:00, or {@link WrittenTime#UNREADABLE}. */
    long wallMs(CsvRows rows, WrittenTime wall) {
        if (rows.fields() < fields()) {
            return WrittenTime.UNREADABLE;
        }
        if (date < 0) {
            return wall.millisBesideOffset(rows.bytes(), rows.start(time), rows.end(time));
        }
        long day = wall.day(rows.bytes(), rows.start(date), rows.end(date));
        long within = wall.millisOfDay(rows.bytes(), rows.start(time), rows.end(time));
        return day == WrittenTime.UNREADABLE || within == WrittenTime.UNREADABLE
                ? WrittenTime.UNREADABLE
                : day * DAY_MS + within;
    }

    /**
     * Whether the time of the current row, which was read last, states its offset from UTC: programs write a Z after the monitor's own
     * clock.
     */
    boolean tellOffset(CsvRows rows, WrittenTime wall) {
        return time >= 0 && wall.offsetMs() != WrittenTime.NO_OFFSET && rows.bytes()[rows.end(time) - 1] != 'Z';
    }

    /** The fewest fields of a row. */
    int fields() {
        return 1 + Math.max(Math.max(Math.max(date, time), counts), Math.max(steps, heartRate));
    }

    private static int first(List<String> names, List<String> wanted) {
        return wanted.stream()
                .mapToInt(names::indexOf)
                .filter(found -> found >= 0)
                .findFirst()
                .orElse(-1);
    }
}
