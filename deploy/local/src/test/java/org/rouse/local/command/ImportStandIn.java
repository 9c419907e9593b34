package org.rouse.local.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** An ingest service that accepts one import and loses connections on request. */
final class ImportStandIn implements AutoCloseable {

    private static final int MOST_BEFORE_BREAKING = 100_000;

    private final HttpServer server;
    private final ByteArrayOutputStream arrived = new ByteArrayOutputStream();
    private final List<String> begun = new ArrayList<>();
    private final Set<Integer> breaks;
    private final AtomicInteger pieces = new AtomicInteger();
    private volatile boolean cancelled;
    private volatile boolean cancelling;
    private volatile String afterCancelling = """
            {"id":"i1","name":"steps.csv","format":"fitbit","phase":"cancelled","ended":"2026-11-22T00:00:00Z"}""";
    private volatile String ended = """
            {"id":"i1","format":"fitbit","phase":"done","ended":"2026-11-22T00:00:00Z","receipt":{"records":3,"accepted":2,"ignored":0,
             "quarantined":1,"minutes":2,"spans":0,"firstMinute":"2016-04-12T00:00:00Z","lastMinute":"2016-04-12T00:01:00Z",
             "rejects":[{"record":2,"rule":"value.range","message":"Steps must be from 0 to 400"}]}}""";

    /** @param breaks pieces, from 1, at which the connection is lost with a part of them received */
    ImportStandIn(Integer... breaks) throws IOException {
        this.breaks = Set.of(breaks);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/imports", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    byte[] arrived() {
        return arrived.toByteArray();
    }

    /** Parameters of each import that was begun. */
    List<String> begun() {
        return begun;
    }

    /** Begins an import with these parameters, which is not over. */
    void hasBegun(String parameters) {
        begun.add(parameters);
    }

    /** Sets the final state of the import. */
    void endsAs(String status) {
        ended = status;
    }

    /** Sets the final state of the import after its cancellation. */
    void endsWhenCancelledAs(String status) {
        afterCancelling = status;
    }

    /** Another client cancels the import while its next piece arrives. */
    void cancelsAtNextPiece() {
        cancelling = true;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "POST" -> begin(exchange);
                case "HEAD" -> {
                    exchange.getResponseHeaders().set("Upload-Offset", Integer.toString(arrived.size()));
                    exchange.sendResponseHeaders(200, -1);
                }
                case "PATCH" -> append(exchange);
                case "DELETE" -> {
                    cancelled = true;
                    exchange.sendResponseHeaders(204, -1);
                }
                default ->
                    say(exchange, 200, isOne(exchange) ? (cancelled ? afterCancelling : ended) : known(exchange));
            }
        }
    }

    private void begin(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        if (query.contains("format=nonsense")) {
            say(exchange, 404, "{\"detail\":\"formats are native, fitbit\"}");
            return;
        }
        begun.add(query);
        say(exchange, 201, "{\"id\":\"i1\"}");
    }

    private void append(HttpExchange exchange) throws IOException {
        cancelled |= cancelling;
        if (cancelled) {
            exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
            say(exchange, 409, "{}");
            return;
        }
        boolean lost = breaks.contains(pieces.incrementAndGet());
        int most = lost ? MOST_BEFORE_BREAKING : Integer.MAX_VALUE;
        arrived.writeBytes(exchange.getRequestBody().readNBytes(most));
        if (!lost) {
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** Finished imports fill the first page. */
    private String known(HttpExchange exchange) {
        if (exchange.getRequestURI().getQuery().contains("cursor=first")) {
            return begunOnes();
        }
        return "{\"imports\":[{\"id\":\"i0\",\"phase\":\"done\",\"ended\":\"2026-11-21T00:00:00Z\"}],\"next\":\"first\"}";
    }

    private String begunOnes() {
        if (begun.isEmpty() || cancelled) {
            return "{\"imports\":[]}";
        }
        String query = begun.getLast();
        return "{\"imports\":[{\"id\":\"i1\",\"name\":\"%s\",\"format\":\"%s\",\"zone\":\"%s\",\"fingerprint\":\"%s\"}]}"
                .formatted(
                        value(query, "name"),
                        value(query, "format"),
                        value(query, "zone"),
                        value(query, "fingerprint"));
    }

    private static String value(String query, String name) {
        return query.replaceAll(".*\\b" + name + "=([^&]*).*", "$1");
    }

    private static boolean isOne(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().endsWith("/i1");
    }

    private static void say(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
