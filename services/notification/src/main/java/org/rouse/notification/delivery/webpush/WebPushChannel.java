package org.rouse.notification.delivery.webpush;

import com.zerodeplibs.webpush.EncryptedPushMessage;
import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.contracts.v1.WebPushAddress;
import org.rouse.http.outbound.InvalidAddressException;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.OutboundHttp;
import org.rouse.notification.delivery.OutboundHttp.Answer;
import org.rouse.notification.delivery.ProviderNames;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Delivers through a browser's push service, or through one of UnifiedPush. */
public final class WebPushChannel implements DeliveryChannel {

    /** A push service must accept 4,096 bytes (RFC 8030 section 7.2); header, padding and tag of aes128gcm need 103 of them. */
    static final int LONGEST_PLAINTEXT = 3_993;

    /** The answer of ntfy's distributors where no device listens: an early retry finds none either. */
    private static final int NOBODY_THERE = 507;

    private final PushKind kind;
    private final OutboundHttp http;
    private final PushSubscriptions subscriptions;
    private final Optional<VapidKeys> keys;
    private final JsonMapper json;

    /** @param keys empty when Web Push is off */
    public WebPushChannel(
            PushKind kind,
            OutboundHttp http,
            PushSubscriptions subscriptions,
            Optional<VapidKeys> keys,
            JsonMapper json) {
        this.kind = kind;
        this.http = http;
        this.subscriptions = subscriptions;
        this.keys = keys;
        this.json = json;
    }

    @Override
    public String type() {
        return kind.type();
    }

    @Override
    public Channel.AddressCase address() {
        return kind.address();
    }

    @Override
    public String provider(Channel channel) {
        return ProviderNames.of(type(), kind.of(channel).getEndpoint());
    }

    @Override
    public Optional<String> missingSetting() {
        return keys.isEmpty() ? Optional.of("rouse.notification.web-push.public-key") : subscriptions.missingSetting();
    }

    @Override
    public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
        if (keys.isEmpty()) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "not-configured"));
        }
        byte[] payload = json.writeValueAsBytes(PushPayload.of(dispatch));
        if (payload.length > LONGEST_PLAINTEXT) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "too-long"));
        }
        WebPushAddress address = kind.of(channel);
        try {
            URI endpoint = subscriptions.check(address.getEndpoint());
            return http.post(endpoint, headers(keys.get(), endpoint, dispatch), encrypt(address, payload))
                    .map(answer -> answer.outcome(this::outcome));
        } catch (InvalidAddressException e) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "address-blocked"));
        }
    }

    private static byte[] encrypt(WebPushAddress address, byte[] payload) {
        EncryptedPushMessage message = MessageEncryptions.of()
                .encrypt(
                        UserAgentMessageEncryptionKeyInfo.of(
                                address.getP256Dh().toByteArray(),
                                address.getAuth().toByteArray()),
                        PushMessage.of(payload));
        return message.toBytes();
    }

    private static Map<String, String> headers(VapidKeys keys, URI endpoint, Dispatch dispatch) {
        return Map.of(
                "Content-Type",
                "application/octet-stream",
                "Content-Encoding",
                "aes128gcm",
                "TTL",
                Long.toString(dispatch.remaining().toSeconds()),
                "Urgency",
                dispatch.isQuiet() ? "normal" : "high",
                "Topic",
                topic(dispatch.prompt().getPromptId()),
                "Authorization",
                keys.authorization(endpoint));
    }

    /** At most 32 characters of the URL-safe base64 alphabet (RFC 8030 section 5.4); prompt ids are 24 of them. */
    private static String topic(String promptId) {
        return promptId.substring(0, Math.min(promptId.length(), 32));
    }

    private AttemptOutcome outcome(Answer.Status status) {
        int code = status.code();
        if (code >= 200 && code < 300) {
            return new AttemptOutcome.Accepted();
        }
        String cause = "status-" + code;
        if (code == 429) {
            return new AttemptOutcome.Limited(status.retryAfter(), cause);
        }
        if (code == NOBODY_THERE && kind == PushKind.UNIFIED_PUSH) {
            return new AttemptOutcome.RejectedForGood(false, "nobody-there");
        }
        if (code >= 500) {
            return new AttemptOutcome.TryAgain(status.retryAfter(), cause);
        }
        if ((code == 401 || code == 403) && kind == PushKind.WEB_PUSH) { // others' servers may refuse anybody
            return new AttemptOutcome.CredentialsRefused(cause);
        }
        return new AttemptOutcome.RejectedForGood(code == 404 || code == 410, cause);
    }
}
