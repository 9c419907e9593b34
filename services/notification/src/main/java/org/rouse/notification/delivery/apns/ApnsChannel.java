package org.rouse.notification.delivery.apns;

import com.eatthepath.pushy.apns.DeliveryPriority;
import com.eatthepath.pushy.apns.PushType;
import com.eatthepath.pushy.apns.util.SimpleApnsPushNotification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.rouse.contracts.v1.ApnsAddress;
import org.rouse.contracts.v1.Channel;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.DeliverySettings;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.Witnesses;
import reactor.core.publisher.Mono;

/** Delivers to apps on Apple devices. */
public final class ApnsChannel implements DeliveryChannel, AutoCloseable {

    /** Apple's limits. */
    private static final int LONGEST_PAYLOAD = 4_096;

    private static final int LONGEST_COLLAPSE_ID = 64;

    private final ApnsSettings settings;
    private final Duration attemptTimeout;
    private final Optional<ApnsClients> clients;
    private final Witnesses production = new Witnesses();
    private final Witnesses sandbox = new Witnesses();

    public ApnsChannel(ApnsSettings settings, DeliverySettings delivery) {
        this.settings = settings;
        attemptTimeout = delivery.attemptTimeout();
        clients =
                settings.isOn() ? Optional.of(new ApnsClients(settings, delivery.connectTimeout())) : Optional.empty();
    }

    @Override
    public String type() {
        return "apns";
    }

    @Override
    public Channel.AddressCase address() {
        return Channel.AddressCase.APNS;
    }

    /** Apple has two servers, and each may refuse what the other accepts. */
    @Override
    public String provider(Channel channel) {
        return channel.getApns().getSandbox() ? type() + ":sandbox" : type();
    }

    @Override
    public Optional<String> missingSetting() {
        return settings.isOn() ? Optional.empty() : Optional.of(ApnsSettings.SWITCH);
    }

    @Override
    public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
        if (clients.isEmpty()) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "not-configured"));
        }
        ApnsAddress address = channel.getApns();
        String payload = ApnsPayload.of(dispatch);
        if (payload.getBytes(StandardCharsets.UTF_8).length > LONGEST_PAYLOAD) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "too-long"));
        }
        Witnesses others = address.getSandbox() ? sandbox : production;
        Instant registeredAt = Instant.ofEpochMilli(channel.getRegisteredAtMs());
        return Mono.fromFuture(() -> clients.get()
                        .of(address.getSandbox())
                        .sendNotification(notification(address.getToken(), payload, dispatch)))
                .map(response -> ApnsAnswer.of(
                        response, registeredAt, () -> others.blame(address.getToken(), dispatch.sentAt())))
                .doOnNext(outcome -> {
                    if (outcome instanceof AttemptOutcome.Accepted) {
                        others.accepted(address.getToken(), dispatch.sentAt());
                    }
                })
                .timeout(attemptTimeout)
                .onErrorReturn(new AttemptOutcome.TryAgain(Optional.empty(), "no-response"));
    }

    private SimpleApnsPushNotification notification(String token, String payload, Dispatch dispatch) {
        String promptId = dispatch.prompt().getPromptId();
        return new SimpleApnsPushNotification(
                token,
                settings.topic(),
                payload,
                dispatch.expiresAt(),
                DeliveryPriority.IMMEDIATE,
                PushType.ALERT,
                promptId.substring(0, Math.min(promptId.length(), LONGEST_COLLAPSE_ID)));
    }

    @Override
    public void close() {
        clients.ifPresent(ApnsClients::close);
    }
}
