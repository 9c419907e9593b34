package org.rouse.notification.channels;

import java.time.Instant;
import java.util.Optional;

/**
 * How attempts on a channel went. Where both parts are present, the later one is the current state.
 *
 * @param acceptedAt when a provider last accepted something for the channel
 * @param failure    the last failed attempt
 */
public record ChannelStatus(Optional<Instant> acceptedAt, Optional<Failure> failure) {

    /** The status of a channel that was never tried. */
    static final ChannelStatus UNTRIED = new ChannelStatus(Optional.empty(), Optional.empty());

    /**
     * A failed attempt.
     *
     * @param cause a few stable words, such as "status-503"
     */
    public record Failure(Instant at, String cause) {}

    ChannelStatus accepted(Instant at) {
        return new ChannelStatus(Optional.of(at), failure);
    }

    ChannelStatus failed(Instant at, String cause) {
        return new ChannelStatus(acceptedAt, Optional.of(new Failure(at, cause)));
    }
}
