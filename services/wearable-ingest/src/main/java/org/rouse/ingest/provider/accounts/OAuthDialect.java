package org.rouse.ingest.provider.accounts;

import java.time.InstantSource;
import org.rouse.ingest.provider.accounts.OAuthSettings.Provider;
import org.springframework.security.oauth2.client.endpoint.AbstractWebClientReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The parts of OAuth 2 that providers may choose, or do otherwise. Stateless. */
sealed interface OAuthDialect permits PlainDialect, WithingsDialect {

    /**
     * @param worldClock real time, for which requests are signed
     * @throws IllegalArgumentException naming the setting, when it names no dialect
     */
    static OAuthDialect of(String name, Provider provider, String pushUri, WebClient http, InstantSource worldClock) {
        String dialect = provider.dialect() == null ? "" : provider.dialect();
        return switch (dialect) {
            case "" -> new PlainDialect(provider, http);
            case "withings" -> new WithingsDialect(provider, pushUri, http, worldClock);
            default ->
                throw new IllegalArgumentException("rouse.ingest.oauth.providers." + name
                        + ".dialect is \"withings\" or left out, not \"" + dialect + "\"");
        };
    }

    /** Completes the request that sends a person to the provider. */
    void prepare(OAuth2AuthorizationRequest.Builder request);

    /** Completes requests for tokens, and reads their answers. */
    void adapt(AbstractWebClientReactiveOAuth2AccessTokenResponseClient<?> tokens);

    /** Subscribes to the provider's pushes for this account, where subscriptions are per account. */
    Mono<Void> subscribe(Tokens tokens);

    /**
     * Tells the provider that the person unlinked; empty where the provider offers no way.
     *
     * @param userId the person's id at the provider; empty where unknown
     */
    Mono<Boolean> revoke(Tokens tokens, String userId);
}
