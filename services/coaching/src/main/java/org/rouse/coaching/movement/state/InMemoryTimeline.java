package org.rouse.coaching.movement.state;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A timeline on the heap, for analysis without a server. Not thread-safe. */
public final class InMemoryTimeline implements Timeline {

    private final Map<Slot, TreeMap<Long, byte[]>> values = new EnumMap<>(Slot.class);

    public InMemoryTimeline() {
        for (Slot slot : Slot.values()) {
            values.put(slot, new TreeMap<>());
        }
    }

    @Override
    public byte @Nullable [] read(Slot slot, long utcDay) {
        return days(slot).get(utcDay);
    }

    @Override
    public void write(Slot slot, long utcDay, byte[] value) {
        days(slot).put(utcDay, value);
    }

    @Override
    public void remove(Slot slot, long utcDay) {
        days(slot).remove(utcDay);
    }

    @Override
    public OptionalLong dayBefore(Slot slot, long utcDay) {
        return optional(days(slot).lowerKey(utcDay));
    }

    @Override
    public OptionalLong dayAfter(Slot slot, long utcDay) {
        return optional(days(slot).higherKey(utcDay));
    }

    private TreeMap<Long, byte[]> days(Slot slot) {
        TreeMap<Long, byte[]> days = values.get(slot);
        if (days == null) {
            throw new IllegalStateException("no slot " + slot);
        }
        return days;
    }

    private static OptionalLong optional(@Nullable Long day) {
        return day == null ? OptionalLong.empty() : OptionalLong.of(day);
    }
}
