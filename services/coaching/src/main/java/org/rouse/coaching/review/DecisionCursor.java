package org.rouse.coaching.review;

import java.util.regex.Pattern;
import org.rouse.coaching.views.DecisionEntry;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/** Where a page of decisions ended: opaque to callers, the last decision shown to us. */
public final class DecisionCursor {

    private static final Pattern ENTRY = Pattern.compile("d(-?\\d{1,15}) (.+)", Pattern.DOTALL);

    private DecisionCursor() {}

    /** The cursor of what comes after it, in whichever order the list is. */
    public static String after(DecisionEntry last) {
        return Paging.cursor("d" + last.decidedAtMs() + ' ' + last.decisionId());
    }

    /** @throws ProblemException when we did not write it */
    public static DecisionEntry read(String cursor) {
        return Paging.place(cursor, ENTRY, entry -> new DecisionEntry(Long.parseLong(entry.group(1)), entry.group(2)));
    }
}
