package org.rouse.notification.prompts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.Ladder;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.delivery.Attempts;

/**
 * A decision that this service has taken on, and its progress. The decision's id is the prompt's too.
 *
 * @param words     the prompt's text; empty before the first attempt was opened
 * @param claimedAt machine time
 * @param fate      the outcome; unspecified while there is none
 * @param told      whether the log has the outcome
 * @param withdrawn why the prompt is to be withdrawn if it was not sent yet; empty while it is not
 * @param holder    the instance that holds the claim, and writes its receipt too
 * @param heldUntil machine time at which its lease ends
 * @param notBefore machine time of the next attempt
 * @param attempts  by channel, in the order first tried
 * @param hurts     whether the person reported pain
 */
record Claim(
        Decision decision,
        Optional<Prompt> words,
        Instant claimedAt,
        Fate fate,
        boolean told,
        String withdrawn,
        String holder,
        Instant heldUntil,
        Instant notBefore,
        List<Attempts> attempts,
        boolean hurts) {

    /**
     * The outcome of a prompt.
     *
     * @param channelId empty when no channel is involved
     * @param detail    a few stable words
     * @param tries     attempts made on all channels
     * @param at        event time
     */
    record Fate(ReceiptState state, String channelId, String detail, int tries, Instant at) {}

    Claim {
        attempts = List.copyOf(attempts);
    }

    String id() {
        return decision.getDecisionId();
    }

    String personId() {
        return decision.getPersonId();
    }

    /** Whether the prompt is pushed; otherwise it is shown in the app alone. */
    boolean isSend() {
        return decision.hasSend();
    }

    boolean isPending() {
        return isSend() ? Ladder.rung(fate.state()) == Ladder.PENDING : words.isEmpty();
    }

    /** Whether nothing is left to do. */
    boolean isOver() {
        return !isPending() && (told || !isSend());
    }

    boolean isWithdrawn() {
        return !withdrawn.isEmpty();
    }

    Instant expiresAt() {
        return Instant.ofEpochMilli(decision.getSend().getExpiresAtMs());
    }

    int tries() {
        return attempts.stream().mapToInt(Attempts::tries).sum();
    }

    Claim with(Prompt said) {
        return new Claim(
                decision,
                Optional.of(said),
                claimedAt,
                fate,
                told,
                withdrawn,
                holder,
                heldUntil,
                notBefore,
                attempts,
                hurts);
    }
}
