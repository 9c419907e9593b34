package org.rouse.notification.channels;

import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import reactor.core.publisher.Mono;

/** A channel that records the results of its attempts in the status of the person's channels. */
public record NotedChannel(DeliveryChannel inner, ChannelStatuses statuses, Clocks clocks) implements DeliveryChannel {

    @Override
    public String type() {
        return inner.type();
    }

    @Override
    public Channel.AddressCase address() {
        return inner.address();
    }

    @Override
    public String provider(Channel channel) {
        return inner.provider(channel);
    }

    @Override
    public Optional<String> missingSetting() {
        return inner.missingSetting();
    }

    @Override
    public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
        return inner.send(channel, dispatch)
                .doOnNext(outcome -> statuses.note(
                        dispatch.prompt().getPersonId(),
                        channel.getId(),
                        outcome,
                        clocks.event().instant()));
    }
}
