package org.rouse.coaching.roster;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.rouse.coaching.casework.CaseAnswer;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/** A case's place in a queue, and so the end of a page: opaque to callers. */
record CaseQueueCursor(int severity, long openedMs, String personId, int number)
        implements Comparable<CaseQueueCursor> {

    private static final Pattern PLACE = Pattern.compile("(\\d) (-?\\d{1,18}) (\\d{1,9}) (.+)", Pattern.DOTALL);
    private static final Comparator<CaseQueueCursor> ORDER = Comparator.comparingInt(CaseQueueCursor::severity)
            .thenComparingLong(CaseQueueCursor::openedMs)
            .thenComparing(CaseQueueCursor::personId)
            .thenComparingInt(CaseQueueCursor::number);

    static CaseQueueCursor of(CaseAnswer one) {
        return new CaseQueueCursor(
                one.severity().ordinal(), one.openedAt().toEpochMilli(), one.person(), Integer.parseInt(one.id()));
    }

    /** @throws ProblemException when we did not write it */
    static CaseQueueCursor read(String cursor) {
        return Paging.place(
                cursor,
                PLACE,
                place -> new CaseQueueCursor(
                        Integer.parseInt(place.group(1)),
                        Long.parseLong(place.group(2)),
                        place.group(4),
                        Integer.parseInt(place.group(3))));
    }

    String write() {
        return Paging.cursor(severity + " " + openedMs + " " + number + " " + personId);
    }

    @Override
    public int compareTo(CaseQueueCursor other) {
        return ORDER.compare(this, other);
    }
}
