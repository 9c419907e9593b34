package org.rouse.benchmarks.prompts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.DisposableServer;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import reactor.netty.resources.LoopResources;

/** A provider that stores its requests, and can be made to hang. */
public final class Witness implements AutoCloseable {

    private static final String PATH = "/hook/";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /**
     * One request.
     *
     * @param promptId from the request's collapse key
     * @param atNanos  {@link System#nanoTime}
     */
    public record Arrival(String promptId, long atNanos) {}

    private final Map<String, List<Arrival>> arrivals = new ConcurrentHashMap<>();
    private final AtomicInteger connections = new AtomicInteger();
    /** One thread, so that what comes first is seen first. */
    private final LoopResources thread = LoopResources.create("witness", 1, true);

    private final DisposableServer server;
    private volatile Sinks.Empty<Void> answering = Sinks.empty();

    private Witness() {
        goOn();
        server = HttpServer.create()
                .host("127.0.0.1")
                .port(0)
                .runOn(thread)
                .doOnChannelInit((_, channel, _) -> {
                    connections.incrementAndGet();
                    channel.closeFuture().addListener(_ -> connections.decrementAndGet());
                })
                .route(routes -> routes.post(PATH + "{person}", this::take).get("/", (_, response) -> response.send()))
                .bindNow();
    }

    public static Witness start() {
        return new Witness();
    }

    /** The URL for that person's prompts. */
    public String url(String personId) {
        return url() + PATH + personId;
    }

    /** From now on requests are accepted and not answered. */
    public void hang() {
        answering = Sinks.empty();
    }

    /** Answers the waiting requests, and all later ones. */
    public void goOn() {
        answering.tryEmitEmpty();
    }

    /** The requests, by person. */
    public Map<String, List<Arrival>> arrivals() {
        return arrivals;
    }

    /** Returns when {@link #arrivals} has all that clients, every one of which is gone, sent. */
    public void settle() {
        HttpClient.newConnection()
                .get()
                .uri(url() + "/")
                .response()
                .block(PATIENCE); // what came before is accepted too
        Views.waitFor("the clients are gone", PATIENCE, () -> connections.get() == 0);
    }

    /**
     * Time of the person's first request, {@link System#nanoTime}.
     *
     * @throws IllegalStateException when there was none
     */
    public long firstNanos(String personId) {
        return arrivals.getOrDefault(personId, List.of()).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing came for " + personId))
                .atNanos();
    }

    /** Drops the requests so far. */
    public void clear() {
        arrivals.clear();
    }

    @Override
    public void close() {
        goOn();
        server.disposeNow();
        thread.dispose();
    }

    private Mono<Void> take(HttpServerRequest request, HttpServerResponse response) {
        Arrival arrival = new Arrival(String.valueOf(request.requestHeaders().get("webhook-id")), System.nanoTime());
        arrivals.compute(String.valueOf(request.param("person")), (_, before) -> with(before, arrival));
        return request.receive()
                .then(answering.asMono())
                .then(response.status(204).send());
    }

    private String url() {
        return "http://127.0.0.1:" + server.port();
    }

    private static List<Arrival> with(@Nullable List<Arrival> before, Arrival next) {
        List<Arrival> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
        all.add(next);
        return List.copyOf(all);
    }
}
