package org.rouse.notification.delivery;

import java.time.Duration;
import java.util.Optional;

/** What became of one attempt on one channel. */
public sealed interface AttemptOutcome {

    /** The provider took it. */
    record Accepted() implements AttemptOutcome {}

    /**
     * This channel will never take this prompt: the address is gone, or what was sent is refused as it is, such as for its
     * length. Only what the provider says of the address itself counts as gone; a failure of the network, or of our own
     * credentials, never does.
     *
     * @param retire whether the address is gone, so that the channel is taken off the person's list; false when only this
     *     prompt is refused
     * @param cause  a few stable words
     */
    record RejectedForGood(boolean retire, String cause) implements AttemptOutcome {}

    /**
     * Not now.
     *
     * @param after least wait the provider asked for; empty when it named none
     * @param cause a few stable words
     */
    record TryAgain(Optional<Duration> after, String cause) implements AttemptOutcome {}

    /**
     * The provider takes no more of us for now, whoever it is for: the way there closes for everybody.
     *
     * @param after  least wait the provider asked for; empty when it named none
     * @param atMost longest wait that holds for others than whom it was said of; empty where whatever it asks for does
     * @param cause  a few stable words
     */
    record Limited(Optional<Duration> after, Optional<Duration> atMost, String cause) implements AttemptOutcome {

        public Limited(Optional<Duration> after, String cause) {
            this(after, Optional.empty(), cause);
        }
    }

    /**
     * The provider refuses us, not the person: keys, tokens or accounts are wrong, and an operator has to act. No address is
     * retired; the prompt goes on by the next channel of the person, or waits.
     *
     * @param cause a few stable words
     */
    record CredentialsRefused(String cause) implements AttemptOutcome {}

    /**
     * Nothing was sent, since the provider is known to fail, or has too many requests of ours in hand. It counts as no try.
     *
     * @param after when it makes sense to come back
     * @param cause a few stable words
     */
    record Unavailable(Duration after, String cause) implements AttemptOutcome {}
}
