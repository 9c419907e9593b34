package org.rouse.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list that is in memory as a whole, ordered by an instant and, where that is equal, by an id.
 *
 * @param next cursor of the next page; null on the last
 */
public record TimedPage<T>(List<T> shown, @Nullable String next) {

    private static final int MOST = 200;
    private static final Pattern SHAPE = Pattern.compile("t(\\d{1,18}) (.+)", Pattern.DOTALL);
    private static final Comparator<Place> OLDEST_FIRST =
            Comparator.comparingLong(Place::atMs).thenComparing(Place::id);
    private static final Comparator<Place> NEWEST_FIRST =
            Comparator.comparingLong(Place::atMs).reversed().thenComparing(Place::id);

    /**
     * The place of an item; no other item of the list has the same.
     *
     * @param atMs since 1970, not before it
     */
    public record Place(long atMs, String id) {}

    /**
     * The page after a cursor, oldest item first.
     *
     * @param all    the items in any order
     * @param cursor as a page before gave it; null = the first page
     * @param limit  1 to 200
     * @throws ProblemException naming the parameter
     */
    public static <T> TimedPage<T> oldestFirst(
            Collection<T> all, Function<T, Place> place, @Nullable String cursor, int limit) {
        return page(all, place, OLDEST_FIRST, cursor, limit);
    }

    /** The page after a cursor, newest item first; among items of the same instant, the lower id is first here too. */
    public static <T> TimedPage<T> newestFirst(
            Collection<T> all, Function<T, Place> place, @Nullable String cursor, int limit) {
        return page(all, place, NEWEST_FIRST, cursor, limit);
    }

    private static <T> TimedPage<T> page(
            Collection<T> all, Function<T, Place> place, Comparator<Place> order, @Nullable String cursor, int limit) {
        Paging.checkLimit(limit, MOST);
        Place before = cursor == null ? null : read(cursor);
        List<Map.Entry<Place, T>> after = all.stream()
                .map(one -> Map.entry(place.apply(one), one))
                .filter(one -> before == null || order.compare(one.getKey(), before) > 0)
                .sorted(Map.Entry.comparingByKey(order))
                .limit(limit + 1L)
                .toList();
        List<Map.Entry<Place, T>> shown = after.subList(0, Math.min(limit, after.size()));
        return new TimedPage<>(
                shown.stream().map(Map.Entry::getValue).toList(),
                after.size() > shown.size() ? write(shown.getLast().getKey()) : null);
    }

    private static String write(Place place) {
        return Paging.cursor("t" + place.atMs() + " " + place.id());
    }

    private static Place read(String cursor) {
        return Paging.place(cursor, SHAPE, place -> new Place(Long.parseLong(place.group(1)), place.group(2)));
    }
}
