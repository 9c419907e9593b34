package org.rouse.web;

import io.netty.handler.codec.http.EmptyHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.LongConsumer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/** A service behind web: remembers the last request and answers by its path. */
final class StandInService implements AutoCloseable {

    /**
     * A request.
     *
     * @param hash SHA-256 of the body
     */
    record Seen(String method, String uri, HttpHeaders headers, long bytes, String hash) {

        /** No request yet. */
        static Seen none() {
            return new Seen("", "", EmptyHttpHeaders.INSTANCE, -1, "");
        }
    }

    volatile Seen last = Seen.none();

    /** Receives the size of each piece of a body. */
    volatile LongConsumer progress = _ -> {};

    /** The events of a stream; ends where the listener leaves. */
    final Sinks.Many<String> events = Sinks.many().multicast().directBestEffort();

    final CountDownLatch listenerGone = new CountDownLatch(1);
    final Map<String, String> lastEventIds = new ConcurrentHashMap<>();

    private final DisposableServer server;

    StandInService() {
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .handle(this::answer)
                .bindNow();
    }

    String url() {
        return "http://127.0.0.1:" + server.port();
    }

    private Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
        return switch (request.fullPath()) {
            case String path when path.endsWith("/events") -> stream(request, response);
            case String path
            when path.endsWith("/too-large") ->
                response.status(413)
                        .header("Content-Type", "application/problem+json")
                        .sendString(Mono.just("{\"status\":413}"))
                        .then();
            case String path
            when path.endsWith("/refused") ->
                response.status(401).header("WWW-Authenticate", "Bearer").send().then();
            default ->
                received(request).flatMap(seen -> {
                    last = seen;
                    return response.header("Content-Type", "application/json")
                            .header("Set-Cookie", "of-the-service=1; Path=/v1")
                            .sendString(Mono.just("{\"hash\":\"" + seen.hash() + "\"}"))
                            .then();
                });
        };
    }

    private Mono<Void> stream(HttpServerRequest request, HttpServerResponse response) {
        String lastId = request.requestHeaders().get("Last-Event-ID");
        lastEventIds.put(request.uri(), lastId == null ? "" : lastId);
        Flux<String> all =
                Flux.just("id: 1\ndata: first\n\n").concatWith(events.asFlux()).doOnCancel(listenerGone::countDown);
        return response.sse().sendString(all).then();
    }

    private Mono<Seen> received(HttpServerRequest request) {
        MessageDigest digest = sha256();
        return request.receive()
                .reduceWith(() -> 0L, (total, piece) -> {
                    digest.update(piece.nioBuffer());
                    long now = total + piece.readableBytes();
                    progress.accept(now);
                    return now;
                })
                .map(bytes -> new Seen(
                        request.method().name(),
                        request.uri(),
                        request.requestHeaders().copy(),
                        bytes,
                        HexFormat.of().formatHex(digest.digest())));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.disposeNow();
    }
}
