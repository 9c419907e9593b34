package org.rouse.coaching.views;

import java.time.Duration;

/**
 * Entries of the audit of one hour that are adjacent on the log; they make a document for each owner.
 *
 * @param hour   since 1970
 * @param number of the part on its partition
 */
record AuditPart(long hour, int partition, long number) {

    /** The most entries of a part. */
    static final int ENTRIES = 256;

    static final long HOUR_MS = Duration.ofHours(1).toMillis();
    private static final long HOURS_OF_A_DAY = 24;

    static AuditPart of(AuditEntry.Place place) {
        return new AuditPart(hourOf(place.atMs()), place.partition(), place.offset() / ENTRIES);
    }

    static AuditPart read(String word) {
        String[] numbers = word.split("\\.", 3);
        return new AuditPart(Long.parseLong(numbers[0]), Integer.parseInt(numbers[1]), Long.parseLong(numbers[2]));
    }

    static AuditPart ofId(String id) {
        return read(Keys.entityOf(id));
    }

    long day() {
        return dayOf(hour);
    }

    /** The hour since 1970 of an instant. */
    static long hourOf(long ms) {
        return Math.floorDiv(ms, HOUR_MS);
    }

    /** The day since 1970 of an hour since then. */
    static long dayOf(long hour) {
        return Math.floorDiv(hour, HOURS_OF_A_DAY);
    }

    String word() {
        return hour + "." + partition + "." + number;
    }

    String id(String owner) {
        return Keys.ofOne(owner, word());
    }
}
