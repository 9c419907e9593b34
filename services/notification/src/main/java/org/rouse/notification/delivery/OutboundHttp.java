package org.rouse.notification.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.rouse.http.RetryAfter;
import org.rouse.http.outbound.AddressRules;
import org.rouse.http.outbound.GuardedHttp;
import org.rouse.http.outbound.UrlGuard;
import org.rouse.notification.clocks.Clocks;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClientResponse;

/** Calls providers. It reads status and head of an answer, and no more of the body than requested. */
public final class OutboundHttp implements AutoCloseable {

    private static final int QUEUE_PER_HOST = 10_000;

    /** The share of an attempt's time that reading a body may take, as a divisor. */
    private static final int TIME_FOR_BODY = 4;

    private final GuardedHttp http;
    private final Duration attemptTimeout;
    private final Clocks clocks;

    public OutboundHttp(DeliverySettings settings, AddressRules rules, Clocks clocks) {
        this.clocks = clocks;
        attemptTimeout = settings.attemptTimeout();
        http = new GuardedHttp(
                "delivery",
                2,
                rules,
                new GuardedHttp.Limits(
                        settings.connectionsPerHost(),
                        QUEUE_PER_HOST,
                        Duration.ofSeconds(30),
                        settings.connectTimeout(),
                        settings.responseTimeout(),
                        attemptTimeout));
    }

    /** How a call ended. */
    public sealed interface Answer {

        /**
         * The provider responded.
         *
         * @param retryAfter the wait it asks for
         * @param text       the beginning of a refusal's body, as far as requested and received in time; empty for an acceptance
         */
        record Status(int code, Optional<Duration> retryAfter, String text) implements Answer {}

        /** The address may not be called. */
        record Blocked() implements Answer {}

        /** No response came. */
        record NoResponse() implements Answer {}

        /** The outcome, where only a response decides it; a blocked or failed call has a fixed one. */
        default AttemptOutcome outcome(Function<Status, AttemptOutcome> ofStatus) {
            return switch (this) {
                case Status status -> ofStatus.apply(status);
                case Blocked() -> new AttemptOutcome.RejectedForGood(false, "address-blocked");
                case NoResponse() -> new AttemptOutcome.TryAgain(Optional.empty(), "no-response");
            };
        }
    }

    /** Posts the body once. The URL must have passed the {@link UrlGuard}. */
    public Mono<Answer> post(URI url, Map<String, String> headers, byte[] body) {
        return post(url, headers, body, 0);
    }

    /**
     * Posts the body once, and reads the body of a refusal. The head counts however slowly the rest arrives.
     *
     * @param mostBytes bytes read of a refusal's body; the rest is not read
     */
    public Mono<Answer> post(URI url, Map<String, String> headers, byte[] body, int mostBytes) {
        Mono<Answer> answer = http.client(url)
                .headers(all -> headers.forEach(all::set))
                .post()
                .uri(url)
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response((response, content) ->
                        text(response, content, mostBytes).map(text -> status(response, text)))
                .single();
        return http.outcome(answer, new Answer.Blocked(), new Answer.NoResponse());
    }

    private Mono<String> text(HttpClientResponse response, ByteBufFlux content, int mostBytes) {
        if (mostBytes == 0 || response.status().code() < 300) {
            return Mono.just("");
        }
        return GuardedHttp.parts(content, mostBytes)
                .take(attemptTimeout.dividedBy(TIME_FOR_BODY))
                .onErrorComplete() // the body broke off
                .collect(ByteArrayOutputStream::new, ByteArrayOutputStream::writeBytes)
                .map(all -> new String(all.toByteArray(), 0, Math.min(all.size(), mostBytes), UTF_8));
    }

    private Answer status(HttpClientResponse response, String text) {
        Instant now = clocks.wall().instant();
        return new Answer.Status(
                response.status().code(),
                Optional.ofNullable(response.responseHeaders().get("Retry-After"))
                        .flatMap(header -> RetryAfter.parse(header, now)),
                text);
    }

    @Override
    public void close() {
        http.close();
    }
}
