package org.rouse.notification.channels;

import java.time.Instant;
import java.util.Optional;

/**
 * How attempts on a channel have gone. Both may be there; the later one is how it stands.
 *
 * @param acceptedAt when a provider last took something for it
 * @param failure    the last attempt that it did not
 */
public record ChannelStatus(Optional<Instant> acceptedAt, Optional<Failure> failure) {

    /** Of a channel that was never tried. */
    static final ChannelStatus UNTRIED = new ChannelStatus(Optional.empty(), Optional.empty());

    /**
     * An attempt in vain.
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
