package org.rouse.acceptance.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A person's own receiver of signed webhooks, on loopback: stores its requests and answers 204. */
public final class WebhookReceiver implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRET_PREFIX = "whsec_";

    /** The secret of its registrations. */
    public static final String SECRET =
            SECRET_PREFIX + Base64.getEncoder().encodeToString("a secret of thirty-two bytes ...".getBytes(UTF_8));

    /** One request. */
    public record Delivery(String path, String id, String timestamp, String signatures, byte[] body) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        /**
         * Whether one of its signatures is right (Standard Webhooks, scheme v1: HMAC-SHA256 of id.timestamp.body).
         *
         * @param secret as agreed at registration, {@code whsec_} and base64
         */
        public boolean isSignedWith(String secret) {
            byte[] right = (id + "." + timestamp + ".").getBytes(UTF_8);
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length())), "HmacSHA256"));
                mac.update(right);
                byte[] expected = ("v1," + Base64.getEncoder().encodeToString(mac.doFinal(body))).getBytes(UTF_8);
                return List.of(signatures.split(" ")).stream()
                        .anyMatch(given -> MessageDigest.isEqual(given.getBytes(UTF_8), expected));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has HmacSHA256", e);
            }
        }
    }

    private final HttpServer server;
    private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();

    private WebhookReceiver(HttpServer server) {
        this.server = server;
    }

    public static WebhookReceiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            WebhookReceiver receiver = new WebhookReceiver(server);
            server.createContext("/", receiver::take);
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The URL for one person's prompts: deliveries are told apart by path. */
    public URI address(String personId) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/" + personId);
    }

    public List<Delivery> of(String personId) {
        return deliveries.stream()
                .filter(delivery -> delivery.path().equals("/" + personId))
                .toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            deliveries.add(new Delivery(
                    exchange.getRequestURI().getPath(),
                    header(exchange, "webhook-id"),
                    header(exchange, "webhook-timestamp"),
                    header(exchange, "webhook-signature"),
                    body));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }
}
