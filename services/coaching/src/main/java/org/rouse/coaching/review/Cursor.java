package org.rouse.coaching.review;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.regex.Pattern;
import org.rouse.http.ProblemException;

/** Where a page ended: opaque to callers, the first minute of the last stretch shown to us. */
final class Cursor {

    private static final Pattern MINUTE = Pattern.compile("s(-?\\d{1,12})");

    private Cursor() {}

    static String after(long minute) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("s" + minute).getBytes(US_ASCII));
    }

    /** @throws ProblemException when we did not write it */
    static long read(String cursor) {
        try {
            var minute = MINUTE.matcher(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII));
            if (minute.matches()) {
                return Long.parseLong(minute.group(1));
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("cursor", "is not one this service gave");
        }
        throw ProblemException.field("cursor", "is not one this service gave");
    }
}
