package org.rouse.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Publishes what a resource server needs to check tokens: the OpenID configuration and the public keys. Gives no tokens. */
public final class IssuerServer implements AutoCloseable {

    private final HttpServer server;

    private IssuerServer(HttpServer server) {
        this.server = server;
    }

    public static IssuerServer start(TokenIssuer issuer, int port) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        String configuration = """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","response_types_supported":["token"],\
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer.issuer());
        answer(server, "/.well-known/openid-configuration", configuration);
        answer(server, "/jwks", issuer.publicKeys());
        server.start();
        return new IssuerServer(server);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static void answer(HttpServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> send(exchange, path, body));
    }

    private static void send(HttpExchange exchange, String path, byte[] body) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(path)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.sendResponseHeaders(405, -1);
            } else {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        }
    }
}
