package org.rouse.notification.delivery;

import java.time.Instant;

/**
 * The attempts to deliver one prompt on one channel.
 *
 * @param tries     number of attempts
 * @param notBefore machine time of the next attempt
 * @param rejected  whether the channel refused the prompt for good
 * @param down      whether its provider accepts nobody's prompts, so that waiting makes no sense while there is another channel
 */
public record Attempts(String channelId, int tries, Instant notBefore, boolean rejected, boolean down) {

    public static Attempts none(String channelId) {
        return new Attempts(channelId, 0, Instant.EPOCH, false, false);
    }

    public Attempts refused() {
        return new Attempts(channelId, tries + 1, notBefore, true, false);
    }

    public Attempts failed(Instant next) {
        return new Attempts(channelId, tries + 1, next, false, false);
    }

    /** A copy for an attempt that was not made, or failed for a reason other than the address. */
    public Attempts unavailable(Instant next) {
        return new Attempts(channelId, tries, next, false, true);
    }
}
