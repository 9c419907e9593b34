package org.rouse.notification.prompts;

import com.mongodb.MongoException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.Choice;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Tracking;
import org.rouse.notification.delivery.lanes.Lanes;
import org.rouse.notification.delivery.lanes.ProviderMeters;
import org.rouse.notification.receipts.ActionLinks;
import org.rouse.notification.receipts.PromptAnswer;
import org.rouse.notification.tailoring.Message;
import reactor.core.publisher.Mono;

/** Makes and counts one attempt to hand a prompt to a provider. */
public final class Attempt {

    private static final AttemptOutcome TOO_LATE = new AttemptOutcome.Unavailable(Duration.ZERO, "too-late");
    private static final AttemptOutcome NO_CLAIM = new AttemptOutcome.Unavailable(Duration.ofSeconds(1), "no-claim");

    private final ClaimStore claims;
    private final Map<Channel.AddressCase, DeliveryChannel> channels;
    private final Lanes lanes;
    private final Wording wording;
    private final ActionLinks links;
    private final Clocks clocks;
    private final Duration timeout;
    private final ProviderMeters meters;

    /** @param timeout limit of one attempt; a lease must last at least that long when the attempt begins */
    Attempt(
            ClaimStore claims,
            List<DeliveryChannel> channels,
            Lanes lanes,
            Wording wording,
            ActionLinks links,
            Clocks clocks,
            Duration timeout,
            ProviderMeters meters) {
        this.channels =
                channels.stream().collect(Collectors.toUnmodifiableMap(DeliveryChannel::address, Function.identity()));
        this.claims = claims;
        this.lanes = lanes;
        this.wording = wording;
        this.links = links;
        this.clocks = clocks;
        this.timeout = timeout;
        this.meters = meters;
        channels.forEach(meters::watch);
    }

    /**
     * Opens the attempt when its turn with the provider comes. Nothing is sent when by then the prompt has expired or was withdrawn, or the
     * lease might end before the attempt does.
     *
     * @param claim  the claim with its words
     * @param person empty when the person is unknown
     */
    Mono<AttemptOutcome> on(Channel channel, Claim claim, Optional<Person> person) {
        Prompt words = claim.words().orElseThrow();
        return on(channel, words, person, Mono.defer(() -> open(claim, words))).doOnNext(outcome -> {
            DeliveryChannel delivery = channels.get(channel.getAddressCase());
            if (outcome instanceof AttemptOutcome.Accepted && delivery != null) {
                meters.accepted(
                        delivery,
                        Duration.between(claim.claimedAt(), clocks.wall().instant()));
            }
        });
    }

    /** Sends a test of the channel, which no decision stands behind. */
    public Mono<AttemptOutcome> on(Channel channel, Prompt prompt, Person person) {
        return on(channel, prompt, Optional.of(person), Mono.empty());
    }

    /** @param closed why nothing may be sent; empty when the prompt may be sent */
    private Mono<AttemptOutcome> on(
            Channel channel, Prompt prompt, Optional<Person> person, Mono<AttemptOutcome> closed) {
        DeliveryChannel delivery = channels.get(channel.getAddressCase());
        if (delivery == null) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "channel-unknown"));
        }
        return lanes.pass(
                        delivery,
                        channel,
                        Dispatch.isUrgent(prompt.getKind()),
                        () -> closed.switchIfEmpty(
                                Mono.defer(() -> send(delivery, channel, dispatch(prompt, channel, person)))))
                .doOnNext(outcome -> meters.ended(delivery, delivery.provider(channel), outcome));
    }

    private Mono<AttemptOutcome> open(Claim claim, Prompt words) {
        if (clocks.wall().instant().plus(timeout).isAfter(claim.heldUntil())) {
            return Mono.just(TOO_LATE);
        }
        return claims.open(claim, words, clocks.event().instant())
                .filter(opened -> !opened)
                .map(closed -> TOO_LATE)
                .onErrorReturn(MongoException.class, NO_CLAIM);
    }

    private Mono<AttemptOutcome> send(DeliveryChannel delivery, Channel channel, Dispatch dispatch) {
        return delivery.send(channel, dispatch)
                .elapsed()
                .doOnNext(answer -> meters.answered(delivery, Duration.ofMillis(answer.getT1())))
                .map(answer -> answer.getT2());
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
        boolean isRead = !choices.isEmpty() || Dispatch.isOfCases(prompt.getKind());
        Optional<URI> page = isRead ? Optional.of(links.page(prompt, channel)) : Optional.empty();
        Optional<Tracking> tracking = person.map(Person::getPrompts)
                .filter(settings -> settings.getNoteOpens())
                .flatMap(allowed -> tracking(prompt, channel));
        return new Dispatch(prompt, now, detailed, neutral.title(), neutral.body(), choices, page, tracking);
    }

    /** A test is not tracked. */
    private Optional<Tracking> tracking(Prompt prompt, Channel channel) {
        Map<PromptAnswer, URI> all = links.tracking(prompt, channel);
        return Optional.ofNullable(all.get(PromptAnswer.DELIVERED))
                .flatMap(delivered -> Optional.ofNullable(all.get(PromptAnswer.OPENED))
                        .map(opened -> new Tracking(delivered, opened)));
    }
}
