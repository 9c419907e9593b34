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

/** Calls providers. Of an answer its status and head are read, and no more of its body than is asked for. */
public final class OutboundHttp implements AutoCloseable {

    private static final int QUEUE_PER_HOST = 10_000;

    /** That part of an attempt's time is the most that reading a body may take. */
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
         * A response came.
         *
         * @param retryAfter the wait it asks for
         * @param text       as much of a refusal's body as was asked for and came in time; empty of an acceptance
         */
        record Status(int code, Optional<Duration> retryAfter, String text) implements Answer {}

        /** The address may not be called. */
        record Blocked() implements Answer {}

        /** No response came. */
        record NoResponse() implements Answer {}

        /** The outcome, when only a response tells more than that there was none. */
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
     * Posts the body once, and reads what a refusal says. What is in the head counts however slowly the rest comes.
     *
     * @param mostBytes read of a refusal's body; the rest is not taken in
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
                .onErrorComplete() // it broke off
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
