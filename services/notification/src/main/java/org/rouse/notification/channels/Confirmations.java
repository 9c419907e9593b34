package org.rouse.notification.channels;

import java.time.Duration;
import java.time.Instant;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.OffReason;
import org.rouse.contracts.v1.Person;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.delivery.email.EmailChannel;
import org.rouse.notification.links.PersonLinks.Asked;
import org.rouse.notification.people.PersonStore;
import reactor.core.publisher.Mono;

/** Asks the owner of a mailbox before prompts are sent there, so that nobody can have prompts sent to somebody else. */
public final class Confirmations {

    private static final Duration LIFETIME = Duration.ofDays(1);

    private final EmailChannel email;
    private final ChannelRegistry registry;
    private final ChannelStatuses statuses;
    private final PersonStore people;
    private final Allowances allowances;
    private final String defaultLanguage;
    private final Clocks clocks;

    public Confirmations(
            EmailChannel email,
            ChannelRegistry registry,
            ChannelStatuses statuses,
            PersonStore people,
            Allowances allowances,
            String defaultLanguage,
            Clocks clocks) {
        this.email = email;
        this.registry = registry;
        this.statuses = statuses;
        this.people = people;
        this.allowances = allowances;
        this.defaultLanguage = defaultLanguage;
        this.clocks = clocks;
    }

    /**
     * Completes when the channel needs no confirmation, or a confirmation may be requested now.
     *
     * @throws org.rouse.http.ProblemException as an error signal, when the person requests confirmations too often
     */
    Mono<Void> allow(String personId, Channel channel) {
        return isOpen(channel) ? allowances.take("confirm", personId) : Mono.empty();
    }

    /** Sends the confirmation mail where the channel needs one. A mail that cannot be sent shows in the channel's status. */
    Mono<Void> ask(String personId, Channel channel) {
        if (!isOpen(channel)) {
            return Mono.empty();
        }
        Asked.Confirm question = new Asked.Confirm(
                personId,
                channel.getId(),
                channel.getEmail().getAddress(),
                clocks.wall().instant().plus(LIFETIME));
        return language(personId)
                .flatMap(language -> email.ask(question, language, clocks.wall().instant()))
                .doOnNext(outcome -> statuses.note(
                        personId, channel.getId(), outcome, clocks.event().instant()))
                .then();
    }

    /** The language of mails to the person, BCP 47. */
    Mono<String> language(String personId) {
        return people.find(personId)
                .map(Person::getLanguage)
                .filter(language -> !language.isBlank())
                .defaultIfEmpty(defaultLanguage);
    }

    /** Confirms the channel. False when the link has expired, or the channel has another address by now. */
    Mono<Boolean> confirm(Asked.Confirm said) {
        Instant now = clocks.wall().instant();
        if (!now.isBefore(said.expiresAt())) {
            return Mono.just(false);
        }
        return registry.find(said.personId(), said.channelId())
                .flatMap(found -> found.filter(
                                channel -> channel.getEmail().getAddress().equals(said.address()))
                        .map(channel ->
                                registry.confirm(said.personId(), channel).thenReturn(true))
                        .orElseGet(() -> Mono.just(false)));
    }

    private static boolean isOpen(Channel channel) {
        return channel.getOff().getReason() == OffReason.OFF_REASON_UNCONFIRMED;
    }
}
