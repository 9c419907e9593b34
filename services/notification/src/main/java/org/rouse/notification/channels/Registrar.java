package org.rouse.notification.channels;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.Expectation;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.ChannelOff;
import org.rouse.contracts.v1.OffReason;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.DeliveryChannel;
import reactor.core.publisher.Mono;

/** Checks channels that people register, and adds them to their lists. */
public final class Registrar {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final ChannelRegistry registry;
    private final AddressChecks addresses;
    private final Confirmations confirmations;
    private final Map<Channel.AddressCase, DeliveryChannel> kinds;
    private final Clocks clocks;

    public Registrar(
            ChannelRegistry registry,
            AddressChecks addresses,
            Confirmations confirmations,
            List<DeliveryChannel> kinds,
            Clocks clocks) {
        this.registry = registry;
        this.addresses = addresses;
        this.confirmations = confirmations;
        this.kinds =
                kinds.stream().collect(Collectors.toUnmodifiableMap(DeliveryChannel::address, Function.identity()));
        this.clocks = clocks;
    }

    /** @param newSecret a secret made here, to be shown once */
    record Registered(Channel channel, Optional<String> newSecret, long revision) {}

    /**
     * Registers or changes the channel. Completes when the channel can be read back and, for a new mailbox, the confirmation has been sent.
     *
     * @param expected the state that the request expects to replace
     * @throws InvalidAddressException as an error signal, naming field and rule
     * @throws ProblemException as an error signal, where the channel is not in that state
     * @throws ConflictException as an error signal, when this deployment does not offer the kind of channel
     */
    Mono<Registered> register(String personId, String channelId, Expectation expected, ChannelRequest request) {
        return Mono.defer(() -> {
            Instant now = clocks.event().instant();
            requireSound(channelId, request);
            return registry.list(personId).flatMap(list -> {
                Optional<Channel> known = ChannelList.find(list.getChannelsList(), channelId);
                AddressChecks.Checked checked = check(personId, channelId, request, known, now);
                Channel channel = asKnown(checked.channel(), known, now);
                ChannelRegistry.requireExpected(list, channelId, expected);
                return confirmations
                        .allow(personId, channel)
                        .then(registry.put(personId, channel, expected, Optional.ofNullable(request.position())))
                        .flatMap(next -> confirmations
                                .ask(personId, channel)
                                .thenReturn(new Registered(channel, checked.newSecret(), next.getRevision())));
            });
        });
    }

    private void requireSound(String channelId, ChannelRequest request) {
        if (!ID.matcher(channelId).matches()) {
            throw new InvalidAddressException("channelId", "must be 1 to 64 letters, digits, '.', '_' or '-'");
        }
        Optional.ofNullable(kinds.get(AddressChecks.kind(request)))
                .ifPresent(kind -> kind.missingSetting().ifPresent(setting -> {
                    throw new ProblemException(
                            Rule.CHANNEL_NOT_SET_UP, kind.type() + " is not set up here: " + setting + " is empty");
                }));
        if (request instanceof ChannelRequest.WebPush browser && isOver(browser.expirationTime())) {
            throw new InvalidAddressException("expirationTime", "has passed: the browser has to subscribe again");
        }
    }

    private AddressChecks.Checked check(
            String personId, String channelId, ChannelRequest request, Optional<Channel> known, Instant now) {
        return addresses.check(
                personId, Channel.newBuilder().setId(channelId).setRegisteredAtMs(now.toEpochMilli()), request, known);
    }

    /** Browsers report real time, whatever event time is. */
    private boolean isOver(@Nullable Long expirationTime) {
        return expirationTime != null
                && expirationTime <= clocks.wall().instant().toEpochMilli();
    }

    /** A mailbox has to be confirmed, but only once. */
    private static Channel asKnown(Channel channel, Optional<Channel> known, Instant now) {
        boolean confirmed = known.filter(before -> before.getEmail().equals(channel.getEmail()))
                .filter(before -> before.getOff().getReason() != OffReason.OFF_REASON_UNCONFIRMED)
                .isPresent();
        if (!channel.hasEmail() || confirmed) {
            return channel;
        }
        ChannelOff off = ChannelOff.newBuilder()
                .setReason(OffReason.OFF_REASON_UNCONFIRMED)
                .setSinceMs(now.toEpochMilli())
                .build();
        return channel.toBuilder().setOff(off).build();
    }
}
