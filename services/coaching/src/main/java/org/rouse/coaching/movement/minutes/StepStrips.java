package org.rouse.coaching.movement.minutes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * The counted steps of one person's minutes while one input is processed: read once, changed in place, written at the end. A day without
 * steps has no entry; a day decided before steps were stored has none either, and its steps are unknown.
 */
public final class StepStrips {

    private static final int VERSION = 1;

    private final Timeline timeline;
    private final Map<Long, int[]> days = new HashMap<>();
    private final TreeSet<Long> changed = new TreeSet<>();

    /** @param timeline storage of the counted steps */
    public StepStrips(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The steps of a UTC day, {@link StepRun#NOT_KNOWN} where unknown. Read only. */
    public int[] day(long day) {
        return days.computeIfAbsent(day, key -> {
            byte[] stored = key < 0 ? null : timeline.read(Timeline.Slot.STEPS, key);
            return stored == null ? DayColumn.NOTHING : decode(stored);
        });
    }

    /** Sets the steps of the range; returns the changed minutes, from the first to after the last, or an empty range. */
    public Range put(Range range, int[] steps) {
        long first = Long.MAX_VALUE;
        long last = -1;
        for (Range part : range.byDay()) {
            long day = UtcDays.of(part.from());
            int at = UtcDays.minuteOf(part.from());
            int end = at + part.minutes();
            int from = (int) (part.from() - range.from());
            int[] old = day(day);
            int differs = Arrays.mismatch(old, at, end, steps, from, from + part.minutes());
            if (differs < 0) {
                continue;
            }
            first = Math.min(first, part.from() + differs);
            last = part.to() - 1;
            while (old[at + (int) (last - part.from())] == steps[from + (int) (last - part.from())]) {
                last--;
            }
            int[] now = changed.add(day) ? old.clone() : old;
            System.arraycopy(steps, from, now, at, part.minutes());
            days.put(day, now);
        }
        return last < 0 ? new Range(range.from(), range.from()) : new Range(first, last + 1);
    }

    /** Writes the days that changed. */
    public void write() {
        for (long day : changed) {
            int[] steps = day(day);
            if (Arrays.equals(steps, DayColumn.NOTHING)) {
                timeline.remove(Timeline.Slot.STEPS, day);
            } else {
                timeline.write(Timeline.Slot.STEPS, day, encode(steps));
            }
        }
    }

    static byte[] encode(int[] steps) {
        StateWriter out = new StateWriter(VERSION);
        ColumnCodec.values(out, steps);
        return out.toBytes();
    }

    static int[] decode(byte[] bytes) {
        StateReader in = new StateReader("steps", bytes, VERSION);
        int[] steps = ColumnCodec.values(in);
        in.end();
        return steps;
    }
}
