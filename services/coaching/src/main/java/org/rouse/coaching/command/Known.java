package org.rouse.coaching.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The part of a person that the rules read and change.
 *
 * @param revision  counts changes, from 1; 0 for an unknown person
 * @param changedAt time of the latest change
 * @param zones     the person's zones, oldest first
 */
public record Known(long revision, Instant changedAt, List<Zone> zones, Care care) {

    static final Known NOBODY = new Known(0, Instant.EPOCH, List.of(), Care.NONE);

    public Known {
        zones = List.copyOf(zones);
    }

    /** A copy, one revision later. */
    Known next(Instant at) {
        return new Known(revision + 1, at, zones, care);
    }

    Known with(Care other) {
        return new Known(revision, changedAt, zones, other);
    }

    /**
     * A copy that lives in that zone from now on; the first zone also applies to all time before it. Zones are in order of time, even when
     * the clocks of two callers disagree.
     */
    Known movedTo(String zone) {
        if (!zones.isEmpty() && zones.getLast().id().equals(zone)) {
            return this;
        }
        List<Zone> moved = new ArrayList<>(zones);
        moved.add(new Zone(from(), zone));
        return new Known(revision, changedAt, moved, care);
    }

    private Instant from() {
        if (zones.isEmpty()) {
            return Instant.EPOCH;
        }
        Instant last = zones.getLast().from();
        return changedAt.isBefore(last) ? last : changedAt;
    }

    /** The person's current zone. */
    public ZoneId zone() {
        try {
            return zones.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zones.getLast().id());
        } catch (DateTimeException e) {
            return ZoneOffset.UTC; // written under another JDK's zones
        }
    }
}
