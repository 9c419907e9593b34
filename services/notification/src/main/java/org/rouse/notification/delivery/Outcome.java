package org.rouse.notification.delivery;

import java.time.Duration;
import java.util.Optional;

/** What became of one attempt on one channel. */
public sealed interface Outcome {

    /** The provider took it. */
    record Accepted() implements Outcome {}

    /**
     * This channel will never take this prompt.
     *
     * @param retire whether the device is gone, so that the channel is taken off the person's list; false when only this
     *     prompt is refused, or when the fault may be ours (credentials)
     * @param cause  a few stable words
     */
    record RejectedForGood(boolean retire, String cause) implements Outcome {}

    /**
     * Not now.
     *
     * @param after least wait the provider asked for; empty when it named none
     * @param cause a few stable words
     */
    record TryAgain(Optional<Duration> after, String cause) implements Outcome {}
}
