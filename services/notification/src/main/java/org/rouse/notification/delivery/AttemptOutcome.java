package org.rouse.notification.delivery;

import java.time.Duration;
import java.util.Optional;

/** The outcome of one attempt on one channel. */
public sealed interface AttemptOutcome {

    /** The provider accepted the prompt. */
    record Accepted() implements AttemptOutcome {}

    /**
     * The channel will never accept this prompt: the address is gone, or the provider refuses the content, such as for its length. Only the
     * provider's own statement about the address counts as gone; a failure of the network, or of our credentials, never does.
     *
     * @param retire whether the address is gone, so that the channel is switched off; false when only this prompt is refused
     * @param cause  a few stable words
     */
    record RejectedForGood(boolean retire, String cause) implements AttemptOutcome {}

    /**
     * The attempt failed for now.
     *
     * @param after the least wait that the provider asks for; empty where it names none
     * @param cause a few stable words
     */
    record TryAgain(Optional<Duration> after, String cause) implements AttemptOutcome {}

    /**
     * The provider limits us, whoever the prompt is for: its lane closes for everybody.
     *
     * @param after  the least wait that the provider asks for; empty where it names none
     * @param atMost the longest wait that applies to other addresses than the refused one; empty where the whole wait applies
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
     * Nothing was sent, since the provider is known to fail or already has too many of our requests. It does not count as a try.
     *
     * @param after when a further attempt makes sense
     * @param cause a few stable words
     */
    record Unavailable(Duration after, String cause) implements AttemptOutcome {}
}
