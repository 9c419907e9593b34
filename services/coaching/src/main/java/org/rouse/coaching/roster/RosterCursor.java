package org.rouse.coaching.roster;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.regex.Pattern;
import org.rouse.http.ProblemException;

/** A person's place on a roster, and so where a page ended: opaque to callers. */
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
        try {
            var place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
            if (place.matches() && Integer.parseInt(place.group(1)) < NeedGroup.values().length) {
                return new RosterCursor(
                        NeedGroup.values()[Integer.parseInt(place.group(1))],
                        Long.parseLong(place.group(2)),
                        place.group(3));
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("cursor", "is not one this service gave");
        }
        throw ProblemException.field("cursor", "is not one this service gave");
    }

    String write() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((group.ordinal() + " " + weight + " " + personId).getBytes(UTF_8));
    }

    @Override
    public int compareTo(RosterCursor other) {
        return ORDER.compare(this, other);
    }
}
