package org.rouse.local.demo;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands in for the person's phone: accepts webhooks, and counts only signed ones (Standard Webhooks). */
final class Receiver implements AutoCloseable {

    private final HttpServer server;
    private final byte[] key = new byte[32];
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final AtomicInteger forged = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    Receiver() throws IOException {
        new SecureRandom().nextBytes(key);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::take);
        server.start();
    }

    String url(String personId) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/phone/" + personId;
    }

    /** The shared secret in a receiver's form. */
    String secret() {
        return "whsec_" + Base64.getEncoder().encodeToString(key);
    }

    /** Whether the prompt has arrived, signed by the right key. */
    boolean has(String promptId) {
        return seen.contains(promptId);
    }

    int prompts() {
        return seen.size();
    }

    int forged() {
        return forged.get();
    }

    int repeated() {
        return repeated.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            String id = String.valueOf(headers.getFirst("webhook-id"));
            boolean genuine = StandardWebhook.isGenuine(
                    key, id, headers.getFirst("webhook-timestamp"), headers.getFirst("webhook-signature"), body);
            if (!genuine) {
                forged.incrementAndGet();
            } else if (!seen.add(id)) {
                repeated.incrementAndGet();
            }
            exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
        }
    }
}
