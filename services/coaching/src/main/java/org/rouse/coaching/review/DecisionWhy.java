package org.rouse.coaching.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reasons of a decision.
 *
 * @param rule          rule and version, such as desk-break/1
 * @param checks        made, in order; the first that failed is the last
 * @param considered    candidate activities, the chosen one first
 * @param draw          the draw among them, 0-1, on the candidates laid end to end by probability in the order of the plan's priorities;
 *                      absent where nothing was drawn
 * @param evidenceUntil end of the newest evidence; absent where there is none
 * @param nowcast       the estimate, where the newest evidence was some minutes old
 */
record DecisionWhy(
        String rule,
        Facts facts,
        List<Check> checks,
        List<Weighed> considered,
        @Nullable Double draw,
        @Nullable OffsetDateTime evidenceUntil,
        @Nullable Likely nowcast) {

    /** The facts of the rule: of one kind at most. */
    @Schema(name = "DecisionFacts")
    record Facts(
            @Nullable Stretch stretch,
            @Nullable Week aerobic,
            @Nullable Flag redFlag,
            @Nullable Planned plannedBreak,
            @Nullable Summed summary,
            @Nullable Due listDue,
            @Nullable Session session,
            @Nullable Message message,
            @Nullable Reminder reminder) {

        static final Facts NONE = new Facts(null, null, null, null, null, null, null, null, null);

        static Facts of(Stretch stretch) {
            return new Facts(stretch, null, null, null, null, null, null, null, null);
        }

        static Facts of(Week aerobic) {
            return new Facts(null, aerobic, null, null, null, null, null, null, null);
        }

        static Facts of(Flag redFlag) {
            return new Facts(null, null, redFlag, null, null, null, null, null, null);
        }

        static Facts of(Planned plannedBreak) {
            return new Facts(null, null, null, plannedBreak, null, null, null, null, null);
        }

        static Facts of(Summed summary) {
            return new Facts(null, null, null, null, summary, null, null, null, null);
        }

        static Facts of(Due listDue) {
            return new Facts(null, null, null, null, null, listDue, null, null, null);
        }

        static Facts of(Session session) {
            return new Facts(null, null, null, null, null, null, session, null, null);
        }

        static Facts of(Message message) {
            return new Facts(null, null, null, null, null, null, null, message, null);
        }

        static Facts of(Reminder reminder) {
            return new Facts(null, null, null, null, null, null, null, null, reminder);
        }
    }

    /** Facts of a planned break. */
    @Schema(name = "DecisionPlannedBreak")
    record Planned(
            @Schema(description = "Local time it was planned for")
            LocalTime at,

            @Schema(description = "Share of their days on which they sat at this time; absent where none is known")
            @Nullable
            Integer stillPercent,

            @Schema(description = "Whether they may have been in a vehicle")
            boolean mayDrive) {}

    /** Facts of the review of a day, or of the mean day of a week. */
    @Schema(name = "DecisionSummary")
    record Summed(
            @Schema(description = "1 or 7") int days,

            @Schema(description = "Days of which enough is known")
            int daysKnown,

            int satMinutes,
            int longestMinutes,
            int breaks,

            @Schema(description = "What was better than before: more-breaks or shorter-sitting; absent for neither")
            @Nullable
            String well) {}

    /** Why the safety list is due. */
    @Schema(name = "DecisionListDue")
    record Due(@Schema(example = "weekly") String reason) {}

    /** The open session of the day's plan. */
    @Schema(name = "DecisionSession")
    record Session(
            @Schema(description = "Of the plan, of which something is due", example = "[\"core\"]")
            List<String> components,

            @Schema(description = "Prescribed sets that are not ticked off; 0 where the plan only says how often")
            int sets,

            @Schema(description = "Sessions of these in the week so far, at most one a day of each")
            int done,

            @Schema(description = "Of those, what only a device recorded")
            int recorded) {}

    /** A coach's message. */
    @Schema(name = "DecisionMessage")
    record Message(
            @Schema(description = "Subject of the coach", example = "carl")
            String by,

            String text) {}

    /** A coach's reminder. */
    @Schema(name = "DecisionReminder")
    record Reminder(
            @Schema(description = "check-in, session or break")
            String of,

            @Schema(description = "Subject of the coach", example = "carl")
            String by,

            @Schema(description = "What the plan had for the day, of a reminder of that") @Nullable
            Session session,

            @Schema(description = "Whether they may have been in a vehicle")
            boolean mayDrive) {}

    /** Facts of a stretch. */
    @Schema(name = "DecisionStretch")
    record Stretch(
            @Schema(description = "Since its first sedentary minute")
            int minutes,

            @Schema(description = "Between the breaks of the plan")
            int everyMinutes,

            @Schema(description = "Of it in a vehicle") int transportMinutes,
            @Schema(description = "Known share of it") int coveragePercent,

            @Schema(description = "Which of its moments, from 1")
            int decisionPoint) {}

    /** Facts of the rolling seven local days, in moderate-equivalent minutes. */
    @Schema(name = "DecisionWeek")
    record Week(int earnedMinutes, int targetMinutes, int missingMinutes, int perDayMinutes) {}

    /** Facts of a red flag. */
    @Schema(name = "DecisionRedFlag")
    record Flag(
            @Schema(description = "emergency, today, days or tell-provider")
            String tier,

            @Schema(description = "person or coach") String raisedBy) {}

    /** The estimate of a stretch whose end is not known. */
    @Schema(name = "DecisionNowcast")
    record Likely(
            @Schema(description = "Version of the table of hazards", example = "fitbit-1")
            String table,

            @Schema(description = "Age of the newest evidence")
            int ageMinutes,

            @Schema(description = "That the person was still sitting, 0-1")
            double chance,

            @Schema(description = "From which on that counts like what is seen, 0-1")
            double least,

            @Schema(description = "How soon they get up against the table, 1 = as it has it")
            double ownFactor,

            @Schema(description = "Share of their days on which they were in a vehicle at this time")
            int transportPercent,

            @Schema(description = "Whether nothing is taken for likely of them, as they wish or said")
            boolean turnedOff) {}

    /** One check and its result. */
    @Schema(name = "DecisionCheck")
    record Check(@Schema(example = "quiet-hours") String name, boolean passed) {}

    /** One candidate activity. */
    @Schema(name = "DecisionActivity")
    record Weighed(
            @Schema(example = "walking") String activity,

            @Schema(description = "chosen, not-drawn, or why it was out", example = "aggravating")
            String verdict,

            @Schema(description = "With which it was to be chosen, 0-1; 0 where it was out")
            double probability) {}
}
