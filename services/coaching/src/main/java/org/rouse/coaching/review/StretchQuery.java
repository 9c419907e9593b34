package org.rouse.coaching.review;

import org.jspecify.annotations.Nullable;

/**
 * Which stretches are asked for.
 *
 * @param minMinutes only those at least this long, 1-20160
 * @param limit      at most so many, 1-1000
 */
record StretchQuery(
        @Nullable String from,
        @Nullable String to,
        int minMinutes,
        @Nullable String cursor,
        int limit) {

    private static final int LONGEST_MINUTES = 20_160;
    private static final int MOST = 1_000;

    StretchQuery {
        if (minMinutes < 1 || minMinutes > LONGEST_MINUTES) {
            throw new BadRequestException("minMinutes", "must be 1-" + LONGEST_MINUTES);
        }
        if (limit < 1 || limit > MOST) {
            throw new BadRequestException("limit", "must be 1-" + MOST);
        }
    }
}
