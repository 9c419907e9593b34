package org.rouse.notification.prompts;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.Choice;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Outcome;
import org.rouse.notification.delivery.Tracking;
import org.rouse.notification.delivery.lanes.Lanes;
import org.rouse.notification.delivery.lanes.ProviderMeters;
import org.rouse.notification.receipts.Action;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.tailoring.Message;
import reactor.core.publisher.Mono;

/** One attempt to hand a prompt to a provider, counted. */
public final class Attempt {

    private final Map<Channel.AddressCase, DeliveryChannel> channels;
    private final Lanes lanes;
    private final Wording wording;
    private final ActionLinks links;
    private final Clocks clocks;
    private final Duration timeout;
    private final ProviderMeters meters;

    /** @param timeout of one attempt; a lease must last that long when it begins */
    Attempt(
            List<DeliveryChannel> channels,
            Lanes lanes,
            Wording wording,
            ActionLinks links,
            Clocks clocks,
            Duration timeout,
            ProviderMeters meters) {
        this.channels =
                channels.stream().collect(Collectors.toUnmodifiableMap(DeliveryChannel::address, Function.identity()));
        this.lanes = lanes;
        this.wording = wording;
        this.links = links;
        this.clocks = clocks;
        this.timeout = timeout;
        this.meters = meters;
        channels.forEach(meters::watch);
    }

    /**
     * Nothing is sent when, by the time it is its turn, the prompt has expired or its lease might end before the attempt.
     *
     * @param person empty when nothing is known about them
     */
    Mono<Outcome> on(Channel channel, Claim claim, Optional<Person> person) {
        return on(channel, claim.prompt(), person, () -> isTooLate(claim)).doOnNext(outcome -> {
            DeliveryChannel delivery = channels.get(channel.getAddressCase());
            if (outcome instanceof Outcome.Accepted && delivery != null) {
                meters.accepted(
                        delivery,
                        Duration.between(claim.claimedAt(), clocks.wall().instant()));
            }
        });
    }

    /** Sends a prompt that nobody decided on, to see whether the channel works. */
    public Mono<Outcome> on(Channel channel, Prompt prompt, Person person) {
        return on(channel, prompt, Optional.of(person), () -> false);
    }

    private Mono<Outcome> on(Channel channel, Prompt prompt, Optional<Person> person, BooleanSupplier tooLate) {
        DeliveryChannel delivery = channels.get(channel.getAddressCase());
        if (delivery == null) {
            return Mono.just(new Outcome.RejectedForGood(false, "channel-unknown"));
        }
        return lanes.pass(
                        delivery,
                        channel,
                        Claim.isUrgent(prompt),
                        () -> tooLate.getAsBoolean()
                                ? Mono.just(new Outcome.Unavailable(Duration.ZERO, "too-late"))
                                : send(delivery, channel, dispatch(prompt, channel, person)))
                .doOnNext(outcome -> meters.ended(delivery, delivery.provider(channel), outcome));
    }

    private Mono<Outcome> send(DeliveryChannel delivery, Channel channel, Dispatch dispatch) {
        return delivery.send(channel, dispatch)
                .elapsed()
                .doOnNext(answer -> meters.answered(delivery, Duration.ofMillis(answer.getT1())))
                .map(answer -> answer.getT2());
    }

    private boolean isTooLate(Claim claim) {
        return clocks.wall().instant().plus(timeout).isAfter(claim.heldUntil())
                || !clocks.event().instant().isBefore(claim.expiresAt());
    }

    private Dispatch dispatch(Prompt prompt, Channel channel, Optional<Person> person) {
        Message neutral = wording.neutral(prompt);
        boolean detailed = person.map(Person::getPrompts)
                .filter(settings -> settings.getDetailsOnLockScreen())
                .isPresent();
        Instant now = clocks.event().instant();
        List<Choice> choices = links.of(prompt, channel).entrySet().stream()
                .map(one -> new Choice(one.getKey().word(), wording.button(one.getKey(), prompt), one.getValue()))
                .toList();
        Optional<URI> page = choices.isEmpty() ? Optional.empty() : Optional.of(links.page(prompt, channel));
        Optional<Tracking> tracking = person.map(Person::getPrompts)
                .filter(settings -> settings.getNoteOpens())
                .flatMap(allowed -> tracking(prompt, channel));
        return new Dispatch(prompt, now, detailed, neutral.title(), neutral.body(), choices, page, tracking);
    }

    /** Nothing is tracked of a test. */
    private Optional<Tracking> tracking(Prompt prompt, Channel channel) {
        Map<Action, URI> all = links.tracking(prompt, channel);
        return Optional.ofNullable(all.get(Action.DELIVERED))
                .flatMap(delivered ->
                        Optional.ofNullable(all.get(Action.OPENED)).map(opened -> new Tracking(delivered, opened)));
    }
}
