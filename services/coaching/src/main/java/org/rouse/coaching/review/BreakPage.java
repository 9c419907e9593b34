package org.rouse.coaching.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a person's credited breaks, oldest first.
 *
 * @param next cursor of the next page; absent on the last
 */
record BreakPage(List<Entry> breaks, @Nullable String next) {

    /**
     * A movement of two minutes or more that ended a stretch, prompted or not.
     *
     * @param date local day it counts in
     */
    @Schema(name = "CreditedBreak")
    record Entry(LocalDate date, OffsetDateTime start, int minutes) {}
}
