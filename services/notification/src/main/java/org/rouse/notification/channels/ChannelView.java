package org.rouse.notification.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.OffReason;

/** A channel as it is shown: its address and status, without secrets. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Channel")
record ChannelView(
        String id,
        @Schema(example = "webhook") String type,

        @Schema(
                description = "URL of a webhook, address of a mailbox, server of an ntfy topic; only the host of a push"
                        + " service, whose path is a secret; the end of an app's token")
        String target,

        Instant registeredAt,

        @Schema(description = "on, unconfirmed, paused, unsubscribed or retired; prompts go only where it is on")
        String state,

        @Schema(description = "Since when it is off") @Nullable
        Instant since,

        @Schema(description = "What the provider said when it retired the device", example = "status-410") @Nullable
        String cause,

        @Schema(description = "When a provider last took something for it") @Nullable
        Instant lastAcceptedAt,

        @Nullable Failure lastFailure,

        @Schema(description = "Signing secret of a webhook, only in the answer to the request that had it made")
        @Nullable
        String secret) {

    private static final int SHOWN_OF_TOKEN = 6;

    /** The last failed attempt. */
    @Schema(name = "ChannelFailure")
    record Failure(
            Instant at,

            @Schema(description = "A few stable words", example = "status-503")
            String cause) {}

    static ChannelView of(Channel channel, ChannelStatus status, @Nullable String secret) {
        boolean off = channel.hasOff();
        return new ChannelView(
                channel.getId(),
                type(channel),
                target(channel),
                Instant.ofEpochMilli(channel.getRegisteredAtMs()),
                state(channel),
                off ? Instant.ofEpochMilli(channel.getOff().getSinceMs()) : null,
                channel.getOff().getReason() == OffReason.OFF_REASON_RETIRED
                        ? channel.getOff().getCause()
                        : null,
                status.acceptedAt().orElse(null),
                status.failure()
                        .map(failure -> new Failure(failure.at(), failure.cause()))
                        .orElse(null),
                secret);
    }

    private static String type(Channel channel) {
        return switch (channel.getAddressCase()) {
            case WEBHOOK -> "webhook";
            case WEB_PUSH -> "web-push";
            case FCM -> "fcm";
            case APNS -> "apns";
            case NTFY -> "ntfy";
            case UNIFIED_PUSH -> "unified-push";
            case EMAIL -> "email";
            case ADDRESS_NOT_SET -> "unknown";
        };
    }

    private static String target(Channel channel) {
        return switch (channel.getAddressCase()) {
            case WEBHOOK -> channel.getWebhook().getUrl();
            case WEB_PUSH -> host(channel.getWebPush().getEndpoint());
            case FCM -> end(channel.getFcm().getToken());
            case APNS -> end(channel.getApns().getToken());
            case NTFY -> channel.getNtfy().getServer();
            case UNIFIED_PUSH -> host(channel.getUnifiedPush().getEndpoint());
            case EMAIL -> channel.getEmail().getAddress();
            case ADDRESS_NOT_SET -> "";
        };
    }

    private static String state(Channel channel) {
        if (!channel.hasOff()) {
            return "on";
        }
        return switch (channel.getOff().getReason()) {
            case OFF_REASON_UNCONFIRMED -> "unconfirmed";
            case OFF_REASON_UNSUBSCRIBED -> "unsubscribed";
            case OFF_REASON_RETIRED -> "retired";
            case OFF_REASON_PAUSED, OFF_REASON_UNSPECIFIED, UNRECOGNIZED -> "paused";
        };
    }

    private static String end(String token) {
        return "…" + token.substring(Math.max(0, token.length() - SHOWN_OF_TOKEN));
    }

    private static String host(String endpoint) {
        String host = URI.create(endpoint).getHost();
        return host == null ? "" : host;
    }
}
