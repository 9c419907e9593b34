package org.rouse.web.sessions;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.rouse.web.WebSettings;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie that names a session: scripts cannot read it, other sites' forms and frames do not send it, and where browsers come by HTTPS
 * it is limited to HTTPS and, by its name's prefix, to this host.
 */
public final class SessionCookie {

    private static final int RANDOM_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final boolean secure;
    private final Duration longest;
    private final SecureRandom random = new SecureRandom();

    SessionCookie(WebSettings settings) {
        this.secure = settings.isSecure();
        this.longest = settings.sessions().longest();
    }

    public String name() {
        return secure ? "__Host-rouse-session" : "rouse-session";
    }

    /** A new random id. */
    public String newId() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The id that the browser sent; empty where it sent none, or a malformed one. */
    public Optional<String> read(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getCookies().getFirst(name()))
                .map(HttpCookie::getValue)
                .filter(id -> ID.matcher(id).matches());
    }

    public void write(ServerWebExchange exchange, String id) {
        exchange.getResponse().addCookie(cookie(id, longest));
    }

    public void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("", Duration.ZERO));
    }

    private ResponseCookie cookie(String value, Duration life) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax") // with Strict, a person who follows a link in a mail would not be signed in
                .path("/")
                .maxAge(life)
                .build();
    }
}
