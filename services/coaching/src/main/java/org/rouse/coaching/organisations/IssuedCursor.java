package org.rouse.coaching.organisations;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.rouse.contracts.v1.Invitation;
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
        try {
            var place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII));
            if (place.matches()) {
                return new IssuedCursor(Long.parseLong(place.group(1)), place.group(2));
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("cursor", "is not one this service gave");
        }
        throw ProblemException.field("cursor", "is not one this service gave");
    }

    String write() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("i" + issuedMs + " " + id).getBytes(US_ASCII));
    }

    @Override
    public int compareTo(IssuedCursor other) {
        return ORDER.compare(this, other);
    }
}
