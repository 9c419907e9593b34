package org.rouse.ingest.provider.accounts;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.ReactiveHttpInputMessage;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.DefaultMapOAuth2AccessTokenResponseConverter;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.reactive.function.BodyExtractor;
import org.springframework.web.reactive.function.BodyExtractors;
import reactor.core.publisher.Mono;

/**
 * An answer of Withings: always HTTP 200, with the outcome and the requested data inside.
 *
 * @param status 0 on success
 * @param error  in words, on failure
 */
record WithingsAnswer(int status, String error, Map<String, Object> body) {

    static final ParameterizedTypeReference<Map<String, Object>> FIELDS = new ParameterizedTypeReference<>() {};

    /** Reads the answer to a request for tokens like one by RFC 6749. */
    static final BodyExtractor<Mono<OAuth2AccessTokenResponse>, ReactiveHttpInputMessage> TOKENS =
            (message, context) -> BodyExtractors.toMono(FIELDS)
                    .extract(message, context)
                    .map(WithingsAnswer::of)
                    .map(WithingsAnswer::tokens)
                    .onErrorMap(
                            e -> !(e instanceof OAuth2AuthorizationException),
                            e -> new OAuth2AuthorizationException(new OAuth2Error("invalid_token_response"), e));

    /**
     * The words for a code or token that is no longer accepted, as seen beside status 503 and 401; other words are no verdict on the
     * account.
     */
    private static final Pattern REFUSAL =
            Pattern.compile("\\binvalid (code|refresh[_ ]token)\\b|\\binvalid_(grant|token)\\b");

    private static final DefaultMapOAuth2AccessTokenResponseConverter STANDARD =
            new DefaultMapOAuth2AccessTokenResponseConverter();

    static WithingsAnswer of(Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>();
        if (fields.get("body") instanceof Map<?, ?> inside) {
            inside.forEach((name, value) -> {
                if (value != null) {
                    body.put(name.toString(), value);
                }
            });
        }
        return new WithingsAnswer(
                fields.get("status") instanceof Number status ? status.intValue() : -1,
                Objects.toString(fields.get("error"), ""),
                body);
    }

    /** @throws ProviderAwayException when the call failed */
    WithingsAnswer orAway() {
        if (status != 0) {
            throw new ProviderAwayException("withings", null);
        }
        return this;
    }

    private OAuth2AccessTokenResponse tokens() {
        if (status != 0) {
            String code = REFUSAL.matcher(error).find() ? "invalid_grant" : "temporarily_unavailable";
            throw new OAuth2AuthorizationException(new OAuth2Error(code));
        }
        Map<String, Object> standard = new HashMap<>(body);
        standard.computeIfPresent("scope", (_, scopes) -> scopes.toString().replace(',', ' '));
        return STANDARD.convert(standard);
    }
}
