package org.rouse.web.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.rouse.web.MachineTime;
import org.rouse.web.sessions.Tokens;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Carries the provider's tokens from the sign-in to the new session. */
final class GivenTokens implements ServerOAuth2AuthorizedClientRepository {

    /** Attribute of the exchange. */
    static final String GIVEN = GivenTokens.class.getName();

    /** The assumed lifetime of tokens whose provider does not state one. */
    private static final Duration UNSAID = Duration.ofMinutes(1);

    private final MachineTime time;

    GivenTokens(MachineTime time) {
        this.time = time;
    }

    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registrationId, Authentication principal, ServerWebExchange exchange) {
        return Mono.empty(); // the session has them
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication principal, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            String refresh = Optional.ofNullable(client.getRefreshToken())
                    .map(OAuth2RefreshToken::getTokenValue)
                    .orElse("");
            OAuth2AccessToken access = client.getAccessToken();
            exchange.getAttributes()
                    .put(GIVEN, new Tokens(access.getTokenValue(), ends(access), refresh, access.getScopes()));
        });
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
            String registrationId, Authentication principal, ServerWebExchange exchange) {
        return Mono.empty();
    }

    private Instant ends(OAuth2AccessToken access) {
        return Objects.requireNonNullElseGet(
                access.getExpiresAt(), () -> time.now().plus(UNSAID));
    }
}
