package org.rouse.local.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sign-in over HTTP. Answers under its own names alone: a foreign page whose name was redirected to this machine (DNS rebinding) gets
 * nothing.
 */
final class SignInPaths {

    private static final int MOST_BYTES = 16 << 10;

    private final SignInDesk desk;
    private final Set<String> names;

    /** @param origin for browsers, the issuer's own or a proxy's */
    SignInPaths(SignInDesk desk, URI issuer, URI origin) {
        this.desk = desk;
        this.names = Set.copyOf(List.of(issuer.getRawAuthority(), origin.getRawAuthority()));
    }

    void serveAt(HttpServer server) {
        server.createContext("/authorize", exchange -> answered(exchange, this::authorize));
        server.createContext("/token", exchange -> answered(exchange, this::token));
        server.createContext("/end-session", exchange -> answered(exchange, this::endSession));
    }

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private void answered(HttpExchange exchange, Answer answer) throws IOException {
        try (exchange) {
            String host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !names.contains(host)) {
                send(exchange, 421, "text/plain", "This issuer is at " + String.join(" and ", names) + ".\n");
                return;
            }
            try {
                answer.to(exchange);
            } catch (
                    IllegalArgumentException
                            e) { // within: the exchange is closed before a clause of the outer one runs
                send(exchange, 400, "text/plain", e.getMessage() + "\n");
            }
        }
    }

    /** The page, or the redirect with the choice made on it. */
    private void authorize(HttpExchange exchange) throws IOException {
        switch (exchange.getRequestMethod()) {
            case "GET" -> {
                String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery())
                        .orElse("");
                AuthenticationRequest request = desk.request(query);
                Optional<Identity> invited = desk.invited(request);
                if (invited.isPresent()) {
                    redirect(exchange, desk.signIn(request, invited.get()));
                } else {
                    exchange.getResponseHeaders().set("Content-Security-Policy", policy());
                    send(exchange, 200, "text/html;charset=UTF-8", SignInPage.of(desk.known(), query));
                }
            }
            case "POST" -> {
                Map<String, List<String>> form = URLUtils.parseParameters(body(exchange));
                String subject = first(form, "subject");
                String name = first(form, "name");
                Identity who = new Identity(subject, name.isBlank() ? subject : name, first(form, "scope"));
                redirect(exchange, desk.signIn(desk.request(first(form, "request")), who));
            }
            default -> send(exchange, 405, "text/plain", "GET or POST\n");
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        Optional<Map<String, Object>> tokens;
        try {
            tokens = desk.tokens(AuthorizationGrant.parse(URLUtils.parseParameters(body(exchange))));
        } catch (ParseException e) {
            throw new IllegalArgumentException("this is no request for tokens", e);
        }
        send(
                exchange,
                tokens.isPresent() ? 200 : 400,
                "application/json",
                tokens.map(JSONObjectUtils::toJSONString).orElseGet(SignInDesk::refusal));
    }

    private void endSession(HttpExchange exchange) throws IOException {
        redirect(exchange, desk.signedOut());
    }

    private static String first(Map<String, List<String>> form, String name) {
        return Optional.ofNullable(MultivaluedMapUtils.getFirstValue(form, name))
                .orElse("");
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new IllegalArgumentException("the body is too large");
        }
        return new String(body, UTF_8);
    }

    private static void redirect(HttpExchange exchange, URI to) throws IOException {
        exchange.getResponseHeaders().set("Location", to.toString());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /**
     * Forbids frames around the page and scripts in it. The form's answer redirects to the web service, so targets of forms are not
     * restricted.
     */
    private static String policy() {
        try {
            String style = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(SignInPage.STYLE.getBytes(UTF_8)));
            return "default-src 'none'; style-src 'sha256-" + style + "'; frame-ancestors 'none'; base-uri 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
