package org.rouse.notification.channels;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Channel;

/** A channel as it is shown: where it leads, and nothing secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Channel")
record ChannelView(
        String id,
        @Schema(example = "webhook") String type,

        @Schema(description = "URL of a webhook; only the host of a push service, whose path is a secret")
        String target,

        Instant registeredAt,

        @Schema(description = "Signing secret of a webhook, only in the answer to the request that had it made")
        @Nullable
        String secret) {

    static ChannelView of(Channel channel, @Nullable String secret) {
        Instant registeredAt = Instant.ofEpochMilli(channel.getRegisteredAtMs());
        return switch (channel.getAddressCase()) {
            case WEBHOOK ->
                new ChannelView(channel.getId(), "webhook", channel.getWebhook().getUrl(), registeredAt, secret);
            case WEB_PUSH ->
                new ChannelView(
                        channel.getId(), "web-push", host(channel.getWebPush().getEndpoint()), registeredAt, secret);
            case ADDRESS_NOT_SET -> new ChannelView(channel.getId(), "unknown", "", registeredAt, secret);
        };
    }

    private static String host(String endpoint) {
        String host = URI.create(endpoint).getHost();
        return host == null ? "" : host;
    }
}
