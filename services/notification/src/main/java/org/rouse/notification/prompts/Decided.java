package org.rouse.notification.prompts;

import java.time.Instant;
import java.util.Optional;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.notification.tailoring.Choice;

/**
 * A decision as the diary holds it.
 *
 * @param activity what was suggested; empty for nothing
 * @param sent     whether it was let through
 * @param outcome  what the person did after it, as last told
 */
record Decided(String promptId, Instant at, String activity, boolean sent, Optional<Outcome> outcome) {

    /** Too little seen of the time after it to say that the person stayed. */
    private static final int ENOUGH_MINUTES = 10;

    static Decided of(Prompt prompt) {
        return new Decided(
                prompt.getPromptId(),
                Instant.ofEpochMilli(prompt.getDecidedAtMs()),
                prompt.getWhy().getConsideredList().stream()
                        .filter(one -> one.getVerdict().equals("chosen"))
                        .map(Considered::getActivity)
                        .findFirst()
                        .orElse(""),
                prompt.getDecision() == PromptVerdict.DECISION_SEND,
                Optional.empty());
    }

    /** Whether the person moved; empty while that is not known, and of what no watch can see. */
    Optional<Boolean> moved() {
        return outcome.filter(known -> !Choice.looksStill(activity))
                .filter(known -> known.hasBreakAfterMinutes() || known.getKnownMinutes() >= ENOUGH_MINUTES)
                .map(Outcome::hasBreakAfterMinutes);
    }
}
