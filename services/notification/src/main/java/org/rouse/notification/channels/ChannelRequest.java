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
    @JsonSubTypes.Type(value = ChannelRequest.WebPush.class, name = "web-push"),
    @JsonSubTypes.Type(value = ChannelRequest.UnifiedPush.class, name = "unified-push"),
    @JsonSubTypes.Type(value = ChannelRequest.Fcm.class, name = "fcm"),
    @JsonSubTypes.Type(value = ChannelRequest.Apns.class, name = "apns"),
    @JsonSubTypes.Type(value = ChannelRequest.Ntfy.class, name = "ntfy"),
    @JsonSubTypes.Type(value = ChannelRequest.Email.class, name = "email")
})
@Schema(
        discriminatorProperty = "type",
        oneOf = {
            ChannelRequest.Webhook.class,
            ChannelRequest.WebPush.class,
            ChannelRequest.UnifiedPush.class,
            ChannelRequest.Fcm.class,
            ChannelRequest.Apns.class,
            ChannelRequest.Ntfy.class,
            ChannelRequest.Email.class
        },
        discriminatorMapping = {
            @DiscriminatorMapping(value = "webhook", schema = ChannelRequest.Webhook.class),
            @DiscriminatorMapping(value = "web-push", schema = ChannelRequest.WebPush.class),
            @DiscriminatorMapping(value = "unified-push", schema = ChannelRequest.UnifiedPush.class),
            @DiscriminatorMapping(value = "fcm", schema = ChannelRequest.Fcm.class),
            @DiscriminatorMapping(value = "apns", schema = ChannelRequest.Apns.class),
            @DiscriminatorMapping(value = "ntfy", schema = ChannelRequest.Ntfy.class),
            @DiscriminatorMapping(value = "email", schema = ChannelRequest.Email.class)
        })
sealed interface ChannelRequest {

    /** Place in the order of preference, from 0; absent = the old place, else last. */
    @Nullable
    Integer position();

    /** A URL that takes signed POST requests. */
    @Schema(name = "WebhookChannel")
    record Webhook(
            @Schema(
                    description = "https; public, unless the deployment allows its network",
                    example = "https://example.org/rouse")
            String url,

            @Schema(
                    description = "whsec_ and base64 of 24-64 bytes, never shown again; absent = the one there is"
                            + " stays, and a new channel gets one made and returned once")
            @Nullable
            String secret,

            @Nullable Integer position)
            implements ChannelRequest {}

    /** A push subscription in the form of the browser's {@code PushSubscription.toJSON()}. */
    @Schema(name = "WebPushChannel")
    record WebPush(
            @Schema(example = "https://updates.push.services.mozilla.com/wpush/v2/...")
            String endpoint,

            Keys keys,
            @Nullable Long expirationTime,
            @Nullable Integer position)
            implements ChannelRequest {}

    /** An endpoint of UnifiedPush, with the keys of the app. */
    @Schema(name = "UnifiedPushChannel")
    record UnifiedPush(
            @Schema(example = "https://ntfy.sh/upA1b2C3?up=1")
            String endpoint,

            Keys keys,
            @Nullable Integer position) implements ChannelRequest {}

    /** An Android app. */
    @Schema(name = "FcmChannel")
    record Fcm(
            @Schema(description = "Registration token, as FirebaseMessaging.getToken() gives it")
            String token,

            @Nullable Integer position)
            implements ChannelRequest {}

    /** An app on an Apple device. */
    @Schema(name = "ApnsChannel")
    record Apns(
            @Schema(description = "Device token, hexadecimal")
            String token,

            @Schema(description = "Whether the app is a development build; absent = it is not") @Nullable
            Boolean sandbox,

            @Nullable Integer position)
            implements ChannelRequest {}

    /** A topic of an ntfy server. */
    @Schema(name = "NtfyChannel")
    record Ntfy(
            @Schema(description = "absent = https://ntfy.sh", example = "https://ntfy.sh") @Nullable
            String server,

            @Schema(description = "1 to 64 letters, digits, '_' or '-'; whoever knows the name can read it")
            String topic,

            @Schema(
                    description = "Access token, never shown; absent = the one there is stays, on the same server;"
                            + " \"\" = none, for a topic that is open",
                    example = "tk_...")
            @Nullable
            String token,

            @Nullable Integer position)
            implements ChannelRequest {}

    /** A mailbox; nothing is sent there until its owner confirms it by a link in a mail. */
    @Schema(name = "EmailChannel")
    record Email(
            @Schema(example = "ada@example.org") String address,
            @Nullable Integer position) implements ChannelRequest {}

    /** The keys of a push subscription, base64url. */
    @Schema(name = "WebPushKeys")
    record Keys(
            @Schema(description = "Uncompressed P-256 point, 65 bytes")
            String p256dh,

            @Schema(description = "16 bytes") String auth) {}
}
