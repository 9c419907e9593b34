package org.rouse.coaching.review;

import org.jspecify.annotations.Nullable;
import org.rouse.http.Paging;
import org.rouse.http.ProblemException;

/**
 * Selects stretches.
 *
 * @param minMinutes only those at least this long, up to 20160; null = all stored ones
 * @param limit      most stretches, 1-1000
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
     * The least length of the selected stretches.
     *
     * @param onRecord minutes from which a stretch of the person is a finding; shorter ones are not stored
     * @throws ProblemException where shorter ones are requested, since an empty answer would be misleading
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
