package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The overview of a person.
 *
 * @param entry   as on the roster, with figures over seven days
 * @param periods 1, 7, 14 and 30 days, each against the period before
 * @param week    today's verdict against the aerobic plan
 * @param today   the current day; absent while it is unknown
 */
@Schema(name = "Overview")
record Overview(
        RosterPage.Entry entry,
        List<Measures> periods,
        Stand week,
        @Nullable Today today) {

    /**
     * Low-impact minutes, moderate-equivalent.
     *
     * @param earnedWeek of the ISO week up to today
     * @param paceGap    deficit against the target's share of the ISO week so far
     * @param perDay     deficit of seven days, over the days left of the ISO week
     */
    @Schema(name = "OverviewWeek")
    record Stand(
            @Schema(example = "2026-W47") String isoWeek, int earnedWeek, double paceGap, int perDay, int daysLeft) {}

    /** Minutes of today by state, and prompts so far. */
    @Schema(name = "OverviewToday")
    record Today(
            int sitting,
            int sleep,
            int notWorn,
            int knownAwake,
            int breaks,
            int longStretches,
            int longestStretch,
            int promptsSent,
            int promptsAnswered,
            int promptsIgnored) {}
}
