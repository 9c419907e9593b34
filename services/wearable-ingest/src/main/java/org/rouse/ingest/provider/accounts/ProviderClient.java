package org.rouse.ingest.provider.accounts;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.rouse.ingest.provider.accounts.OAuthSettings.Provider;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import reactor.core.publisher.Mono;

/** OAuth 2 with one provider: authorization code with PKCE, refresh, revocation. Blocks, within a time limit. */
final class ProviderClient {

    private static final ParameterizedTypeReference<Map<String, Object>> FIELDS = new ParameterizedTypeReference<>() {};

    private final Provider provider;
    private final OAuthDialect dialect;
    private final String redirectUri;
    private final ClientRegistration registration;
    private final WebClient http;
    private final Duration timeout;
    private final WebClientReactiveAuthorizationCodeTokenResponseClient codes =
            new WebClientReactiveAuthorizationCodeTokenResponseClient();
    private final WebClientReactiveRefreshTokenTokenResponseClient refreshes =
            new WebClientReactiveRefreshTokenTokenResponseClient();

    ProviderClient(
            String name,
            Provider provider,
            OAuthDialect dialect,
            String redirectUri,
            WebClient http,
            Duration timeout) {
        this.provider = provider;
        this.dialect = dialect;
        this.redirectUri = redirectUri;
        this.http = http;
        this.timeout = timeout;
        boolean secret =
                provider.clientSecret() != null && !provider.clientSecret().isBlank();
        this.registration = ClientRegistration.withRegistrationId(name)
                .clientId(provider.clientId())
                .clientSecret(secret ? provider.clientSecret() : "")
                .clientAuthenticationMethod(
                        secret ? ClientAuthenticationMethod.CLIENT_SECRET_POST : ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationUri(provider.authorizationUri())
                .tokenUri(provider.tokenUri())
                .scope(provider.scopesOrNone())
                .redirectUri(redirectUri)
                .build();
        codes.setWebClient(http);
        refreshes.setWebClient(http);
        dialect.adapt(codes);
        dialect.adapt(refreshes);
    }

    /** The provider's grant. */
    record Granted(Tokens tokens, Optional<String> userId, List<String> scopes) {}

    /** The URI that the person is sent to, without its state; and its PKCE verifier, empty where the provider has no PKCE. */
    record Request(OAuth2AuthorizationRequest unstated, String verifier) {

        String uri(String state) {
            return OAuth2AuthorizationRequest.from(unstated)
                    .state(state)
                    .build()
                    .getAuthorizationRequestUri();
        }
    }

    Request request() {
        OAuth2AuthorizationRequest.Builder builder = OAuth2AuthorizationRequest.authorizationCode();
        builder.clientId(registration.getClientId())
                .authorizationUri(provider.authorizationUri())
                .redirectUri(redirectUri)
                .additionalParameters(parameters -> parameters.putAll(further()));
        dialect.prepare(builder);
        OAuth2AuthorizationRequest request = builder.build();
        String verifier = request.getAttribute(PkceParameterNames.CODE_VERIFIER);
        return new Request(request, Objects.requireNonNullElse(verifier, ""));
    }

    private Map<String, Object> further() {
        return provider.parameters() == null ? Map.of() : new HashMap<>(provider.parameters());
    }

    /**
     * Exchanges the code.
     *
     * @throws OAuth2AuthorizationException when the provider refuses it
     * @throws ProviderAwayException when it cannot be reached now
     */
    Granted exchange(String code, String verifier) {
        OAuth2AuthorizationRequest.Builder request = OAuth2AuthorizationRequest.authorizationCode();
        request.clientId(registration.getClientId())
                .authorizationUri(provider.authorizationUri())
                .redirectUri(redirectUri)
                .state("-");
        if (!verifier.isEmpty()) {
            request.attributes(attributes -> attributes.put(PkceParameterNames.CODE_VERIFIER, verifier));
        }
        OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code)
                .redirectUri(redirectUri)
                .state("-")
                .build();
        OAuth2AccessTokenResponse answer = answered(codes.getTokenResponse(new OAuth2AuthorizationCodeGrantRequest(
                registration, new OAuth2AuthorizationExchange(request.build(), response))));
        return new Granted(
                Tokens.of(answer, ""),
                userId(answer),
                List.copyOf(answer.getAccessToken().getScopes()));
    }

    /**
     * Exchanges the refresh token for new tokens.
     *
     * @throws OAuth2AuthorizationException when the provider refuses them
     * @throws ProviderAwayException when it cannot be reached now
     */
    Tokens refresh(Tokens old) {
        OAuth2AccessToken access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, old.access(), null, null);
        OAuth2AccessTokenResponse answer = answered(refreshes.getTokenResponse(
                new OAuth2RefreshTokenGrantRequest(registration, access, new OAuth2RefreshToken(old.refresh(), null))));
        return Tokens.of(answer, old.refresh());
    }

    private Optional<String> userId(OAuth2AccessTokenResponse answer) {
        String field = provider.userIdField();
        if (field == null || field.isBlank()) {
            return Optional.empty();
        }
        Object id;
        if (provider.userIdUri() == null || provider.userIdUri().isBlank()) {
            id = answer.getAdditionalParameters().get(field);
        } else {
            String token = answer.getAccessToken().getTokenValue();
            id = answered(http.get()
                            .uri(provider.userIdUri())
                            .headers(headers -> headers.setBearerAuth(token))
                            .retrieve()
                            .bodyToMono(FIELDS))
                    .get(field);
        }
        return Optional.ofNullable(id).map(Object::toString).filter(text -> !text.isBlank());
    }

    /**
     * Subscribes to the provider's pushes for the account, where that is needed.
     *
     * @throws ProviderAwayException when it cannot be reached now, or refuses
     */
    void subscribe(Tokens tokens) {
        answered(dialect.subscribe(tokens).thenReturn(true));
    }

    /** Tells the provider that the person unlinked; returns whether it was told. */
    boolean revoke(Tokens tokens, String userId) {
        try {
            return answered(dialect.revoke(tokens, userId).defaultIfEmpty(false));
        } catch (ProviderAwayException _) {
            return false;
        }
    }

    private <T> T answered(Mono<T> question) {
        try {
            T answer = question.block(timeout);
            if (answer == null) {
                throw new ProviderAwayException(registration.getRegistrationId(), null);
            }
            return answer;
        } catch (OAuth2AuthorizationException e) {
            if (e.getCause() == null && isRefusal(e)) {
                throw e;
            }
            throw new ProviderAwayException(registration.getRegistrationId(), e);
        } catch (WebClientException | IllegalStateException e) {
            throw new ProviderAwayException(registration.getRegistrationId(), e);
        }
    }

    /** RFC 6749 section 5.2: the provider has refused for good; any other failure may pass. */
    private static boolean isRefusal(OAuth2AuthorizationException e) {
        return switch (e.getError().getErrorCode()) {
            case "invalid_grant", "invalid_request", "access_denied", "unauthorized_client" -> true;
            default -> false;
        };
    }
}
