package org.rouse.coaching.movement.minutes;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/** The decided minutes of one person while one input is processed: read once, changed in place, written at the end. */
public final class Strips {

    private static final int VERSION = 1;
    private static final byte[] NOTHING = new byte[UtcDays.MINUTES];

    private final Timeline timeline;
    private final Map<Long, byte[]> days = new HashMap<>();
    private final TreeSet<Long> changed = new TreeSet<>();
    private long latestDay = -1;
    private byte[] latest = NOTHING;

    /** @param timeline storage of the decided minutes */
    public Strips(Timeline timeline) {
        this.timeline = timeline;
    }

    /** The cells of a UTC day, all unknown where nothing is stored. Read only. */
    public byte[] day(long day) {
        if (day == latestDay) {
            return latest;
        }
        byte[] known = days.get(day);
        if (known == null) {
            byte[] stored = day < 0 ? null : timeline.read(Timeline.Slot.STRIP, day);
            known = stored == null ? NOTHING : decode(stored);
            days.put(day, known);
        }
        latestDay = day;
        latest = known;
        return known;
    }

    /** The end, exclusive and at most {@code end}, of the equal cells that begin at {@code from}. */
    public static int endOfRun(byte[] cells, int from, int end) {
        int at = from + 1;
        while (at < end && cells[at] == cells[from]) {
            at++;
        }
        return at;
    }

    /** The cell of an epoch minute. */
    public byte cell(long minute) {
        return day(UtcDays.of(minute))[UtcDays.minuteOf(minute)];
    }

    /** Sets cells from a minute on; returns the changed minutes, from the first to after the last, or an empty range. */
    public Range put(long from, byte[] cells) {
        long first = Long.MAX_VALUE;
        long last = -1;
        int done = 0;
        while (done < cells.length) {
            long minute = from + done;
            long day = UtcDays.of(minute);
            int at = UtcDays.minuteOf(minute);
            int count = Math.min(cells.length - done, UtcDays.MINUTES - at);
            byte[] old = day(day);
            int differs = Arrays.mismatch(old, at, at + count, cells, done, done + count);
            if (differs >= 0) {
                byte[] now = changed.add(day) ? old.clone() : old;
                for (int i = differs; i < count; i++) {
                    if (old[at + i] != cells[done + i]) {
                        first = Math.min(first, minute + i);
                        last = minute + i;
                    }
                }
                System.arraycopy(cells, done, now, at, count);
                days.put(day, now);
                latestDay = day;
                latest = now;
            }
            done += count;
        }
        return last < 0 ? new Range(from, from) : new Range(first, last + 1);
    }

    /** The newest known minute at or before this one. */
    public OptionalLong lastKnown(long minute) {
        OptionalLong next = OptionalLong.of(UtcDays.of(minute));
        int from = UtcDays.minuteOf(minute);
        while (next.isPresent()) {
            byte[] cells = day(next.getAsLong());
            for (int i = from; i >= 0; i--) {
                if (Cell.state(cells[i]) != Cell.UNKNOWN) {
                    return OptionalLong.of(UtcDays.first(next.getAsLong()) + i);
                }
            }
            next = timeline.dayBefore(Timeline.Slot.STRIP, next.getAsLong());
            from = UtcDays.MINUTES - 1;
        }
        return OptionalLong.empty();
    }

    /** Writes the days that changed. */
    public void write() {
        for (long day : changed) {
            byte[] cells = day(day);
            if (Arrays.equals(cells, NOTHING)) {
                timeline.remove(Timeline.Slot.STRIP, day);
            } else {
                timeline.write(Timeline.Slot.STRIP, day, encode(cells));
            }
        }
    }

    static byte[] encode(byte[] cells) {
        StateWriter out = new StateWriter(VERSION);
        int at = 0;
        while (at < UtcDays.MINUTES) {
            int end = endOfRun(cells, at, UtcDays.MINUTES);
            out.octet(cells[at]);
            out.number(end - at);
            at = end;
        }
        return out.toBytes();
    }

    static byte[] decode(byte[] bytes) {
        StateReader in = new StateReader("strip", bytes, VERSION);
        byte[] cells = new byte[UtcDays.MINUTES];
        int at = 0;
        while (at < UtcDays.MINUTES) {
            byte cell = (byte) in.octet();
            int end = at + in.within(1, UtcDays.MINUTES - at);
            Arrays.fill(cells, at, end, cell);
            at = end;
        }
        in.end();
        return cells;
    }
}
