package org.rouse.benchmarks.latency;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Takes webhooks and notes when each person's first came. */
final class Receiver implements AutoCloseable {

    private static final String PATH = "/hook/";

    private final Map<String, Long> arrivals = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        Receiver receiver = new Receiver(server);
        server.setExecutor(receiver.threads);
        server.createContext(PATH, receiver::take);
        server.start();
        return receiver;
    }

    /** Where to send that person's prompts. */
    String url(String person) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH + person;
    }

    /** When the first prompt of each person came, {@link System#nanoTime}. */
    Map<String, Long> arrivals() {
        return arrivals;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }

    private void take(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        try (exchange) {
            arrivals.putIfAbsent(exchange.getRequestURI().getPath().substring(PATH.length()), now);
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
        }
    }
}
