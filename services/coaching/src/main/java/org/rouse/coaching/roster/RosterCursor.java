package org.rouse.coaching.roster;

import java.time.Instant;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/** A person's place on a roster, and so the end of a page: opaque to callers. */
record RosterCursor(NeedGroup group, long weight, String personId) implements Comparable<RosterCursor> {

    private static final Pattern PLACE = Pattern.compile("(\\d{1,2}) (-?\\d{1,18}) (.+)", Pattern.DOTALL);
    private static final Comparator<RosterCursor> ORDER = Comparator.comparing(RosterCursor::group)
            .thenComparing(RosterCursor::weight, Comparator.reverseOrder())
            .thenComparing(RosterCursor::personId);

    static RosterCursor of(Row row, Instant now) {
        Reason worst = row.reasons(now).getFirst();
        return new RosterCursor(worst.group(), worst.weight(), row.glance().personId());
    }

    /** @throws ProblemException when we did not write it */
    static RosterCursor read(String cursor) {
        return Paging.place(
                cursor,
                PLACE,
                place -> new RosterCursor(
                        NeedGroup.values()[Integer.parseInt(place.group(1))],
                        Long.parseLong(place.group(2)),
                        place.group(3)));
    }

    String write() {
        return Paging.cursor(group.ordinal() + " " + weight + " " + personId);
    }

    @Override
    public int compareTo(RosterCursor other) {
        return ORDER.compare(this, other);
    }
}
