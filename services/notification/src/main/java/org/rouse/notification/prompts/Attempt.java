package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Prompt;
import org.rouse.notification.Clocks;
import org.rouse.notification.delivery.CredentialAlarms;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Outcome;
import org.rouse.notification.people.PersonStore;
import org.rouse.notification.tailoring.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** One attempt to hand a prompt to a provider, counted. */
public final class Attempt {

    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final Map<Channel.AddressCase, DeliveryChannel> channels;
    private final PersonStore people;
    private final Wording wording;
    private final Clocks clocks;
    private final CredentialAlarms alarms;
    private final MeterRegistry meters;

    Attempt(
            List<DeliveryChannel> channels,
            PersonStore people,
            Wording wording,
            Clocks clocks,
            CredentialAlarms alarms,
            MeterRegistry meters) {
        channels.forEach(alarms::watch);
        this.alarms = alarms;
        this.channels =
                channels.stream().collect(Collectors.toUnmodifiableMap(DeliveryChannel::address, Function.identity()));
        this.people = people;
        this.wording = wording;
        this.clocks = clocks;
        this.meters = meters;
    }

    Mono<Outcome> on(Channel channel, Claim claim) {
        return on(channel, claim.prompt());
    }

    /** Sends a prompt that nobody decided on, to see whether the channel works. */
    public Mono<Outcome> on(Channel channel, Prompt prompt) {
        DeliveryChannel delivery = channels.get(channel.getAddressCase());
        if (delivery == null) {
            return Mono.just(new Outcome.RejectedForGood(false, "channel-unknown"));
        }
        return people.find(prompt.getPersonId())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(person -> Mono.defer(() -> delivery.send(channel, dispatch(prompt, person))))
                .onErrorResume(failure -> Mono.just(broken(delivery, failure)))
                .doOnNext(outcome -> count(delivery, outcome));
    }

    private Dispatch dispatch(Prompt prompt, Optional<Person> person) {
        Message neutral = wording.neutral(prompt.getLanguage());
        boolean detailed = person.map(Person::getPrompts)
                .filter(settings -> settings.getDetailsOnLockScreen())
                .isPresent();
        return new Dispatch(prompt, clocks.event().instant(), detailed, neutral.title(), neutral.body());
    }

    /** A fault of ours in one channel must not stop the others. */
    private static Outcome broken(DeliveryChannel delivery, Throwable failure) {
        LOG.atError().addKeyValue("channel", delivery.type()).setCause(failure).log("channel failed");
        return new Outcome.TryAgain(Optional.empty(), "fault");
    }

    private void count(DeliveryChannel delivery, Outcome outcome) {
        alarms.note(delivery, outcome);
        String name = switch (outcome) {
            case Outcome.Accepted accepted -> "accepted";
            case Outcome.RejectedForGood rejected -> "rejected";
            case Outcome.TryAgain again -> "try-again";
            case Outcome.CredentialsRefused refused -> "credentials-refused";
            case Outcome.Unavailable unavailable -> "unavailable";
        };
        meters.counter("rouse.deliveries", "channel", delivery.type(), "outcome", name)
                .increment();
    }
}
