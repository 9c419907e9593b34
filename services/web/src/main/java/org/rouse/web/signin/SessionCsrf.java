package org.rouse.web.signin;

import org.jspecify.annotations.Nullable;
import org.rouse.http.sealing.Sealing;
import org.rouse.web.sessions.SessionCookie;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * A token against cross-site request forgery: a keyed mark of the session's id, which pages of ours read from {@code GET /session} and send
 * back in a header with every change. Only the header is read: a body belongs to the service it is sent to.
 */
final class SessionCsrf implements ServerCsrfTokenRepository, ServerCsrfTokenRequestHandler {

    static final String HEADER = "X-CSRF-Token";

    private final Sealing sealing;
    private final SessionCookie cookie;

    SessionCsrf(Sealing sealing, SessionCookie cookie) {
        this.sealing = sealing;
        this.cookie = cookie;
    }

    String of(String session) {
        return sealing.mark("csrf", session);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange))
                .map(session -> new DefaultCsrfToken(HEADER, "_csrf", of(session)));
    }

    /** Without a session there is nothing to protect, and no valid token. */
    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.fromSupplier(() -> new DefaultCsrfToken(HEADER, "_csrf", of(cookie.newId())));
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return Mono.empty();
    }

    @Override
    public void handle(ServerWebExchange exchange, Mono<CsrfToken> token) {
        // pages ask for it at /session
    }

    @Override
    public Mono<String> resolveCsrfTokenValue(ServerWebExchange exchange, CsrfToken token) {
        return Mono.justOrEmpty(exchange.getRequest().getHeaders().getFirst(HEADER));
    }
}
