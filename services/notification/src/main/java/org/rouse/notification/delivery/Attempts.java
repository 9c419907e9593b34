package org.rouse.notification.delivery;

import java.time.Instant;

/**
 * What has been tried on one channel for one prompt.
 *
 * @param tries     attempts made
 * @param notBefore machine time of the next attempt
 * @param rejected  whether the channel refused it for good
 */
public record Attempts(String channelId, int tries, Instant notBefore, boolean rejected) {

    public static Attempts none(String channelId) {
        return new Attempts(channelId, 0, Instant.EPOCH, false);
    }

    public Attempts refused() {
        return new Attempts(channelId, tries + 1, notBefore, true);
    }

    public Attempts failed(Instant next) {
        return new Attempts(channelId, tries + 1, next, false);
    }
}
