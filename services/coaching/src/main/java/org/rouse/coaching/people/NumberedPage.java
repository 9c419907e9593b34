package org.rouse.coaching.people;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rouse.http.ProblemException;

/**
 * A page of what is counted from 1 on, the newest first.
 *
 * @param next cursor of the next page; null on the last
 */
record NumberedPage<T>(List<T> shown, @Nullable String next) {

    private static final int MOST = 200;
    private static final Pattern PLACE = Pattern.compile("n(\\d{1,18})");

    /**
     * The page after a cursor.
     *
     * @param newestFirst all there are
     * @param cursor      as a page before gave it; null = the first page
     * @throws ProblemException naming the parameter
     */
    static <T> NumberedPage<T> page(List<T> newestFirst, ToLongFunction<T> number, @Nullable String cursor, int limit) {
        if (limit < 1 || limit > MOST) {
            throw ProblemException.field("limit", "must be 1-" + MOST);
        }
        long before = cursor == null ? Long.MAX_VALUE : read(cursor);
        List<T> after = newestFirst.stream()
                .filter(one -> number.applyAsLong(one) < before)
                .limit(limit + 1L)
                .toList();
        List<T> shown = after.subList(0, Math.min(limit, after.size()));
        return new NumberedPage<>(
                shown, after.size() > shown.size() ? write(number.applyAsLong(shown.getLast())) : null);
    }

    private static String write(long number) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("n" + number).getBytes(US_ASCII));
    }

    private static long read(String cursor) {
        try {
            var place = PLACE.matcher(new String(Base64.getUrlDecoder().decode(cursor), US_ASCII));
            if (place.matches()) {
                return Long.parseLong(place.group(1));
            }
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("cursor", "is not one this service gave");
        }
        throw ProblemException.field("cursor", "is not one this service gave");
    }
}
