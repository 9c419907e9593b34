package org.rouse.notification.channels;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Channel;
import org.rouse.notification.Clocks;
import org.rouse.notification.delivery.InvalidAddressException;
import org.rouse.notification.delivery.webhook.WebhookAddresses;
import org.rouse.notification.delivery.webpush.PushSubscriptions;
import reactor.core.publisher.Mono;

/** Checks what people register, and puts it into their list. */
public final class Registrar {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int MOST = 10;

    private final ChannelBook book;
    private final WebhookAddresses webhooks;
    private final PushSubscriptions subscriptions;
    private final boolean webPushIsOn;
    private final Clocks clocks;

    public Registrar(
            ChannelBook book,
            WebhookAddresses webhooks,
            PushSubscriptions subscriptions,
            boolean webPushIsOn,
            Clocks clocks) {
        this.book = book;
        this.webhooks = webhooks;
        this.subscriptions = subscriptions;
        this.webPushIsOn = webPushIsOn;
        this.clocks = clocks;
    }

    /**
     * Registers the channel, or changes it. Complete when it can be read back.
     *
     * @throws InvalidAddressException as an error signal, naming field and rule
     */
    Mono<ChannelView> register(String personId, String channelId, ChannelRequest request) {
        return Mono.defer(() -> book.of(personId)).flatMap(all -> {
            boolean known = all.stream().anyMatch(one -> one.getId().equals(channelId));
            if (!known && all.size() >= MOST) {
                return Mono.error(new InvalidAddressException("a person has at most " + MOST + " channels"));
            }
            Checked checked = check(personId, channelId, request);
            return book.put(personId, checked.channel(), Optional.ofNullable(request.position()))
                    .thenReturn(ChannelView.of(checked.channel(), checked.newSecret()));
        });
    }

    private record Checked(Channel channel, @Nullable String newSecret) {}

    private Checked check(String personId, String channelId, ChannelRequest request) {
        if (!ID.matcher(channelId).matches()) {
            throw new InvalidAddressException("the channel id must be 1 to 64 letters, digits, '.', '_' or '-'");
        }
        Channel.Builder channel = Channel.newBuilder()
                .setId(channelId)
                .setRegisteredAtMs(clocks.event().instant().toEpochMilli());
        return switch (request) {
            case ChannelRequest.Webhook webhook -> {
                WebhookAddresses.Registered registered = webhooks.register(
                        personId, channelId, given("url", webhook.url()), Optional.ofNullable(webhook.secret()));
                yield new Checked(
                        channel.setWebhook(registered.address()).build(),
                        registered.newSecret().orElse(null));
            }
            case ChannelRequest.WebPush push -> {
                if (!webPushIsOn) {
                    throw new InvalidAddressException("web push is not set up here: there is no VAPID key");
                }
                ChannelRequest.Keys keys = given("keys", push.keys());
                yield new Checked(
                        channel.setWebPush(subscriptions.register(
                                        given("endpoint", push.endpoint()),
                                        given("keys.p256dh", keys.p256dh()),
                                        given("keys.auth", keys.auth())))
                                .build(),
                        null);
            }
        };
    }

    /** JSON leaves a field null that is not there, whatever its type says. */
    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidAddressException(field + " is missing");
        }
        return value;
    }
}
