package org.rouse.coaching.review;

import java.util.regex.Pattern;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/** The end of a page: opaque to callers, the first minute of the last stretch on it. */
final class Cursor {

    private static final Pattern MINUTE = Pattern.compile("s(-?\\d{1,12})");

    private Cursor() {}

    static String after(long minute) {
        return Paging.cursor("s" + minute);
    }

    /** @throws ProblemException when we did not write it */
    static long read(String cursor) {
        return Paging.place(cursor, MINUTE, minute -> Long.parseLong(minute.group(1)));
    }
}
