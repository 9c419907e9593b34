package org.rouse.notification.prompts;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rouse.contracts.v1.GateCheck;
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
        boolean hurts) {

    /** Why it came, or did not. */
    @Schema(name = "PromptWhy")
    record Why(
            String rule,
            String sentence,
            @Schema(description = "Numbers the rule saw") Map<String, String> facts,
            @Schema(description = "Checks made, in order") List<Check> checks) {}

    /** One check and what it said. */
    @Schema(name = "PromptCheck")
    record Check(String name, boolean passed) {}

    static PromptView of(Claim claim) {
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
                        prompt.getWhy().getChecksList().stream()
                                .map(PromptView::check)
                                .toList()),
                state(claim),
                claim.fate().detail(),
                claim.hurts());
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
