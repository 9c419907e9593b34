package org.rouse.coaching.review;

import java.util.regex.Pattern;
import org.rouse.coaching.views.DecisionEntry;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/** The end of a page of decisions: opaque to callers, the last decision on it. */
public final class DecisionCursor {

    private static final Pattern ENTRY = Pattern.compile("d(-?\\d{1,15}) (.+)", Pattern.DOTALL);

    private DecisionCursor() {}

    /** The cursor after that decision, in the order of its list. */
    public static String after(DecisionEntry last) {
        return Paging.cursor("d" + last.decidedAtMs() + ' ' + last.decisionId());
    }

    /** @throws ProblemException when we did not write it */
    public static DecisionEntry read(String cursor) {
        return Paging.place(cursor, ENTRY, entry -> new DecisionEntry(Long.parseLong(entry.group(1)), entry.group(2)));
    }
}
