package org.rouse.notification.delivery;

import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import reactor.core.publisher.Mono;

/**
 * One way to reach people. Repeating a dispatch must be invisible to the person: each channel passes the prompt id on as the key by which
 * its provider collapses messages.
 */
public interface DeliveryChannel {

    /** The name in metrics and in the API, such as "web-push". */
    String type();

    /** The kind of address the channel delivers to; each kind has one channel. */
    Channel.AddressCase address();

    /**
     * The provider responsible for the address: addresses of the same provider share a lane, apart from all others when it fails or is
     * slow. Such as "fcm", or "webhook:" and the host where each host is a provider.
     */
    default String provider(Channel channel) {
        return type();
    }

    /** The name of the setting that this deployment lacks for the channel; empty when the channel is on. */
    default Optional<String> missingSetting() {
        return Optional.empty();
    }

    /**
     * Makes one attempt. Every answer and every failure of the network is an outcome; an error signal is a bug.
     * Does not block the subscriber's thread.
     */
    Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch);
}
