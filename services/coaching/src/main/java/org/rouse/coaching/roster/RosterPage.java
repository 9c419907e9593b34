package org.rouse.coaching.roster;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some people of a roster, whoever needs a look most first.
 *
 * @param at     the moment it holds for
 * @param total  people who match, whatever their group
 * @param groups how many of them each group has, in the order of the roster, also those of groups that were not asked for
 * @param next   cursor of the next page; absent on the last
 */
record RosterPage(
        Instant at,
        int days,
        int total,
        List<GroupSize> groups,
        List<Entry> people,
        @Nullable String next) {

    /** A group, and how many people it has. */
    @Schema(name = "RosterGroup")
    record GroupSize(NeedGroup group, int people) {}

    /**
     * A person.
     *
     * @param name      as prompts address them; absent where nobody gave one
     * @param tags      those that coaches gave them
     * @param group     the first that any reason puts them in
     * @param reasons   all of them, the worst first
     * @param dataUntil end of the newest minute of which anything is known; absent where nothing ever was
     * @param dataAgeMinutes whole minutes since then
     * @param sparkline the last 14 local days, oldest first
     * @param paused    absent while nothing is
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
     * @param until when it is over by itself; absent = when somebody resumes
     */
    @Schema(name = "RosterPaused")
    record Paused(Instant since, @Nullable Instant until, boolean takesData) {}

    /**
     * A local day. Figures are absent where nothing is known of it: that is not the same as none.
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
     * What stands of warning signs and clearance.
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
     * What sends data, and what reaches the person.
     *
     * @param relink providers whose account has to be linked again
     */
    @Schema(name = "RosterConnections")
    record Connected(int devices, int accounts, List<String> relink, int channels) {}

    /** @param yours whether the caller may take it back */
    @Schema(name = "LastReview")
    record LastReview(String by, Instant at, boolean yours) {}
}
