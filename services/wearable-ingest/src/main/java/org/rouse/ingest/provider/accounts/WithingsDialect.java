package org.rouse.ingest.provider.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.rouse.ingest.provider.accounts.OAuthSettings.Provider;
import org.springframework.security.oauth2.client.endpoint.AbstractWebClientReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Withings, by the API reference of developer.withings.com (oauth2, notify, signature; read in 2026): forms with an action, answers as
 * {@link WithingsAnswer} reads them, scopes between commas, no PKCE. Each account has subscriptions of its own. Access is ended by a call
 * that the client secret signs over a nonce; it ends the subscriptions too.
 *
 * @param pushUri URI that Withings pushes to; empty for no pushes
 * @param clock   real time: Withings compares signed times to its own
 */
record WithingsDialect(Provider provider, String pushUri, WebClient http, InstantSource clock) implements OAuthDialect {

    private static final List<String> DATA = List.of("16", "44"); // activity, sleep
    private static final String ACCOUNT = "46";

    WithingsDialect {
        if (provider.clientSecret() == null || provider.clientSecret().isBlank()) {
            throw new IllegalArgumentException("a provider of dialect withings needs a client secret");
        }
    }

    @Override
    public void prepare(OAuth2AuthorizationRequest.Builder request) {
        request.scope(String.join(",", provider.scopesOrNone()));
    }

    @Override
    public void adapt(AbstractWebClientReactiveOAuth2AccessTokenResponseClient<?> tokens) {
        tokens.setParametersCustomizer(parameters -> parameters.set("action", "requesttoken"));
        tokens.setBodyExtractor(WithingsAnswer.TOKENS);
    }

    @Override
    public Mono<Void> subscribe(Tokens tokens) {
        if (pushUri.isEmpty()) {
            return Mono.empty();
        }
        return Flux.fromIterable(DATA)
                .concatMap(category -> subscribed(category, tokens))
                // refused tokens also show that an account was closed there, so a refusal may pass here
                .then(subscribed(ACCOUNT, tokens).onErrorComplete(ProviderAwayException.class))
                .then();
    }

    private Mono<WithingsAnswer> subscribed(String category, Tokens tokens) {
        return asked(
                "/notify", tokens.access(), Map.of("action", "subscribe", "callbackurl", pushUri, "appli", category));
    }

    @Override
    public Mono<Boolean> revoke(Tokens tokens, String userId) {
        if (userId.isEmpty()) {
            return Mono.empty();
        }
        return nonce().flatMap(nonce -> asked(
                        "/v2/oauth2",
                        "",
                        Map.of(
                                "action",
                                "revoke",
                                "client_id",
                                provider.clientId(),
                                "nonce",
                                nonce,
                                "signature",
                                signature("revoke", nonce),
                                "userid",
                                userId)))
                .map(_ -> true);
    }

    private Mono<String> nonce() {
        String seconds = Long.toString(clock.instant().getEpochSecond());
        return asked(
                        "/v2/signature",
                        "",
                        Map.of(
                                "action",
                                "getnonce",
                                "client_id",
                                provider.clientId(),
                                "timestamp",
                                seconds,
                                "signature",
                                signature("getnonce", seconds)))
                .map(answer -> String.valueOf(answer.body().get("nonce")));
    }

    private Mono<WithingsAnswer> asked(String path, String bearer, Map<String, String> fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(fields);
        return http.post()
                .uri(URI.create(provider.tokenUri()).resolve(path))
                .headers(headers -> {
                    if (!bearer.isEmpty()) {
                        headers.setBearerAuth(bearer);
                    }
                })
                .body(BodyInserters.fromFormData(form))
                .retrieve()
                .bodyToMono(WithingsAnswer.FIELDS)
                .map(WithingsAnswer::of)
                .map(WithingsAnswer::orAway);
    }

    /** Signs the values in the order of their names: action, client_id, and the nonce or timestamp. */
    private String signature(String action, String nonceOrTimestamp) {
        try {
            String secret = Objects.requireNonNull(provider.clientSecret());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(UTF_8), mac.getAlgorithm()));
            String text = action + "," + provider.clientId() + "," + nonceOrTimestamp;
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every platform has HMAC-SHA256", e);
        }
    }

    @Override
    public String toString() {
        return "WithingsDialect"; // the push URI holds a secret
    }
}
