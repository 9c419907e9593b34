package org.rouse.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Publishes the data that a resource server needs to check tokens: the OpenID configuration and the public keys. Issues no tokens by
 * itself.
 */
public final class IssuerServer implements AutoCloseable {

    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private final List<HttpServer> servers = new ArrayList<>();

    /** Starts the server without a sign-in page. */
    public static IssuerServer start(TokenIssuer issuer, int port) throws IOException {
        IssuerServer started = bound(port, LOOPBACK);
        String configuration = """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","response_types_supported":["token"],\
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer.issuer());
        started.publish(issuer, configuration);
        return started;
    }

    /**
     * Starts the server with a page where people choose who they are. Services use it on this machine, browsers from anywhere; its name is
     * the same.
     *
     * @param host   the address it listens on besides 127.0.0.1
     * @param origin of the page for browsers
     */
    public static IssuerServer start(TokenIssuer issuer, int port, SignInDesk desk, InetAddress host, URI origin)
            throws IOException {
        IssuerServer started = bound(port, host);
        String configuration = """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%2$s/authorize","token_endpoint":"%1$s/token",\
                "end_session_endpoint":"%2$s/end-session","response_types_supported":["code"],\
                "grant_types_supported":["authorization_code","refresh_token"],"code_challenge_methods_supported":["S256"],\
                "scopes_supported":["openid","profile","person","coach","admin"],\
                "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"],\
                "token_endpoint_auth_methods_supported":["none"]}""".formatted(issuer.issuer(), origin);
        SignInPaths paths = new SignInPaths(desk, URI.create(issuer.issuer()), origin);
        started.servers.forEach(paths::serveAt);
        started.publish(issuer, configuration);
        return started;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }

    private static IssuerServer bound(int port, InetAddress host) throws IOException {
        IssuerServer bound = new IssuerServer();
        try {
            for (InetAddress address : host.isAnyLocalAddress() ? Set.of(host) : Set.copyOf(List.of(LOOPBACK, host))) {
                bound.servers.add(HttpServer.create(new InetSocketAddress(address, port), 0));
            }
            return bound;
        } catch (IOException e) {
            bound.close();
            throw e;
        }
    }

    private void publish(TokenIssuer issuer, String configuration) {
        answer("/.well-known/openid-configuration", configuration);
        answer("/jwks", issuer.publicKeys());
        servers.forEach(HttpServer::start);
    }

    private void answer(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        servers.forEach(server -> server.createContext(path, exchange -> send(exchange, path, body)));
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
