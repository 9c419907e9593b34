package org.rouse.coaching.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.views.AuditEntry.Place;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/**
 * Selects entries from an instant up to, not including, another.
 *
 * @param from  31 days before the end where null; entries older than 400 days are no longer on the log
 * @param to    now where null
 * @param actor only entries of that subject
 * @param limit 1-500
 */
record AuditQuery(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String actor,
        @Nullable String cursor,
        int limit) {

    private static final int MOST = 500;
    private static final Duration USUAL = Duration.ofDays(31);
    private static final Duration LONGEST = Duration.ofDays(401);
    private static final Pattern PLACE = Pattern.compile("a(-?\\d{1,16}) (-?\\d{1,9}) (-?\\d{1,18})");

    AuditQuery {
        Paging.checkLimit(limit, MOST);
    }

    /** @throws ProblemException naming the parameter */
    Instant end(Instant now) {
        Instant end = to == null ? now.plusMillis(1) : to;
        if (end.isBefore(Instant.EPOCH) || end.isAfter(now.plus(LONGEST))) {
            throw ProblemException.field("to", "must lie in the time that is on record");
        }
        return end;
    }

    /** @throws ProblemException naming the parameter */
    Instant begin(Instant now) {
        Instant end = end(now);
        Instant begin = from == null ? end.minus(USUAL) : from;
        if (!begin.isBefore(end)) {
            throw ProblemException.field("from", "must be before to");
        }
        if (begin.isBefore(end.minus(LONGEST))) {
            throw ProblemException.field("from", "must be at most " + LONGEST.toDays() + " days before to");
        }
        return begin;
    }

    /** Entries older than this place are selected. */
    Place below(Instant now) {
        Place end = Place.before(end(now).toEpochMilli());
        if (cursor == null) {
            return end;
        }
        Place reached = read(cursor);
        return reached.compareTo(end) < 0 ? reached : end;
    }

    static String cursor(Place reached) {
        return Paging.cursor("a" + reached.atMs() + " " + reached.partition() + " " + reached.offset());
    }

    private static Place read(String cursor) {
        return Paging.place(
                cursor,
                PLACE,
                place -> new Place(
                        Long.parseLong(place.group(1)),
                        Integer.parseInt(place.group(2)),
                        Long.parseLong(place.group(3))));
    }
}
