package org.rouse.coaching.review;

import org.jspecify.annotations.Nullable;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/**
 * Which stretches are asked for.
 *
 * @param minMinutes only those at least this long, up to 20160; null = all that are on record
 * @param limit      at most so many, 1-1000
 */
record StretchQuery(
        @Nullable String from,
        @Nullable String to,
        @Nullable Integer minMinutes,
        @Nullable String cursor,
        int limit) {

    private static final int LONGEST_MINUTES = 20_160;
    private static final int MOST = 1_000;

    StretchQuery {
        Paging.checkLimit(limit, MOST);
    }

    /**
     * The length from which stretches are meant.
     *
     * @param onRecord minutes from which a stretch of the person is a finding; nothing is known of shorter ones
     * @throws ProblemException where shorter ones are asked for, which would look as if there were none
     */
    int atLeast(int onRecord) {
        if (minMinutes == null) {
            return onRecord;
        }
        if (minMinutes < onRecord || minMinutes > LONGEST_MINUTES) {
            throw ProblemException.field(
                    "minMinutes",
                    "must be " + onRecord + "-" + LONGEST_MINUTES
                            + ": shorter stretches of this person are not on record");
        }
        return minMinutes;
    }
}
