package org.rouse.notification.prompts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Prompt;

/** A prompt as it is shown: its words and its outcome. Its reason is in the decision. */
@Schema(name = "Prompt")
record PromptView(
        @Schema(description = "That of the decision") String promptId,
        String findingId,
        Instant decidedAt,

        @Schema(description = "Absent of a prompt that was never to be pushed") @Nullable
        Instant expiresAt,

        @Schema(example = "desk-break") String kind,

        @Schema(description = "Empty until it was put into words")
        String title,

        String body,
        String variant,

        @Schema(description = "Why it came, in one sentence")
        String why,

        @Schema(
                description = "pending, accepted, expired, ...; none when it was never to be pushed",
                example = "accepted")
        String state,

        String detail,

        @Schema(description = "Whether the person said that it hurts")
        boolean hurts,

        @Schema(description = "Whether it waits in the app without having been pushed")
        boolean silent,

        @Schema(description = "Activity suggested; empty for a plain break")
        String suggestedActivity,

        @Schema(description = "The prompt this one offers again; empty for a first offer")
        String repeats) {

    static PromptView of(Claim claim) {
        Prompt words = claim.words().orElse(Prompt.getDefaultInstance());
        return new PromptView(
                claim.id(),
                claim.decision().getFindingId(),
                Instant.ofEpochMilli(claim.decision().getDecidedAtMs()),
                claim.isSend() ? claim.expiresAt() : null,
                word(claim.decision().getKind().name(), "PROMPT_KIND_"),
                words.getTitle(),
                words.getBody(),
                words.getVariant(),
                words.getWhy().getSentence(),
                state(claim),
                claim.fate().detail(),
                claim.hurts(),
                !claim.isSend() && claim.words().isPresent(),
                claim.decision().getSuggestedActivity(),
                claim.decision().getRepeatsDecisionId());
    }

    private static String state(Claim claim) {
        if (!claim.isSend()) {
            return "none";
        }
        return claim.isPending() ? "pending" : word(claim.fate().state().name(), "RECEIPT_STATE_");
    }

    private static String word(String name, String prefix) {
        return name.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
