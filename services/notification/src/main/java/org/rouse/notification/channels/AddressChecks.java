package org.rouse.notification.channels;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.WebPushAddress;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.notification.delivery.apns.ApnsTokens;
import org.rouse.notification.delivery.email.EmailAddresses;
import org.rouse.notification.delivery.fcm.FcmTokens;
import org.rouse.notification.delivery.ntfy.NtfyAddresses;
import org.rouse.notification.delivery.webhook.WebhookAddresses;
import org.rouse.notification.delivery.webpush.PushSubscriptions;

/**
 * Checks addresses of every kind, and seals the secrets in them.
 *
 * @param webPush     checks subscriptions of browsers
 * @param unifiedPush checks subscriptions of people's own distributors
 */
public record AddressChecks(
        WebhookAddresses webhooks, PushSubscriptions webPush, PushSubscriptions unifiedPush, NtfyAddresses topics) {

    private static final String USUAL_NTFY = "https://ntfy.sh";

    /** @param newSecret a secret made here, to be shown once */
    record Checked(Channel channel, Optional<String> newSecret) {
        private static Checked of(Channel.Builder channel) {
            return new Checked(channel.build(), Optional.empty());
        }
    }

    /** The kind of address a request is about. */
    static Channel.AddressCase kind(ChannelRequest request) {
        return switch (request) {
            case ChannelRequest.Webhook _ -> Channel.AddressCase.WEBHOOK;
            case ChannelRequest.WebPush _ -> Channel.AddressCase.WEB_PUSH;
            case ChannelRequest.UnifiedPush _ -> Channel.AddressCase.UNIFIED_PUSH;
            case ChannelRequest.Fcm _ -> Channel.AddressCase.FCM;
            case ChannelRequest.Apns _ -> Channel.AddressCase.APNS;
            case ChannelRequest.Ntfy _ -> Channel.AddressCase.NTFY;
            case ChannelRequest.Email _ -> Channel.AddressCase.EMAIL;
        };
    }

    /**
     * Adds the requested address to the channel.
     *
     * @param channel has its id
     * @param known   the channel it replaces, whose secrets stay where the request names none
     * @throws InvalidAddressException naming the field and the rule it breaks
     */
    Checked check(String personId, Channel.Builder channel, ChannelRequest request, Optional<Channel> known) {
        return switch (request) {
            case ChannelRequest.Webhook(String url, var secret, var _) -> {
                WebhookAddresses.Registered registered = webhooks.register(
                        personId, channel.getId(), given("url", url), Optional.ofNullable(secret), known);
                yield new Checked(channel.setWebhook(registered.address()).build(), registered.newSecret());
            }
            case ChannelRequest.WebPush(String endpoint, var keys, var _, var _) ->
                Checked.of(channel.setWebPush(subscription(webPush, endpoint, keys)));
            case ChannelRequest.UnifiedPush(String endpoint, var keys, var _) ->
                Checked.of(channel.setUnifiedPush(subscription(unifiedPush, endpoint, keys)));
            case ChannelRequest.Fcm(String token, var _) ->
                Checked.of(channel.setFcm(FcmTokens.register(given("token", token))));
            case ChannelRequest.Apns(String token, var sandbox, var _) ->
                Checked.of(channel.setApns(ApnsTokens.register(given("token", token), Boolean.TRUE.equals(sandbox))));
            case ChannelRequest.Ntfy(var server, String topic, var token, var _) ->
                Checked.of(channel.setNtfy(topics.register(
                        personId,
                        channel.getId(),
                        server == null ? USUAL_NTFY : server,
                        given("topic", topic),
                        Optional.ofNullable(token),
                        known)));
            case ChannelRequest.Email(String address, var _) ->
                Checked.of(channel.setEmail(EmailAddresses.register(given("address", address))));
        };
    }

    private static WebPushAddress subscription(
            PushSubscriptions service, @Nullable String endpoint, ChannelRequest.@Nullable Keys keys) {
        ChannelRequest.Keys both = given("keys", keys);
        return service.register(
                given("endpoint", endpoint), given("keys.p256dh", both.p256dh()), given("keys.auth", both.auth()));
    }

    /** Jackson leaves an absent field null, whatever its type says. */
    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new InvalidAddressException(field, "is missing");
        }
        return value;
    }
}
