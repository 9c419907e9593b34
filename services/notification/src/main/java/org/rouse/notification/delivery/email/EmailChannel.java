package org.rouse.notification.delivery.email;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.links.PersonLinks;
import reactor.core.publisher.Mono;

/** Delivers by mail, to confirmed addresses. */
public final class EmailChannel implements DeliveryChannel, AutoCloseable {

    private static final AttemptOutcome OFF = new AttemptOutcome.RejectedForGood(false, "not-configured");

    private final Letters letters = new Letters();
    private final Optional<Mailer> mailer;
    private final PersonLinks links;

    public EmailChannel(EmailSettings settings, Duration attemptTimeout, PersonLinks links) {
        mailer = settings.isOn() ? Optional.of(new Mailer(settings, attemptTimeout)) : Optional.empty();
        this.links = links;
    }

    @Override
    public String type() {
        return "email";
    }

    @Override
    public Channel.AddressCase address() {
        return Channel.AddressCase.EMAIL;
    }

    @Override
    public Optional<String> missingSetting() {
        return mailer.isPresent() ? Optional.empty() : Optional.of(EmailSettings.SWITCH);
    }

    @Override
    public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
        URI unsubscribe =
                links.to(new PersonLinks.Asked.Unsubscribe(dispatch.prompt().getPersonId()));
        String to = channel.getEmail().getAddress();
        return send(letters.prompt(to, dispatch, unsubscribe), dispatch.sentAt());
    }

    /** Asks the mailbox's owner whether prompts are wanted there. */
    public Mono<AttemptOutcome> ask(PersonLinks.Asked.Confirm question, String language, Instant at) {
        URI link = links.to(question);
        String id = "confirm-" + Integer.toHexString(link.hashCode());
        return send(letters.confirm(id, question.address(), link, language), at);
    }

    private Mono<AttemptOutcome> send(Letter letter, Instant at) {
        return mailer.map(open -> open.send(letter, at)).orElseGet(() -> Mono.just(OFF));
    }

    @Override
    public void close() {
        mailer.ifPresent(Mailer::close);
    }
}
