package org.rouse.coaching.review;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision with its prompt, receipts and outcome. Parts that do not apply, or are not known yet, are absent.
 *
 * @param date              local day it counts in
 * @param verdict           send, withhold or withdraw
 * @param reason            why it was withheld, or withdrew others
 * @param expiresAt         for a sending one: from when on it is too late
 * @param shownInApp        whether the app shows a withheld one nevertheless
 * @param withdraws         for a withdrawing one: ids of the decisions it withdraws
 * @param findingId         id of its finding
 * @param repeats           the decision that it offers again after a snooze
 * @param suggestedActivity such as walking; absent for a plain break
 * @param state             for a sending one: pending, or the highest of its receipts' states
 * @param hurts             whether the person reported pain, whatever else they answered
 * @param withdrawn         its first withdrawal
 */
@Schema(name = "Decision")
record DecisionAnswer(
        String id,
        OffsetDateTime decidedAt,
        LocalDate date,
        @Schema(example = "desk-break") String kind,
        @Schema(description = "send, withhold or withdraw") String verdict,
        @Schema(example = "quiet-hours") @Nullable String reason,
        @Nullable OffsetDateTime expiresAt,
        @Nullable Boolean shownInApp,
        @Nullable List<String> withdraws,
        @Nullable String findingId,
        @Nullable String repeats,
        @Nullable String suggestedActivity,
        DecisionWhy why,
        @Nullable Study study,
        @Nullable Said said,

        @Schema(description = "pending, accepted, delivered, opened, ...", example = "accepted") @Nullable
        String state,

        boolean hurts,
        List<Step> receipts,
        @Nullable After outcome,
        @Nullable Withdrawn withdrawn) {

    /** The draw of the hold-out or a study. */
    @Schema(name = "DecisionStudy")
    record Study(
            @Schema(description = "prompt or none") String arm,

            @Schema(description = "Of the arm prompt, 0.1-0.9")
            double probability,

            @Schema(description = "hold-out or study") String design) {}

    /** The prompt's words, unchanged. */
    @Schema(name = "DecisionSaid")
    record Said(
            String title,
            String body,
            String language,
            String variant,

            @Schema(description = "Why, for the person and in their language")
            String sentence) {}

    /** One receipt, in order of time. */
    @Schema(name = "DecisionReceipt")
    record Step(
            @Schema(example = "delivered") String state,
            OffsetDateTime at,
            @Nullable String channel,

            @Schema(description = "Cause or reason", example = "not-in-time") @Nullable
            String detail,

            int attempts) {}

    /** The person's behaviour after the decision. */
    @Schema(name = "DecisionOutcome")
    record After(
            int revision,

            @Schema(description = "Minutes until a break of 2 minutes or more began, 0-9; absent when none did")
            @Nullable
            Integer breakAfterMinutes,

            int breakMinutes,

            @Schema(description = "Of the 30 minutes after it, those seen awake")
            int knownMinutes,

            @Schema(description = "Those in motion among them")
            int movingMinutes,

            @Schema(description = "Steps in those of the 30 minutes whose steps are known; absent where none are")
            @Nullable
            Integer steps,

            @Schema(description = "How many of the 30 minutes' steps are known")
            int stepMinutes) {}

    /** The withdrawal of the decision. */
    @Schema(name = "DecisionWithdrawn")
    record Withdrawn(
            @Schema(description = "Id of the decision that did")
            String by,

            @Schema(example = "moved") String reason,
            OffsetDateTime at) {}
}
