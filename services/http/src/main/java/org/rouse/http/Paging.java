package org.rouse.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parameters of a page: {@code limit}, the most items, and {@code cursor}, the end of the page before, opaque to callers. */
public final class Paging {

    private Paging() {}

    /**
     * Accepts 1 to the most, inclusive.
     *
     * @throws ProblemException naming {@code limit}
     */
    public static void checkLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw ProblemException.field("limit", "must be 1-" + most);
        }
    }

    /** The cursor for a place: base64url of its UTF-8, without padding. */
    public static String cursor(String place) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(UTF_8));
    }

    /**
     * The place that a cursor stands for.
     *
     * @param shape pattern of the whole place @param read makes the place from the pattern's groups; refuses the cursor by
     *              IllegalArgumentException or IndexOutOfBoundsException
     * @throws ProblemException naming {@code cursor} when we did not write it
     */
    public static <T> T place(String cursor, Pattern shape, Function<MatchResult, T> read) {
        try {
            Matcher place = shape.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
            if (place.matches()) {
                return read.apply(place);
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw unknownCursor();
        }
        throw unknownCursor();
    }

    /** The problem for a cursor that we did not write. */
    public static ProblemException unknownCursor() {
        return ProblemException.field("cursor", "is not one this service gave");
    }
}
