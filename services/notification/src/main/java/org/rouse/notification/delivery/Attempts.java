package org.rouse.notification.delivery;

import java.time.Instant;

/**
 * What has been tried on one channel for one prompt.
 *
 * @param tries     attempts made
 * @param notBefore machine time of the next attempt
 * @param rejected  whether the channel refused it for good
 * @param down      whether its provider cannot take anybody's prompts, so that waiting for it makes no sense while there is
 *     another channel
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

    /** Not tried, or tried in vain for a reason that is nobody's address. */
    public Attempts unavailable(Instant next) {
        return new Attempts(channelId, tries, next, false, true);
    }
}
