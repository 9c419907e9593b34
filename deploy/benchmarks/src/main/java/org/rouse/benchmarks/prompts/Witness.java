package org.rouse.benchmarks.prompts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** A provider that stores its requests, and can be made to hang. */
public final class Witness implements AutoCloseable {

    private static final String PATH = "/hook/";

    /**
     * One request.
     *
     * @param promptId from the request's collapse key
     * @param atNanos  {@link System#nanoTime}
     */
    public record Arrival(String promptId, long atNanos) {}

    private final Map<String, List<Arrival>> arrivals = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;
    private volatile CountDownLatch answering = new CountDownLatch(0);

    private Witness(HttpServer server) {
        this.server = server;
    }

    public static Witness start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        Witness witness = new Witness(server);
        server.setExecutor(witness.threads);
        server.createContext(PATH, witness::take);
        server.start();
        return witness;
    }

    /** The URL for that person's prompts. */
    public String url(String personId) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH + personId;
    }

    /** From now on requests are accepted and not answered. */
    public void hang() {
        answering = new CountDownLatch(1);
    }

    /** Answers the waiting requests, and all later ones. */
    public void goOn() {
        answering.countDown();
    }

    /** The requests, by person. */
    public Map<String, List<Arrival>> arrivals() {
        return arrivals;
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
        server.stop(0);
        threads.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        long nanos = System.nanoTime();
        CountDownLatch until = answering;
        try (exchange) {
            exchange.getRequestBody().skip(Long.MAX_VALUE);
            String personId = exchange.getRequestURI().getPath().substring(PATH.length());
            Arrival arrival = new Arrival(exchange.getRequestHeaders().getFirst("webhook-id"), nanos);
            arrivals.compute(personId, (person, before) -> with(before, arrival));
            until.await();
            exchange.sendResponseHeaders(204, -1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Arrival> with(@Nullable List<Arrival> before, Arrival next) {
        List<Arrival> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
        all.add(next);
        return List.copyOf(all);
    }
}
