package org.rouse.notification.prompts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.GateCheck;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;

/** A decision as it is shown: what was said or why nothing was, and what has become of it. */
@Schema(name = "Prompt")
record PromptView(
        String promptId,
        String findingId,
        Instant decidedAt,
        Instant expiresAt,
        @Schema(example = "desk-break") String kind,
        @Schema(description = "send or withhold") String decision,

        @Schema(description = "Empty when sent", example = "quiet-hours")
        String withheldReason,

        String title,
        String body,
        String variant,
        Why why,

        @Schema(description = "pending, accepted, expired, ...; none when withheld", example = "accepted")
        String state,

        String detail,

        @Schema(description = "Whether the person said that it hurts")
        boolean hurts,

        @Schema(description = "Whether it waits in the app without having been pushed")
        boolean silent,

        @Schema(description = "Arm of a study; empty while none runs")
        String arm,

        @Schema(description = "The prompt this one offers again; empty for a first offer")
        String repeats,

        @Schema(description = "Absent until known") @Nullable
        After outcome) {

    /** Why it came, or did not. */
    @Schema(name = "PromptWhy")
    record Why(
            String rule,
            String sentence,
            @Schema(description = "Numbers the rule saw") Map<String, String> facts,

            @Schema(description = "End of the newest evidence; absent where it rests on none") @Nullable
            Instant evidenceUntil,

            @Schema(description = "Activities that were weighed, the chosen one first")
            List<Weighed> considered,

            @Schema(description = "Checks made, in order") List<Check> checks) {}

    /** One activity that was weighed. */
    @Schema(name = "PromptActivity")
    record Weighed(
            String activity,

            @Schema(description = "chosen, not-drawn, or why it was out", example = "aggravating")
            String verdict) {}

    /** What the person did after the decision. */
    @Schema(name = "PromptOutcome")
    record After(
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
            int stepMinutes) {

        static After of(Outcome outcome) {
            return new After(
                    outcome.hasBreakAfterMinutes() ? outcome.getBreakAfterMinutes() : null,
                    outcome.getBreakMinutes(),
                    outcome.getKnownMinutes(),
                    outcome.getMovingMinutes(),
                    outcome.hasSteps() ? outcome.getSteps() : null,
                    outcome.getStepMinutes());
        }
    }

    /** One check and what it said. */
    @Schema(name = "PromptCheck")
    record Check(String name, boolean passed) {}

    static PromptView of(Claim claim, Optional<Outcome> outcome) {
        Prompt prompt = claim.prompt();
        return new PromptView(
                prompt.getPromptId(),
                prompt.getFindingId(),
                Instant.ofEpochMilli(prompt.getDecidedAtMs()),
                Instant.ofEpochMilli(prompt.getExpiresAtMs()),
                kind(prompt.getKind()),
                claim.isSend() ? "send" : "withhold",
                prompt.getWithheldReason(),
                prompt.getTitle(),
                prompt.getBody(),
                prompt.getVariant(),
                new Why(
                        prompt.getWhy().getRule(),
                        prompt.getWhy().getSentence(),
                        prompt.getWhy().getFactsMap(),
                        prompt.getWhy().getEvidenceUntilMs() == 0
                                ? null
                                : Instant.ofEpochMilli(prompt.getWhy().getEvidenceUntilMs()),
                        prompt.getWhy().getConsideredList().stream()
                                .map(one -> new Weighed(one.getActivity(), one.getVerdict()))
                                .toList(),
                        prompt.getWhy().getChecksList().stream()
                                .map(PromptView::check)
                                .toList()),
                state(claim),
                claim.fate().detail(),
                claim.hurts(),
                !claim.isSend() && !prompt.getTitle().isEmpty(),
                prompt.getStudy().getArm(),
                prompt.getRepeatsPromptId(),
                outcome.map(After::of).orElse(null));
    }

    private static Check check(GateCheck check) {
        return new Check(check.getName(), check.getPassed());
    }

    private static String kind(PromptKind kind) {
        return words(kind.name(), "PROMPT_KIND_");
    }

    private static String state(Claim claim) {
        if (!claim.isSend()) {
            return "none";
        }
        return claim.isPending() ? "pending" : words(claim.fate().state().name(), "RECEIPT_STATE_");
    }

    private static String words(String name, String prefix) {
        return name.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
