package org.rouse.coaching.movement;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A day's column as bytes: values as repeats and literals, versions as runs. Absent minutes have no version. */
final class ColumnCodec {

    private static final int SHORTEST_REPEAT = 3;

    private ColumnCodec() {}

    static void write(StateWriter out, DayColumn column) {
        int[] values = column.values();
        int at = 0;
        while (at < Days.MINUTES) {
            int repeats = repeats(values, at);
            if (repeats >= SHORTEST_REPEAT) {
                out.number((long) repeats << 1 | 1);
                out.number(stored(values[at]));
                at += repeats;
                continue;
            }
            int end = at + repeats;
            while (end < Days.MINUTES && repeats(values, end) < SHORTEST_REPEAT) {
                end++;
            }
            out.number((long) (end - at) << 1);
            while (at < end) {
                out.number(stored(values[at++]));
            }
        }
        versions(out, column);
    }

    static DayColumn read(StateReader in) {
        int[] values = new int[Days.MINUTES];
        int at = 0;
        while (at < Days.MINUTES) {
            int token = in.within(2, 2 * (Days.MINUTES - at) + 1);
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
        return versioned(in, values);
    }

    private static DayColumn versioned(StateReader in, int[] values) {
        long version = in.signed();
        int minutes = in.within(1, Days.MINUTES);
        if (minutes == Days.MINUTES) {
            return new DayColumn(values, version, null);
        }
        long[] versions = new long[Days.MINUTES];
        int at = 0;
        while (true) {
            Arrays.fill(versions, at, at + minutes, version);
            at += minutes;
            if (at == Days.MINUTES) {
                return new DayColumn(values, 0, versions);
            }
            version += in.signed();
            minutes = in.within(1, Days.MINUTES - at);
        }
    }

    private static void versions(StateWriter out, DayColumn column) {
        int at = 0;
        long before = 0;
        while (at < Days.MINUTES) {
            @Nullable Long version = null;
            int end = at;
            for (; end < Days.MINUTES; end++) {
                if (column.values()[end] == DayColumn.ABSENT) {
                    continue;
                }
                long own = column.version(end);
                if (version == null) {
                    version = own;
                } else if (version != own) {
                    break;
                }
            }
            long run = version == null ? before : version;
            out.signed(run - before);
            out.number(end - at);
            before = run;
            at = end;
        }
    }

    private static int repeats(int[] values, int at) {
        int end = at + 1;
        while (end < values.length && values[end] == values[at]) {
            end++;
        }
        return end - at;
    }

    private static long stored(int value) {
        return value - (long) DayColumn.TAKEN_BACK;
    }

    private static int value(StateReader in) {
        return in.within(0, Integer.MAX_VALUE) + DayColumn.TAKEN_BACK;
    }
}
