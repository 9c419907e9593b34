package org.rouse.notification.delivery.webhook;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.WebhookAddress;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.http.outbound.UrlGuard;
import org.rouse.http.sealing.Sealing;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.OutboundHttp;
import org.rouse.notification.delivery.OutboundHttp.Answer;
import org.rouse.notification.delivery.ProviderNames;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Delivers by signed POST to a person's own URL. */
public final class WebhookChannel implements DeliveryChannel {

    /** One receiver must not be able to silence others of its host for as long as it likes. */
    private static final Duration MOST_FOR_OTHERS = Duration.ofMinutes(10);

    private final OutboundHttp http;
    private final UrlGuard guard;
    private final Sealing secrets;
    private final JsonMapper json;

    public WebhookChannel(OutboundHttp http, UrlGuard guard, Sealing secrets, JsonMapper json) {
        this.http = http;
        this.guard = guard;
        this.secrets = secrets;
        this.json = json;
    }

    @Override
    public String type() {
        return "webhook";
    }

    @Override
    public Channel.AddressCase address() {
        return Channel.AddressCase.WEBHOOK;
    }

    @Override
    public String provider(Channel channel) {
        return ProviderNames.of(type(), channel.getWebhook().getUrl());
    }

    @Override
    public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
        WebhookAddress address = channel.getWebhook();
        URI url;
        try {
            url = guard.check("url", address.getUrl()); // the rules may be stricter now than at registration
        } catch (InvalidAddressException e) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "address-blocked"));
        }
        String owner = WebhookAddresses.owner(dispatch.prompt().getPersonId(), channel.getId());
        byte[] key = secrets.open(address.getSealedSecret().toByteArray(), owner)
                .orElseThrow(() -> new IllegalStateException("the secret of a channel cannot be opened"));
        byte[] body = json.writeValueAsBytes(WebhookBody.of(dispatch));
        return http.post(url, headers(key, dispatch, body), body)
                .map(answer -> answer.outcome(WebhookChannel::outcome));
    }

    private static Map<String, String> headers(byte[] key, Dispatch dispatch, byte[] body) {
        String id = dispatch.prompt().getPromptId();
        long timestamp = dispatch.sentAt().getEpochSecond();
        return Map.of(
                "Content-Type",
                "application/json",
                "webhook-id",
                id,
                "webhook-timestamp",
                Long.toString(timestamp),
                "webhook-signature",
                WebhookSignature.of(key, id, timestamp, body));
    }

    private static AttemptOutcome outcome(Answer.Status status) {
        int code = status.code();
        if (code >= 200 && code < 300) {
            return new AttemptOutcome.Accepted();
        }
        String cause = "status-" + code;
        if (code == 429) {
            return new AttemptOutcome.Limited(status.retryAfter(), Optional.of(MOST_FOR_OTHERS), cause);
        }
        if (code == 408 || code == 425 || code >= 500) {
            return new AttemptOutcome.TryAgain(status.retryAfter(), cause);
        }
        return new AttemptOutcome.RejectedForGood(code == 410, cause); // a receiver unsubscribes by answering "gone"
    }
}
