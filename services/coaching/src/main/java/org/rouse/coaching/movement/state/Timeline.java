package org.rouse.coaching.movement.state;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Stores one person's movement state. Values are opaque, compact, and begin with the version of their encoding. Not shared between threads
 * while the core works on it. Keys are (slot, day) with day >= 0.
 */
public interface Timeline {

    /** The value, or null where absent. */
    byte @Nullable [] read(Slot slot, long utcDay);

    void write(Slot slot, long utcDay, byte[] value);

    void remove(Slot slot, long utcDay);

    /** The nearest day before this one that has a value in the slot. */
    OptionalLong dayBefore(Slot slot, long utcDay);

    /** The nearest day after this one that has a value in the slot. Ask with -1 for the first. */
    OptionalLong dayAfter(Slot slot, long utcDay);

    /** Kinds of state. The order is persisted: only ever append. */
    enum Slot {
        /** Per UTC day: the evidence of each source. */
        EVIDENCE,
        /** Per UTC day: the decided minutes. */
        STRIP,
        /** Per UTC day of the first minute: the latest published stretches. */
        STRETCHES,
        /** Day 0 only: the newest known minute and the decisions there. */
        FRONTIER,
        /** By number of an identity, not by day: its span facts, so that a newer version finds the older one. */
        SPANS,
        /** Per UTC day: steps of the minutes, as far as known. */
        STEPS
    }
}
