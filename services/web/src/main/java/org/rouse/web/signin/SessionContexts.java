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
 * Sessions where Spring Security looks for them. Each sign-in begins a session under a new id, and ends the one that the browser had: an id
 * that somebody else put there is good for nothing.
 */
final class SessionContexts implements ServerSecurityContextRepository {

    private static final String PROVIDER_SESSION = "sid";

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

    /** When it comes to it: Spring Security assembles this before it has handed over the tokens. */
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
        String providerSession = person.getClaimAsString(PROVIDER_SESSION);
        return new Session(
                cookie.newId(),
                Objects.requireNonNull(person.getSubject()), // checked with the ID token
                name == null ? "" : name,
                providerSession == null ? "" : providerSession,
                time.now(),
                time.now(),
                tokens,
                0);
    }
}
