package org.rouse.web.signin;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rouse.web.MachineTime;
import org.rouse.web.sessions.Session;
import org.rouse.web.sessions.SessionCookie;
import org.rouse.web.sessions.SessionStore;
import org.rouse.web.sessions.Tokens;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Presents sessions to Spring Security. Each sign-in creates a session under a new id, and ends the browser's previous one: an id planted
 * by somebody else is worthless.
 */
final class SessionContexts implements ServerSecurityContextRepository {

    private final SessionStore store;
    private final SessionCookie cookie;
    private final MachineTime time;

    SessionContexts(SessionStore store, SessionCookie cookie, MachineTime time) {
        this.store = store;
        this.cookie = cookie;
        this.time = time;
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.read(exchange)).flatMap(store::find).map(session -> {
            exchange.getAttributes().put(Session.class.getName(), session);
            return new SecurityContextImpl(new SignedIn(session));
        });
    }

    /** Deferred: Spring Security assembles this before it has handed over the tokens. */
    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.defer(() -> saved(exchange, context));
    }

    private Mono<Void> saved(ServerWebExchange exchange, @Nullable SecurityContext context) {
        Authentication who = context == null ? null : context.getAuthentication();
        Mono<Void> ended = Mono.justOrEmpty(cookie.read(exchange)).flatMap(store::end);
        Tokens tokens = exchange.getAttribute(GivenTokens.GIVEN);
        if (who == null || tokens == null || !(who.getPrincipal() instanceof OidcUser person)) {
            return ended.then(Mono.fromRunnable(() -> cookie.clear(exchange)));
        }
        Session session = session(person, tokens);
        return ended.then(store.begin(session)).then(Mono.fromRunnable(() -> cookie.write(exchange, session.id())));
    }

    private Session session(OidcUser person, Tokens tokens) {
        String name = person.getFullName() != null ? person.getFullName() : person.getPreferredUsername();
        return new Session(
                cookie.newId(),
                Objects.requireNonNull(person.getSubject()), // verified with the ID token
                name == null ? "" : name,
                time.now(),
                time.now(),
                tokens,
                0);
    }
}
