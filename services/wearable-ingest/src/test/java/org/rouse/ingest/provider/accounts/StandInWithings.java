package org.rouse.ingest.provider.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A Withings of our own on loopback, after its reference: HTTP 200 for everything, codes, nonces and refresh tokens accepted once,
 * signatures checked.
 */
final class StandInWithings implements AutoCloseable {

    private static final String SECRET = "a-secret";

    /** The current subscriptions, such as "16 https://...". */
    final Set<String> subscriptions = new ConcurrentSkipListSet<>();

    /** The answer to everything, where not null. */
    volatile @Nullable String outage;

    volatile boolean refusesSubscriptions;

    private final HttpServer server;
    private final Map<String, Long> codes = new ConcurrentHashMap<>();
    private final Map<String, Long> refreshTokens = new ConcurrentHashMap<>();
    private final Map<String, Long> accessTokens = new ConcurrentHashMap<>();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();

    StandInWithings() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String[] settings() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        String at = "--rouse.ingest.oauth.providers.withings.";
        return new String[] {
            at + "client-id=rouse", at + "client-secret=" + SECRET, at + "token-uri=" + url + "/v2/oauth2",
        };
    }

    /** Grants access like a person; returns the code that their browser takes back. */
    String grant(long userId) {
        String code = UUID.randomUUID().toString();
        codes.put(code, userId);
        return code;
    }

    void forgetRefreshTokens() {
        refreshTokens.clear();
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> form =
                StandInProvider.fields(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
        String path = exchange.getRequestURI().getPath();
        String json = outage != null
                ? outage
                : switch (path + " " + form.get("action")) {
                    case "/v2/oauth2 requesttoken" -> tokens(form);
                    case "/v2/oauth2 revoke" -> revoked(form);
                    case "/v2/signature getnonce" -> nonce(form);
                    case "/notify subscribe" ->
                        subscribed(form, exchange.getRequestHeaders().getFirst("Authorization"));
                    default -> refusal(2554, "Unknown action");
                };
        byte[] body = json.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String tokens(Map<String, String> form) {
        if (!SECRET.equals(form.get("client_secret"))) {
            return refusal(401, "invalid_client: The client credentials are invalid");
        }
        boolean first = "authorization_code".equals(form.get("grant_type"));
        Long user = first ? codes.remove(form.get("code")) : refreshTokens.remove(form.get("refresh_token"));
        if (user == null) {
            return refusal(503, "Invalid Params: invalid " + (first ? "code" : "refresh_token"));
        }
        String access = "access-" + UUID.randomUUID();
        String refresh = "refresh-" + UUID.randomUUID();
        accessTokens.put(access, user);
        refreshTokens.put(refresh, user);
        return """
                {"status": 0, "body": {"userid": %d, "access_token": "%s", "refresh_token": "%s", "scope": "user.info,user.activity",
                 "expires_in": 10800, "token_type": "Bearer", "csrf_token": "c"}}""".formatted(user, access, refresh);
    }

    private String nonce(Map<String, String> form) {
        if (!isSigned(form, "timestamp")) {
            return refusal(401, "invalid signature");
        }
        String nonce = UUID.randomUUID().toString();
        nonces.add(nonce);
        return "{\"status\": 0, \"body\": {\"nonce\": \"" + nonce + "\"}}";
    }

    private String revoked(Map<String, String> form) {
        if (!isSigned(form, "nonce") || !nonces.remove(form.get("nonce"))) {
            return refusal(401, "invalid signature");
        }
        long user = Long.parseLong(form.getOrDefault("userid", "0"));
        accessTokens.values().removeIf(owner -> owner == user);
        refreshTokens.values().removeIf(owner -> owner == user);
        subscriptions.clear();
        return "{\"status\": 0, \"body\": {}}";
    }

    private String subscribed(Map<String, String> form, @Nullable String authorization) {
        if (refusesSubscriptions) {
            return refusal(293, "The callback URL is either absent or incorrect");
        }
        if (authorization == null || !accessTokens.containsKey(authorization.replace("Bearer ", ""))) {
            return refusal(401, "invalid_token");
        }
        subscriptions.add(form.get("appli") + " " + form.get("callbackurl"));
        return "{\"status\": 0, \"body\": {}}";
    }

    private static boolean isSigned(Map<String, String> form, String third) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(UTF_8), "HmacSHA256"));
            String text = form.get("action") + "," + form.get("client_id") + "," + form.get(third);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8))).equals(form.get("signature"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String refusal(int status, String error) {
        return "{\"status\": %d, \"body\": {}, \"error\": \"%s\"}".formatted(status, error);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
