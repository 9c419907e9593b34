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
 * A decision this service has taken on, and how far it has come with it. Its id is the prompt's too.
 *
 * @param words     what the person is told; empty before an attempt was first opened
 * @param claimedAt machine time
 * @param fate      what has become of it; unspecified while nothing has
 * @param told      whether the log knows of its fate
 * @param withdrawn why it is to be taken back if it has not gone out yet; empty while it is not
 * @param holder    who has it in hand, and sees to its receipt too
 * @param heldUntil machine time until which they have
 * @param notBefore machine time of the next attempt
 * @param attempts  by channel, in the order first tried
 * @param hurts     whether the person said that it hurts
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
        return decision.getDecisionId();
    }

    String personId() {
        return decision.getPersonId();
    }

    /** Whether it is to be pushed; what is not waits in the app alone. */
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
