package org.rouse.ingest.provider.accounts;

import java.util.LinkedHashSet;
import java.util.Objects;
import org.rouse.ingest.provider.accounts.OAuthSettings.Provider;
import org.springframework.security.oauth2.client.endpoint.AbstractWebClientReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** OAuth 2 by RFC 6749, with PKCE (RFC 7636). Pushes are subscribed to for the application, not for an account. */
record PlainDialect(Provider provider, WebClient http) implements OAuthDialect {

    @Override
    public void prepare(OAuth2AuthorizationRequest.Builder request) {
        request.scopes(new LinkedHashSet<>(provider.scopesOrNone()));
        OAuth2AuthorizationRequestCustomizers.withPkce().accept(request);
    }

    @Override
    public void adapt(AbstractWebClientReactiveOAuth2AccessTokenResponseClient<?> tokens) {
        // requests and answers are standard already
    }

    @Override
    public Mono<Void> subscribe(Tokens tokens) {
        return Mono.empty();
    }

    @Override
    public Mono<Boolean> revoke(Tokens tokens, String userId) {
        String uri = provider.revocationUri();
        if (uri == null || uri.isBlank()) {
            return Mono.empty();
        }
        WebClient.RequestHeadersSpec<?> request = "delete".equals(provider.revocation())
                ? http.delete().uri(uri).headers(headers -> headers.setBearerAuth(tokens.access()))
                : http.post()
                        .uri(uri)
                        .body(BodyInserters.fromFormData(
                                        "token", tokens.refresh().isEmpty() ? tokens.access() : tokens.refresh())
                                .with("client_id", provider.clientId())
                                .with("client_secret", Objects.requireNonNullElse(provider.clientSecret(), "")));
        return request.retrieve().toBodilessEntity().map(_ -> true);
    }
}
