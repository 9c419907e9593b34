package org.rouse.notification.prompts;

import java.time.Instant;
import java.util.List;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptVerdict;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.delivery.Attempts;
import org.rouse.notification.receipts.Ladder;

/**
 * A decision as kept, and how far its delivery has come.
 *
 * @param handedOver whether the prompt is on the log
 * @param claimedAt  machine time of the decision
 * @param fate       what has become of it; unspecified while nothing has
 * @param withdraw   whether it is to be taken back if it has not gone out yet
 * @param heldUntil  machine time until which someone has it in hand, and sees to its receipt too
 * @param notBefore  machine time of the next attempt
 * @param attempts   by channel, in the order first tried
 * @param hurts      whether the person said that it hurts
 */
record Claim(
        Prompt prompt,
        boolean handedOver,
        Instant claimedAt,
        Fate fate,
        boolean withdraw,
        Instant heldUntil,
        Instant notBefore,
        List<Attempts> attempts,
        boolean hurts) {

    /**
     * What has become of a prompt.
     *
     * @param channelId empty when it is not of a channel
     * @param detail    a few stable words
     * @param tries     attempts made on all channels
     * @param at        in the people's time
     */
    record Fate(ReceiptState state, String channelId, String detail, int tries, Instant at) {}

    Claim {
        attempts = List.copyOf(attempts);
    }

    String id() {
        return prompt.getPromptId();
    }

    boolean isSend() {
        return prompt.getDecision() == PromptVerdict.DECISION_SEND;
    }

    /** Advice to see a doctor goes ahead of all else. */
    boolean isUrgent() {
        return isUrgent(prompt);
    }

    static boolean isUrgent(Prompt prompt) {
        return prompt.getKind() == PromptKind.PROMPT_KIND_SEEK_CARE;
    }

    boolean isPending() {
        return Ladder.rung(fate.state()) == Ladder.PENDING;
    }

    Instant expiresAt() {
        return Instant.ofEpochMilli(prompt.getExpiresAtMs());
    }

    int tries() {
        return attempts.stream().mapToInt(Attempts::tries).sum();
    }
}
