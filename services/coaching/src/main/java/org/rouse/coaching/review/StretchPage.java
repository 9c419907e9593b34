package org.rouse.coaching.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a person's stretches, oldest first.
 *
 * @param next cursor of the next page; absent on the last
 */
record StretchPage(List<Entry> stretches, @Nullable String next) {

    /**
     * A long immobile stretch in its current state.
     *
     * @param start               its first sedentary minute
     * @param end                 its last sedentary minute, inclusive
     * @param minutes             both included
     * @param interruptions       runs of movement inside it, each shorter than a break
     * @param interruptionMinutes minutes of those together
     * @param transportMinutes    minutes of it in a vehicle
     * @param reason              why it ends there: open, break, sleep, not_worn or no_data
     */
    @Schema(name = "StretchEntry")
    record Entry(
            OffsetDateTime start,
            OffsetDateTime end,
            int minutes,
            int interruptions,
            int interruptionMinutes,
            int transportMinutes,
            String reason) {}
}
