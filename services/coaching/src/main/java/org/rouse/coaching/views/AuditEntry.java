package org.rouse.coaching.views;

import java.util.Comparator;
import org.rouse.contracts.v1.Audit;

/** An entry of the audit log, and its place there. */
public record AuditEntry(Place place, Audit audit) {

    /** The entry from its place on the log. */
    public static AuditEntry of(int partition, long offset, Audit audit) {
        return new AuditEntry(new Place(audit.getAtMs(), partition, offset), audit);
    }

    /** Places are ordered by time, and within one moment by the order of the log. */
    public record Place(long atMs, int partition, long offset) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::atMs)
                .thenComparingInt(Place::partition)
                .thenComparingLong(Place::offset);

        /** The place before all entries of that moment. */
        public static Place before(long atMs) {
            return new Place(atMs, -1, -1);
        }

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
