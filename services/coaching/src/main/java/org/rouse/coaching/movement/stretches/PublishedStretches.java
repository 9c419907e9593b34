package org.rouse.coaching.movement.stretches;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.state.StateReader;
import org.rouse.coaching.movement.state.StateWriter;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/** The latest published stretches, by first minute, with their revisions. Retracted ones stay, for their revision count. */
final class PublishedStretches {

    private static final int VERSION = 1;
    private static final int RETRACTED = 8;

    /** A published stretch. */
    record Entry(Stretch stretch, long revision, boolean retracted) {}

    private final Timeline timeline;
    private final Map<Long, TreeMap<Long, Entry>> days = new HashMap<>();
    private final TreeSet<Long> changed = new TreeSet<>();

    PublishedStretches(Timeline timeline) {
        this.timeline = timeline;
    }

    /** Entries whose first minute lies in the range, in order. */
    List<Entry> in(Range range) {
        List<Entry> entries = new ArrayList<>();
        for (long day = UtcDays.of(range.from()); day <= UtcDays.of(range.to() - 1); day++) {
            entries.addAll(day(day).subMap(range.from(), range.to()).values());
        }
        return entries;
    }

    @Nullable
    Entry find(long firstMinute) {
        return day(UtcDays.of(firstMinute)).get(firstMinute);
    }

    void put(Entry entry) {
        long day = UtcDays.of(entry.stretch().firstMinute());
        day(day).put(entry.stretch().firstMinute(), entry);
        changed.add(day);
    }

    void write() {
        changed.forEach(day -> timeline.write(Timeline.Slot.STRETCHES, day, encode(day, day(day).values())));
    }

    private TreeMap<Long, Entry> day(long day) {
        return days.computeIfAbsent(day, key -> {
            byte[] stored = timeline.read(Timeline.Slot.STRETCHES, key);
            return stored == null ? new TreeMap<>() : decode(key, stored);
        });
    }

    private static byte[] encode(long day, Iterable<Entry> entries) {
        StateWriter out = new StateWriter(VERSION);
        for (Entry entry : entries) {
            Stretch stretch = entry.stretch();
            out.octet(stretch.end().code() | (entry.retracted() ? RETRACTED : 0));
            out.number(stretch.firstMinute() - UtcDays.first(day));
            out.number(stretch.lastMinute() - stretch.firstMinute());
            out.number(stretch.interruptions());
            out.number(stretch.interruptionMinutes());
            out.number(stretch.transportMinutes());
            out.number(entry.revision());
        }
        out.octet(0);
        return out.toBytes();
    }

    private static TreeMap<Long, Entry> decode(long day, byte[] bytes) {
        StateReader in = new StateReader("stretches", bytes, VERSION);
        TreeMap<Long, Entry> entries = new TreeMap<>();
        int flags = in.octet();
        while (flags != 0) {
            int code = flags & (RETRACTED - 1);
            if (code < End.OPEN.code() || code > End.NO_DATA.code()) {
                throw in.corrupt(new IllegalArgumentException("end " + code));
            }
            long first = UtcDays.first(day) + in.within(0, UtcDays.MINUTES - 1);
            Stretch stretch = new Stretch(
                    first,
                    first + in.within(0, Integer.MAX_VALUE),
                    in.within(0, Integer.MAX_VALUE),
                    in.within(0, Integer.MAX_VALUE),
                    in.within(0, Integer.MAX_VALUE),
                    End.ofCode(code));
            entries.put(first, new Entry(stretch, in.number(), (flags & RETRACTED) != 0));
            flags = in.octet();
        }
        in.end();
        return entries;
    }
}
