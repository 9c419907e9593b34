package org.rouse.coaching.movement.minutes;

import java.util.Arrays;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;
import org.rouse.coaching.movement.time.UtcDays;

/** A day's column as bytes: values as repeats and literals, versions as runs. Absent minutes have no version. */
final class ColumnCodec {

    private static final int SHORTEST_REPEAT = 3;

    private ColumnCodec() {}

    static void write(StateWriter out, DayColumn column) {
        values(out, column.values());
        versions(out, column);
    }

    static DayColumn read(StateReader in) {
        return versioned(in, values(in));
    }

    /** A value per minute of the day, none below {@link DayColumn#TAKEN_BACK}. */
    static void values(StateWriter out, int[] values) {
        int at = 0;
        int repeats = repeats(values, 0);
        while (at < UtcDays.MINUTES) {
            if (repeats >= SHORTEST_REPEAT) {
                out.number((long) repeats << 1 | 1);
                out.number(stored(values[at]));
                at += repeats;
                repeats = repeats(values, at);
                continue;
            }
            int end = at;
            while (end < UtcDays.MINUTES && repeats < SHORTEST_REPEAT) {
                end++;
                repeats = repeats(values, end);
            }
            out.number((long) (end - at) << 1);
            while (at < end) {
                out.number(stored(values[at++]));
            }
        }
    }

    static int[] values(StateReader in) {
        int[] values = new int[UtcDays.MINUTES];
        int at = 0;
        while (at < UtcDays.MINUTES) {
            int token = in.within(2, 2 * (UtcDays.MINUTES - at) + 1);
            int end = at + (token >> 1);
            if ((token & 1) == 1) {
                Arrays.fill(values, at, end, value(in));
                at = end;
            } else {
                while (at < end) {
                    values[at++] = value(in);
                }
            }
        }
        return values;
    }

    private static DayColumn versioned(StateReader in, int[] values) {
        long version = in.signed();
        int minutes = in.within(1, UtcDays.MINUTES);
        if (minutes == UtcDays.MINUTES) {
            return new DayColumn(values, version, null);
        }
        long[] versions = new long[UtcDays.MINUTES];
        int at = 0;
        while (true) {
            Arrays.fill(versions, at, at + minutes, version);
            at += minutes;
            if (at == UtcDays.MINUTES) {
                return new DayColumn(values, 0, versions);
            }
            version += in.signed();
            minutes = in.within(1, UtcDays.MINUTES - at);
        }
    }

    private static void versions(StateWriter out, DayColumn column) {
        int[] values = column.values();
        int at = 0;
        long before = 0;
        while (at < UtcDays.MINUTES) {
            int end = nextPresent(values, at);
            long run = end < UtcDays.MINUTES ? column.version(end) : before;
            while (end < UtcDays.MINUTES && (values[end] == DayColumn.ABSENT || column.version(end) == run)) {
                end++;
            }
            out.signed(run - before);
            out.number(end - at);
            before = run;
            at = end;
        }
    }

    private static int nextPresent(int[] values, int from) {
        int at = from;
        while (at < UtcDays.MINUTES && values[at] == DayColumn.ABSENT) {
            at++;
        }
        return at;
    }

    /** The number of equal values in a row from that minute on; 0 at the end of the day. */
    private static int repeats(int[] values, int at) {
        int last = UtcDays.MINUTES - 1;
        if (at >= last || values[at] != values[at + 1]) {
            return at > last ? 0 : 1;
        }
        int differs = Arrays.mismatch(values, at, last, values, at + 1, last + 1);
        return differs < 0 ? UtcDays.MINUTES - at : differs + 1;
    }

    private static long stored(int value) {
        return value - (long) DayColumn.TAKEN_BACK;
    }

    private static int value(StateReader in) {
        return in.within(0, Integer.MAX_VALUE) + DayColumn.TAKEN_BACK;
    }
}
