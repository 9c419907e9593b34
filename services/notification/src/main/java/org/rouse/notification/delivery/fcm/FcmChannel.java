package org.rouse.notification.delivery.fcm;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Channel;
import org.rouse.notification.delivery.AttemptOutcome;
import org.rouse.notification.delivery.DeliveryChannel;
import org.rouse.notification.delivery.Dispatch;
import org.rouse.notification.delivery.OutboundHttp;
import org.rouse.notification.delivery.OutboundHttp.Answer;
import org.rouse.notification.delivery.Witnesses;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Delivers to apps on Android through Firebase Cloud Messaging. */
public final class FcmChannel implements DeliveryChannel, AutoCloseable {

    /** Google's limit for notification and data together. */
    private static final int LONGEST = 4_096;

    private static final int ERROR_BYTES = 8_192;

    /** The wait that Google asks for where a quota is used up and no Retry-After is given. */
    private static final Duration QUOTA_WAIT = Duration.ofMinutes(1);

    private final OutboundHttp http;
    private final FcmSettings settings;
    private final Optional<FcmAccount> account;
    private final JsonMapper json;
    private final Witnesses witnesses = new Witnesses();

    public FcmChannel(OutboundHttp http, FcmSettings settings, JsonMapper json) {
        this.http = http;
        this.settings = settings;
        account = FcmAccount.of(settings);
        this.json = json;
    }

    @Override
    public String type() {
        return "fcm";
    }

    @Override
    public Channel.AddressCase address() {
        return Channel.AddressCase.FCM;
    }

    @Override
    public Optional<String> missingSetting() {
        return account.isPresent() ? Optional.empty() : Optional.of(FcmSettings.SWITCH);
    }

    @Override
    public Mono<AttemptOutcome> send(Channel channel, Dispatch dispatch) {
        if (account.isEmpty()) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "not-configured"));
        }
        byte[] message = FcmMessage.of(channel.getFcm().getToken(), dispatch, json);
        if (message.length > LONGEST) {
            return Mono.just(new AttemptOutcome.RejectedForGood(false, "too-long"));
        }
        FcmAccount from = account.get();
        return from.grant().flatMap(grant -> switch (grant) {
            case FcmAccount.Grant.Given(String authorization) ->
                post(from, authorization, channel.getFcm().getToken(), dispatch.sentAt(), message);
            case FcmAccount.Grant.Refused(boolean forNow) ->
                Mono.just(
                        forNow
                                ? new AttemptOutcome.TryAgain(Optional.empty(), "no-grant")
                                : new AttemptOutcome.CredentialsRefused("grant-refused"));
        });
    }

    private Mono<AttemptOutcome> post(FcmAccount from, String authorization, String token, Instant at, byte[] message) {
        Map<String, String> headers =
                Map.of("Content-Type", "application/json; charset=utf-8", "Authorization", authorization);
        return http.post(from.sendUrl(settings.endpoint()), headers, message, ERROR_BYTES)
                .doOnNext(answer -> {
                    if (answer instanceof Answer.Status status && status.code() == 401) {
                        from.renew();
                    }
                })
                .map(answer -> answer.outcome(status -> outcome(status, token, at)));
    }

    private AttemptOutcome outcome(Answer.Status status, String token, Instant at) {
        int code = status.code();
        if (code >= 200 && code < 300) {
            witnesses.accepted(token, at);
            return new AttemptOutcome.Accepted();
        }
        FcmError error = FcmError.read(status.text(), json);
        String cause = error.cause(code);
        return switch (error.code()) {
            case "UNREGISTERED" -> new AttemptOutcome.RejectedForGood(true, cause);
            case "INVALID_ARGUMENT" -> new AttemptOutcome.RejectedForGood(error.ofTheToken(), cause);
            // The token belongs to another project, or our project is set wrong: neither retires a device.
            case "SENDER_ID_MISMATCH" ->
                witnesses.blame(token, at)
                        ? new AttemptOutcome.RejectedForGood(false, cause)
                        : new AttemptOutcome.CredentialsRefused(cause);
            case "QUOTA_EXCEEDED" ->
                error.ofOneTarget()
                        ? new AttemptOutcome.TryAgain(
                                Optional.of(status.retryAfter().orElse(QUOTA_WAIT)), cause)
                        : new AttemptOutcome.Limited(status.retryAfter(), cause);
            default -> byStatus(status, cause);
        };
    }

    /** 404 without an error about the token: our settings name a wrong project or endpoint. */
    private static AttemptOutcome byStatus(Answer.Status status, String cause) {
        return switch (status.code()) {
            case 401, 403, 404 -> new AttemptOutcome.CredentialsRefused(cause);
            case 429 -> new AttemptOutcome.Limited(status.retryAfter(), cause);
            default ->
                status.code() >= 500
                        ? new AttemptOutcome.TryAgain(status.retryAfter(), cause)
                        : new AttemptOutcome.RejectedForGood(false, cause);
        };
    }

    @Override
    public void close() {
        account.ifPresent(FcmAccount::close);
    }
}
