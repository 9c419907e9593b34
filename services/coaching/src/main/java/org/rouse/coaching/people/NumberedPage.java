package org.rouse.coaching.people;

import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/**
 * A page of items that are numbered from 1 on, the newest first.
 *
 * @param next cursor of the next page; null on the last
 */
record NumberedPage<T>(List<T> shown, @Nullable String next) {

    private static final int MOST = 200;
    private static final Pattern PLACE = Pattern.compile("n(\\d{1,18})");

    /**
     * The page after a cursor.
     *
     * @param newestFirst all items
     * @param cursor      as a page before gave it; null = the first page
     * @throws ProblemException naming the parameter
     */
    static <T> NumberedPage<T> page(List<T> newestFirst, ToLongFunction<T> number, @Nullable String cursor, int limit) {
        Paging.checkLimit(limit, MOST);
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
        return Paging.cursor("n" + number);
    }

    private static long read(String cursor) {
        return Paging.place(cursor, PLACE, place -> Long.parseLong(place.group(1)));
    }
}
