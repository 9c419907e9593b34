package org.rouse.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLEncoder;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An OpenID provider that asks nobody anything: whoever comes is {@link #subject}. Each refresh token is valid once. */
final class StandInProvider implements AutoCloseable {

    /** Counts of its requests. */
    final AtomicInteger refreshes = new AtomicInteger();

    final Set<String> revoked = ConcurrentHashMap.newKeySet();

    /** All tokens that it ever issued. */
    final Set<String> tokens = ConcurrentHashMap.newKeySet();

    volatile String subject = "anna";
    volatile String scope = "openid person";
    volatile @Nullable String organisation;
    volatile long accessSeconds = 600;
    volatile boolean away;

    /** Shows a page before it redirects, like providers that do not know a person yet. */
    volatile boolean asks;

    private final RSAKey key;
    private final HttpServer server;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> refreshTokens = new ConcurrentHashMap<>();

    StandInProvider() {
        try {
            key = new RSAKeyGenerator(2048).keyID("stand-in").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext(
                "/.well-known/openid-configuration", exchange -> json(exchange, 200, """
                {"issuer":"%1$s","jwks_uri":"%1$s/jwks","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token",\
                "end_session_endpoint":"%1$s/out","revocation_endpoint":"%1$s/revoke","subject_types_supported":["public"],\
                "response_types_supported":["code"]}""".formatted(url())));
        server.createContext("/jwks", exchange -> json(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.createContext("/revoke", exchange -> {
            revoked.add(form(exchange).getOrDefault("token", ""));
            json(exchange, 200, "{}");
        });
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Makes the tokens issued so far invalid. */
    void forgetRefreshTokens() {
        refreshTokens.clear();
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        codes.put(code, asked);
        String back = asked.get("redirect_uri") + "?code=" + code + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), UTF_8);
        if (asks) {
            answer(exchange, 200, "text/html", "<a href=\"%s\">Sign in</a>".formatted(back.replace("&", "&amp;")));
            return;
        }
        exchange.getResponseHeaders().set("Location", back);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = form(exchange);
        if (away) {
            json(exchange, 503, "{}");
        } else if ("refresh_token".equals(form.get("grant_type"))) {
            refreshes.incrementAndGet();
            String who = refreshTokens.remove(form.getOrDefault("refresh_token", ""));
            give(exchange, who, null);
        } else {
            Map<String, String> asked = codes.remove(form.getOrDefault("code", ""));
            boolean proven = asked != null
                    && challenge(form.getOrDefault("code_verifier", "")).equals(asked.get("code_challenge"))
                    && asked.getOrDefault("redirect_uri", "").equals(form.get("redirect_uri"));
            give(exchange, proven ? subject : null, asked == null ? null : asked.get("nonce"));
        }
    }

    private void give(HttpExchange exchange, @Nullable String who, @Nullable String nonce) throws IOException {
        if (who == null) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        String refresh = UUID.randomUUID().toString();
        refreshTokens.put(refresh, who);
        String access = sign(who, "rouse", null);
        String id = sign(who, "rouse-web", nonce);
        tokens.addAll(List.of(refresh, access, id));
        json(exchange, 200, """
                {"token_type":"Bearer","access_token":"%s","expires_in":%d,"scope":"%s","refresh_token":"%s","id_token":"%s"}""".formatted(access, accessSeconds, scope, refresh, id));
    }

    private String sign(String who, String audience, @Nullable String nonce) {
        Instant now = Instant.now();
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(url())
                        .subject(who)
                        .audience(audience)
                        .claim("name", "The one called " + who)
                        .claim("nonce", nonce)
                        .claim("scope", scope)
                        .claim("org", organisation)
                        .jwtID(UUID.randomUUID().toString())
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(600)))
                        .build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }

    private static String challenge(String verifier) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        return parameters(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> single = new ConcurrentHashMap<>();
        URLUtils.parseParameters(encoded).forEach((name, values) -> single.put(name, values.getFirst()));
        return single;
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        answer(exchange, status, "application/json", body);
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
