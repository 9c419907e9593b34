package org.rouse.coaching.command;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules look at and change of a person.
 *
 * @param revision  counts changes, from 1; 0 of somebody not known
 * @param changedAt when the last change was
 * @param zones     where the person lived when, oldest first
 */
public record Known(long revision, Instant changedAt, List<Zone> zones, Care care) {

    static final Known NOBODY = new Known(0, Instant.EPOCH, List.of(), Care.NONE);

    public Known {
        zones = List.copyOf(zones);
    }

    /** One revision on. */
    Known next(Instant at) {
        return new Known(revision + 1, at, zones, care);
    }

    Known with(Care other) {
        return new Known(revision, changedAt, zones, other);
    }

    /**
     * Lives in that zone from now on; the first applies to all time before it too. Zones follow one another in time, whatever the clocks of
     * two who ask say.
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

    /** Where the person lives now. */
    public ZoneId zone() {
        try {
            return zones.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zones.getLast().id());
        } catch (DateTimeException e) {
            return ZoneOffset.UTC; // written under another JDK's zones
        }
    }
}
