package org.rouse.coaching.movement.state;

import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Where one person's movement state lives. Values are opaque, compact, and begin with the version of their encoding.
 * Not shared between threads while the core works on it. Keys are (slot, day) with day >= 0.
 */
public interface Timeline {

    /** The value, or null when there is none. */
    byte @Nullable [] read(Slot slot, long utcDay);

    void write(Slot slot, long utcDay, byte[] value);

    void remove(Slot slot, long utcDay);

    /** The nearest day before this one that has a value in the slot. */
    OptionalLong dayBefore(Slot slot, long utcDay);

    /** The nearest day after this one that has a value in the slot. Ask with -1 for the first. */
    OptionalLong dayAfter(Slot slot, long utcDay);

    /** Kinds of state. The order is persisted: only ever append. */
    enum Slot {
        /** Per UTC day: what each source said. */
        EVIDENCE,
        /** Per UTC day: the decided minutes. */
        STRIP,
        /** Per UTC day of the first minute: stretches as last published. */
        STRETCHES,
        /** Day 0 only: the newest known minute and what was decided there. */
        FRONTIER,
        /** Per number of an identity, not per day: its span facts, so that a newer version finds the older one. */
        SPANS,
        /** Per UTC day: steps of the minutes, as far as known. */
        STEPS
    }
}
