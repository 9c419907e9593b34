package org.rouse.coaching.organisations;

import java.util.Comparator;
import java.util.regex.Pattern;
import org.rouse.contracts.v1.Invitation;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/** An invitation's place among those of its organisation, the newest first, and so where a page ended: opaque to callers. */
record IssuedCursor(long issuedMs, String id) implements Comparable<IssuedCursor> {

    private static final Pattern PLACE = Pattern.compile("i(\\d{1,18}) ([0-9a-f]{64})");
    private static final Comparator<IssuedCursor> ORDER =
            Comparator.comparingLong(IssuedCursor::issuedMs).reversed().thenComparing(IssuedCursor::id);

    static IssuedCursor of(Invitation invitation) {
        return new IssuedCursor(invitation.getIssuedAtMs(), invitation.getInvitationId());
    }

    /** @throws ProblemException when we did not write it */
    static IssuedCursor read(String cursor) {
        return Paging.place(cursor, PLACE, place -> new IssuedCursor(Long.parseLong(place.group(1)), place.group(2)));
    }

    String write() {
        return Paging.cursor("i" + issuedMs + " " + id);
    }

    @Override
    public int compareTo(IssuedCursor other) {
        return ORDER.compare(this, other);
    }
}
