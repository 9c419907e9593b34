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
 * What a page of ours can tell of its session and no other site can: a mark of the session's id, told by {@code GET /session} and sent back
 * in a header with whatever changes something. Read from the header alone: a body is for the service it is meant for.
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

    /** Without a session there is nothing to protect, and no token that would be right. */
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
