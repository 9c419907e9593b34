package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of people of a roster, the neediest first.
 *
 * @param at     time of the page
 * @param total  number of matching people, whatever their group
 * @param groups their number in each group, in the order of the roster, including groups that were not selected
 * @param next   cursor of the next page; absent on the last
 */
record RosterPage(
        Instant at,
        int days,
        int total,
        List<GroupSize> groups,
        List<Entry> people,
        @Nullable String next) {

    /** A group, and its number of people. */
    @Schema(name = "RosterGroup")
    record GroupSize(NeedGroup group, int people) {}

    /**
     * A person.
     *
     * @param name           as prompts address them; absent where there is none
     * @param tags           given by coaches
     * @param group          the first that any reason puts them in
     * @param reasons        all reasons, the worst first
     * @param dataUntil      end of the newest known minute; absent where there never was any
     * @param dataAgeMinutes whole minutes since then
     * @param sparkline      the last 14 local days, oldest first
     * @param paused         absent without a pause
     */
    @Schema(name = "RosterEntry")
    record Entry(
            @Schema(example = "ada") String person,
            @Nullable String name,
            List<String> coaches,
            List<String> tags,
            NeedGroup group,
            List<Reason> reasons,
            String zone,
            LocalDate today,
            @Nullable Instant dataUntil,
            @Nullable Long dataAgeMinutes,
            List<SparkDay> sparkline,
            Measures measures,
            Aerobic aerobic,
            Care care,
            Connected connected,
            @Nullable LastReview lastReviewed,
            @Nullable Paused paused) {}

    /**
     * Everything is paused for the person.
     *
     * @param until when it ends by itself; absent = when somebody resumes
     */
    @Schema(name = "RosterPaused")
    record Paused(Instant since, @Nullable Instant until, boolean takesData) {}

    /**
     * A local day. An unknown day has no figures, which differs from zeros.
     *
     * @param valid whether it is known well enough to be compared
     */
    @Schema(name = "RosterDay")
    record SparkDay(
            LocalDate date,
            boolean valid,
            @Nullable Integer sitting,
            @Nullable Integer longestStretch,
            @Nullable Integer longStretches,
            @Nullable Integer breaks,
            @Nullable Integer lowImpact) {}

    /** Low-impact minutes of seven local days against the plan. */
    @Schema(name = "RosterAerobic")
    record Aerobic(@Schema(example = "BEHIND") String verdict, int earned, int target, int deficit, int validDays) {}

    /**
     * Standing warning signs, and the clearance.
     *
     * @param clearance given, review-due, none or void
     */
    @Schema(name = "RosterCare")
    record Care(
            @Schema(example = "today") @Nullable String redFlag,
            @Nullable Instant redFlagSince,
            @Schema(example = "given") String clearance,
            @Nullable Instant voidSince,
            @Nullable LocalDate examinedOn) {}

    /**
     * The person's sources of data, and channels.
     *
     * @param relink providers whose account has to be linked again
     */
    @Schema(name = "RosterConnections")
    record Connected(int devices, int accounts, List<String> relink, int channels) {}

    /** @param yours whether the caller may reverse it */
    @Schema(name = "LastReview")
    record LastReview(String by, Instant at, boolean yours) {}
}
