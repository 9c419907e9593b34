package org.rouse.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.web.MachineTime;
import org.rouse.web.sessions.Session;
import org.rouse.web.sessions.SessionStore;
import org.rouse.web.sessions.Tokens;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AbstractOAuth2Token;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import reactor.core.publisher.Mono;

/**
 * A session's tokens, renewed shortly before they expire. Many requests come at once, on several instances; only one asks the provider,
 * since a provider that issues single-use refresh tokens would take a second request for theft.
 */
public final class FreshTokens {

    private static final Duration SHORTLY = Duration.ofSeconds(30);
    private static final Duration LEASE = Duration.ofSeconds(15);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration AGAIN = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final SessionStore store;
    private final Provider provider;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client;
    private final MachineTime time;
    private final Map<String, Mono<Tokens>> underWay = new ConcurrentHashMap<>();

    FreshTokens(
            SessionStore store,
            Provider provider,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client,
            MachineTime time) {
        this.store = store;
        this.provider = provider;
        this.client = client;
        this.time = time;
    }

    /** Tokens that stay valid for a while; a {@code token.invalid} problem where the session is over. */
    public Mono<Tokens> of(Session session) {
        if (isFresh(session.tokens())) {
            return Mono.just(session.tokens());
        }
        return Mono.defer(() -> underWay.computeIfAbsent(
                session.id(),
                id -> renewed(session).doFinally(_ -> underWay.remove(id)).cache()));
    }

    private Mono<Tokens> renewed(Session session) {
        return store.lease(session.id(), LEASE)
                .flatMap(current -> isFresh(current.tokens()) // another instance has refreshed them already
                        ? store.release(current.id()).thenReturn(current.tokens())
                        : asked(current))
                .switchIfEmpty(Mono.defer(() -> ofAnother(session)))
                .timeout(LEASE)
                .onErrorMap(TimeoutException.class, _ -> unchecked());
    }

    /** Another instance is refreshing: waits for its tokens. */
    private Mono<Tokens> ofAnother(Session session) {
        return store.find(session.id())
                .switchIfEmpty(Mono.error(FreshTokens::over))
                .flatMap(current -> isFresh(current.tokens())
                        ? Mono.just(current.tokens())
                        : Mono.delay(AGAIN).then(renewed(session)));
    }

    private Mono<Tokens> asked(Session session) {
        Tokens old = session.tokens();
        if (old.refresh().isEmpty()) {
            return time.now().isBefore(old.ends()) ? store.release(session.id()).thenReturn(old) : ended(session);
        }
        return provider.get()
                .flatMap(registration -> client.getTokenResponse(request(registration, old)))
                .timeout(PATIENCE)
                .flatMap(answer -> store.keep(session, tokens(old, answer)))
                .map(Session::tokens)
                .switchIfEmpty(Mono.error(FreshTokens::over))
                .onErrorResume(failure -> refused(failure) ? ended(session) : later(session, failure));
    }

    private OAuth2RefreshTokenGrantRequest request(ClientRegistration registration, Tokens old) {
        OAuth2AccessToken access =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, old.access(), null, old.ends(), old.scopes());
        return new OAuth2RefreshTokenGrantRequest(registration, access, new OAuth2RefreshToken(old.refresh(), null));
    }

    private Tokens tokens(Tokens old, OAuth2AccessTokenResponse answer) {
        OAuth2AccessToken access = answer.getAccessToken();
        Instant ends = Optional.ofNullable(access.getExpiresAt()).orElseGet(time::now);
        String refresh = Optional.ofNullable(answer.getRefreshToken())
                .map(AbstractOAuth2Token::getTokenValue)
                .orElse(old.refresh());
        return new Tokens(
                access.getTokenValue(),
                ends,
                refresh,
                access.getScopes().isEmpty() ? old.scopes() : access.getScopes());
    }

    /** The provider is away: the old token is used for the rest of its life. */
    private Mono<Tokens> later(Session session, Throwable failure) {
        Mono<Void> released = store.release(session.id());
        return time.now().isBefore(session.tokens().ends())
                ? released.thenReturn(session.tokens())
                : released.then(Mono.error(failure instanceof ProblemException over ? over : unchecked()));
    }

    private Mono<Tokens> ended(Session session) {
        return store.end(session.id()).then(Mono.error(FreshTokens::over));
    }

    private boolean isFresh(Tokens tokens) {
        return time.now().plus(SHORTLY).isBefore(tokens.ends());
    }

    private static boolean refused(Throwable failure) {
        return failure instanceof OAuth2AuthorizationException answer
                && answer.getError().getErrorCode().equals(OAuth2ErrorCodes.INVALID_GRANT);
    }

    private static ProblemException unchecked() {
        return new ProblemException(Problem.of(Rule.TOKEN_UNCHECKED).retryAfter(SOON));
    }

    private static ProblemException over() {
        return new ProblemException(Problem.of(Rule.TOKEN_INVALID, "the session is over"));
    }
}
