package org.rouse.acceptance.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Publishes a key of ours, for services that run without a local mode. */
final class TestIssuer implements AutoCloseable {

    private final HttpServer server;
    private final LocalKey key;

    private TestIssuer(HttpServer server, LocalKey key) {
        this.server = server;
        this.key = key;
    }

    static TestIssuer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalKey.Fresh fresh = LocalKey.fresh(uri(server));
            byte[] keys = fresh.published().getBytes(UTF_8);
            server.createContext("/jwks", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set("Content-Type", "application/json");
                    exchange.sendResponseHeaders(200, keys.length);
                    exchange.getResponseBody().write(keys);
                }
            });
            server.start();
            return new TestIssuer(server, fresh.key());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LocalKey key() {
        return key;
    }

    String uri() {
        return uri(server);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static String uri(HttpServer server) {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }
}
