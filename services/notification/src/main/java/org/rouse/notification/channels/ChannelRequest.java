package org.rouse.notification.channels;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.swagger.v3.oas.annotations.media.DiscriminatorMapping;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A channel as a person registers it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ChannelRequest.Webhook.class, name = "webhook"),
    @JsonSubTypes.Type(value = ChannelRequest.WebPush.class, name = "web-push")
})
@Schema(
        discriminatorProperty = "type",
        oneOf = {ChannelRequest.Webhook.class, ChannelRequest.WebPush.class},
        discriminatorMapping = {
            @DiscriminatorMapping(value = "webhook", schema = ChannelRequest.Webhook.class),
            @DiscriminatorMapping(value = "web-push", schema = ChannelRequest.WebPush.class)
        })
sealed interface ChannelRequest {

    /** Place in the order of preference, from 0; absent = where it was, else last. */
    @Nullable
    Integer position();

    /** A URL that takes signed POST requests. */
    @Schema(name = "WebhookChannel")
    record Webhook(
            @Schema(
                    description = "https; public, unless the deployment allows its network",
                    example = "https://example.org/rouse")
            String url,

            @Schema(description = "whsec_ and base64 of 24-64 bytes; absent = one is made and returned once") @Nullable
            String secret,

            @Nullable Integer position)
            implements ChannelRequest {}

    /** A push subscription, as the browser's {@code PushSubscription.toJSON()} gives it. */
    @Schema(name = "WebPushChannel")
    record WebPush(
            @Schema(example = "https://updates.push.services.mozilla.com/wpush/v2/...")
            String endpoint,

            Keys keys,
            @Nullable Long expirationTime,
            @Nullable Integer position)
            implements ChannelRequest {}

    /** Keys of a push subscription, base64url. */
    @Schema(name = "WebPushKeys")
    record Keys(
            @Schema(description = "Uncompressed P-256 point, 65 bytes")
            String p256dh,

            @Schema(description = "16 bytes") String auth) {}
}
