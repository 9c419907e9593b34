package org.rouse.ingest.provider.accounts;

import java.time.InstantSource;
import org.rouse.ingest.provider.accounts.OAuthSettings.Provider;
import org.springframework.security.oauth2.client.endpoint.AbstractWebClientReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** What OAuth 2 leaves open to a provider, or a provider does otherwise. Stateless. */
sealed interface Dialect permits PlainDialect, WithingsDialect {

    /**
     * @param worldClock requests are signed for the provider's own time
     * @throws IllegalArgumentException naming the setting, when it names none
     */
    static Dialect of(String name, Provider provider, String pushUri, WebClient http, InstantSource worldClock) {
        String dialect = provider.dialect() == null ? "" : provider.dialect();
        return switch (dialect) {
            case "" -> new PlainDialect(provider, http);
            case "withings" -> new WithingsDialect(provider, pushUri, http, worldClock);
            default ->
                throw new IllegalArgumentException("rouse.ingest.oauth.providers." + name
                        + ".dialect is \"withings\" or left out, not \"" + dialect + "\"");
        };
    }

    /** Completes the request that a person takes to the provider. */
    void prepare(OAuth2AuthorizationRequest.Builder request);

    /** Completes requests for tokens, and reads their answers. */
    void adapt(AbstractWebClientReactiveOAuth2AccessTokenResponseClient<?> tokens);

    /** Has the provider push what comes up for this account, where that is asked for one account at a time. */
    Mono<Void> subscribe(Tokens tokens);

    /**
     * Tells the provider that the person unlinked; empty where there is no way to.
     *
     * @param userId the person's there; empty where the provider did not say
     */
    Mono<Boolean> revoke(Tokens tokens, String userId);
}
