package org.rouse.coaching.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.regex.Pattern;
import org.rouse.coaching.views.DecisionEntry;
import org.rouse.http.ProblemException;

/** Where a page of decisions ended: opaque to callers, the last decision shown to us. */
public final class DecisionCursor {

    private static final Pattern ENTRY = Pattern.compile("d(-?\\d{1,15}) (.+)", Pattern.DOTALL);

    private DecisionCursor() {}

    /** The cursor of what comes after it, in whichever order the list is. */
    public static String after(DecisionEntry last) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("d" + last.decidedAtMs() + ' ' + last.decisionId()).getBytes(UTF_8));
    }

    /** @throws ProblemException when we did not write it */
    public static DecisionEntry read(String cursor) {
        try {
            var entry = ENTRY.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
            if (entry.matches()) {
                return new DecisionEntry(Long.parseLong(entry.group(1)), entry.group(2));
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("cursor", "is not one this service gave");
        }
        throw ProblemException.field("cursor", "is not one this service gave");
    }
}
