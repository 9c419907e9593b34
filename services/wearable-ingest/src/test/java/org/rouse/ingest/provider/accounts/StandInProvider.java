package org.rouse.ingest.provider.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An authorisation server of our own on loopback: checks PKCE, and accepts each code and each refresh token once. */
final class StandInProvider implements AutoCloseable {

    private record Grant(String challenge, String redirectUri, String userId) {}

    final AtomicInteger refreshes = new AtomicInteger();
    final AtomicInteger revocations = new AtomicInteger();
    volatile boolean away;

    private final HttpServer server;
    private final Map<String, Grant> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, String> accessTokens = new ConcurrentHashMap<>();

    StandInProvider() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/token", this::token);
        server.createContext("/user", this::user);
        server.createContext("/revoke", this::revoke);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String[] settings(String name) {
        String at = "--rouse.ingest.oauth.providers." + name + ".";
        return new String[] {
            at + "client-id=rouse",
            at + "client-secret=a-secret",
            at + "authorization-uri=" + url() + "/authorize",
            at + "token-uri=" + url() + "/token",
            at + "scopes=activity,sleep",
            at + "user-id-uri=" + url() + "/user",
            at + "user-id-field=userId",
            at + "revocation-uri=" + url() + "/revoke"
        };
    }

    /** Grants access like a person; returns the code that their browser takes back. */
    String grant(String authorizationUri, String userId) {
        Map<String, String> asked = fields(URI.create(authorizationUri).getRawQuery());
        if (!asked.getOrDefault("code_challenge_method", "").equals("S256")) {
            throw new AssertionError("no PKCE");
        }
        String code = UUID.randomUUID().toString();
        codes.put(
                code,
                new Grant(asked.getOrDefault("code_challenge", ""), asked.getOrDefault("redirect_uri", ""), userId));
        return code;
    }

    /** Expires them as time would. */
    void expireAccessTokens() {
        accessTokens.clear();
    }

    /** Makes refresh tokens invalid, as when a person ends access at the provider. */
    void forgetRefreshTokens() {
        refreshTokens.clear();
    }

    static Map<String, String> fields(String query) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> URLDecoder.decode(pair[0], UTF_8), pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        if (away) {
            answer(exchange, 503, "{}");
            return;
        }
        String user = switch (form.getOrDefault("grant_type", "")) {
            case "authorization_code" -> redeemed(form);
            case "refresh_token" -> {
                refreshes.incrementAndGet();
                yield refreshTokens.remove(form.get("refresh_token"));
            }
            default -> null;
        };
        if (user == null || !"a-secret".equals(form.get("client_secret"))) {
            answer(exchange, 400, "{\"error\": \"invalid_grant\"}");
            return;
        }
        String access = "access-" + UUID.randomUUID();
        String refresh = "refresh-" + UUID.randomUUID();
        accessTokens.put(access, user);
        refreshTokens.put(refresh, user);
        answer(exchange, 200, """
                {"access_token": "%s", "refresh_token": "%s", "token_type": "bearer", "expires_in": 3600}""".formatted(access, refresh));
    }

    private @Nullable String redeemed(Map<String, String> form) {
        Grant grant = codes.remove(form.get("code"));
        if (grant == null || !grant.redirectUri().equals(form.get("redirect_uri"))) {
            return null;
        }
        return grant.challenge().equals(challenge(form.getOrDefault("code_verifier", ""))) ? grant.userId() : null;
    }

    private static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private void user(HttpExchange exchange) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
        answer(exchange, 200, "{\"userId\": \"" + accessTokens.get(bearer) + "\"}");
    }

    /** Revokes by DELETE with an access token, or by POST with the refresh token. */
    private void revoke(HttpExchange exchange) throws IOException {
        String bearer = Objects.toString(exchange.getRequestHeaders().getFirst("Authorization"), "");
        if (exchange.getRequestMethod().equals("DELETE") && !accessTokens.containsKey(bearer.replace("Bearer ", ""))) {
            answer(exchange, 401, "{}");
            return;
        }
        revocations.incrementAndGet();
        answer(exchange, 200, "{}");
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] body = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
