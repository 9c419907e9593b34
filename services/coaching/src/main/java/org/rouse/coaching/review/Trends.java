package org.rouse.coaching.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * ISO weeks of a person, oldest first; the last may be under way.
 *
 * @param target low-impact minutes a week, by today's plan
 */
record Trends(String person, int target, List<Week> weeks) {

    /**
     * A week in the person's own days. An unknown week has no figures, which differs from zeros.
     *
     * @param from           its Monday
     * @param validDays      days known well enough to be compared
     * @param sittingPerDay  minutes, the mean of the valid days; absent without one
     * @param longestStretch minutes
     * @param lowImpact      moderate-equivalent minutes earned
     * @param paceGap        deficit against the target's share of the days so far
     * @param prompts        absent also where they are too long ago to be counted
     * @param hours          by hour of the day, from midnight
     */
    @Schema(name = "TrendWeek")
    record Week(
            @Schema(example = "2026-W47") String isoWeek,
            LocalDate from,
            int validDays,
            @Nullable Integer sittingPerDay,
            @Nullable Integer longestStretch,
            @Nullable Integer longStretches,
            @Nullable Integer breaks,
            @Nullable Integer lowImpact,
            @Nullable Double paceGap,
            @Nullable Prompts prompts,
            List<Hour> hours) {}

    /**
     * An hour of the day, over the days of the week.
     *
     * @param sitting minutes
     * @param awake   minutes of known state other than sleep and not worn
     */
    @Schema(name = "TrendHour")
    record Hour(int sitting, int awake) {}

    /**
     * Prompts, by the day of their decision.
     *
     * @param sent     number that a provider accepted
     * @param answered number with any answer
     * @param followed number followed by a break within ten minutes
     */
    @Schema(name = "TrendPrompts")
    record Prompts(int sent, int answered, int ignored, int followed) {}
}
