package org.rouse.coaching.movement.minutes;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * One measure of one source over one UTC day: per minute the value with the highest version, then the highest value; a
 * minute taken back outranks values of its version. A join-semilattice per minute, so order and repeats do not matter.
 */
final class DayColumn {

    static final int ABSENT = -1;

    /** Above every value, so that it wins among equals. */
    private static final int TAKEN_BACK_ORDER = Integer.MAX_VALUE;

    static final int TAKEN_BACK = -2;

    /** Stands for an absent column. Never written to. */
    static final int[] NOTHING = filled();

    private final int[] values;
    private long uniformVersion;
    private long @Nullable [] versions;

    DayColumn() {
        this(filled(), 0, null);
    }

    DayColumn(int[] values, long uniformVersion, long @Nullable [] versions) {
        this.values = values;
        this.uniformVersion = uniformVersion;
        this.versions = versions;
    }

    /** The value per minute of the day, negative where absent. Not to be written to. */
    int[] values() {
        return values;
    }

    /** Version of a minute; of no meaning where the value is absent. */
    long version(int minute) {
        long[] own = versions;
        return own == null ? uniformVersion : own[minute];
    }

    /**
     * Merges values.
     *
     * @param at     minute of the day of the first one
     * @param source holds them from {@code from} on, {@code count} of them
     * @return the minutes of the day whose value changed, as from << 16 | to, or 0 when none did
     */
    int merge(int at, int[] source, int from, int count, long version) {
        int first = Integer.MAX_VALUE;
        int last = -1;
        for (int i = 0; i < count; i++) {
            int value = source[from + i];
            if (value == ABSENT) {
                continue;
            }
            int minute = at + i;
            int old = values[minute];
            if (!wins(value, version, old, version(minute))) {
                continue;
            }
            setVersion(minute, version);
            if (old != value) {
                values[minute] = value;
                first = Math.min(first, minute);
                last = minute;
            }
        }
        return last < 0 ? 0 : first << 16 | (last + 1);
    }

    /** Takes back the minutes [from, to) of the day; returns the same as {@link #merge}. */
    int retract(int from, int to, long version) {
        int[] tombstones = new int[to - from];
        Arrays.fill(tombstones, TAKEN_BACK);
        return merge(from, tombstones, 0, tombstones.length, version);
    }

    private static boolean wins(int value, long version, int old, long oldVersion) {
        if (old == ABSENT) {
            return true;
        }
        return version != oldVersion ? version > oldVersion : order(value) > order(old);
    }

    private static int order(int value) {
        return value == TAKEN_BACK ? TAKEN_BACK_ORDER : value;
    }

    private void setVersion(int minute, long version) {
        long[] own = versions;
        if (own == null) {
            if (version == uniformVersion) {
                return;
            }
            if (isEmpty()) {
                uniformVersion = version;
                return;
            }
            own = new long[UtcDays.MINUTES];
            Arrays.fill(own, uniformVersion);
            versions = own;
        }
        own[minute] = version;
    }

    boolean isEmpty() {
        return Arrays.equals(values, NOTHING);
    }

    private static int[] filled() {
        int[] values = new int[UtcDays.MINUTES];
        Arrays.fill(values, ABSENT);
        return values;
    }
}
