package org.rouse.web.signin;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.web.sessions.Session;
import org.rouse.web.sessions.SessionCookie;
import org.rouse.web.sessions.SessionStore;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The apps' questions about their session, and the sign-out. */
@RestController
class SessionController {

    private final SessionStore store;
    private final SessionCookie cookie;
    private final SessionCsrf csrf;
    private final WayOut way;

    SessionController(SessionStore store, SessionCookie cookie, SessionCsrf csrf, WayOut way) {
        this.store = store;
        this.cookie = cookie;
        this.csrf = csrf;
        this.way = way;
    }

    /**
     * The person signed in.
     *
     * @param organisation the organisation whose coach or admin they are, from the claim {@code org} of their token; empty where it names
     *                     none
     * @param scopes       scopes of their token, sorted
     * @param csrf         to be sent as {@code X-CSRF-Token} with every change
     */
    record Who(String subject, String name, String organisation, List<String> scopes, String csrf) {}

    /** @param to the browser's next page */
    record Out(String to) {}

    @GetMapping("/session")
    Mono<ResponseEntity<Who>> who() {
        return session()
                .map(session -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(new Who(
                                session.subject(),
                                session.name(),
                                session.tokens().organisation(),
                                session.tokens().scopes().stream().sorted().toList(),
                                csrf.of(session.id()))))
                .switchIfEmpty(
                        Mono.error(() -> new ProblemException(Problem.of(Rule.TOKEN_INVALID, "nobody is signed in"))));
    }

    /** Redirects people to their app: coaches and admins to the console, everybody else to their own. */
    @GetMapping("/")
    Mono<ResponseEntity<Void>> home() {
        return session()
                .map(session -> session.seesOthers() ? "/console/" : "/me/")
                .defaultIfEmpty(Beginning.PATH)
                .map(to -> ResponseEntity.status(HttpStatus.FOUND)
                        .location(URI.create(to))
                        .cacheControl(CacheControl.noStore())
                        .build());
    }

    /**
     * Ends the session, or all sessions of the person.
     *
     * @param everywhere whether to end them in every browser
     * @return the page that ends the provider's session too
     */
    @PostMapping("/sign-out")
    Mono<ResponseEntity<Out>> signOut(
            @RequestParam(defaultValue = "false") boolean everywhere, ServerWebExchange exchange) {
        return session()
                .flatMap(session -> (everywhere ? store.endAllOf(session.subject()) : store.end(session.id()))
                        .then(way.out(session)))
                .defaultIfEmpty(WayOut.SIGNED_OUT)
                .map(to -> {
                    cookie.clear(exchange);
                    return ResponseEntity.ok()
                            .cacheControl(CacheControl.noStore())
                            .body(new Out(to));
                });
    }

    private static Mono<Session> session() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .mapNotNull(SessionController::session);
    }

    private static @Nullable Session session(Authentication who) {
        return who instanceof SignedIn in ? in.session() : null;
    }
}
