package org.rouse.web.signin;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rouse.web.WebSettings;
import org.rouse.web.sessions.Session;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Signs out at the provider too: revokes the refresh token there, and sends the browser to the provider's own sign-out page. It passes no
 * ID token, which would have to travel through the browser; so a provider may ask for confirmation.
 */
final class WayOut {

    static final String SIGNED_OUT = "/signed-out";

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Provider provider;
    private final WebSettings settings;
    private final WebClient client;

    WayOut(Provider provider, WebSettings settings, WebClient client) {
        this.provider = provider;
        this.settings = settings;
        this.client = client;
    }

    /** The browser's next page; a provider that is away keeps nobody signed in here. */
    Mono<String> out(Session session) {
        return provider.get()
                .flatMap(registration -> revoked(registration, session.tokens().refresh())
                        .thenReturn(Provider.endpoint(registration, "end_session_endpoint")
                                .map(this::out)
                                .orElse(SIGNED_OUT)))
                .timeout(PATIENCE)
                .onErrorReturn(SIGNED_OUT);
    }

    private String out(String endSession) {
        return UriComponentsBuilder.fromUriString(endSession)
                .queryParam("client_id", "{client}")
                .queryParam("post_logout_redirect_uri", "{back}")
                .encode()
                .buildAndExpand(
                        Map.of("client", settings.signIn().clientId(), "back", settings.publicUrl() + SIGNED_OUT))
                .toUriString();
    }

    private Mono<Void> revoked(ClientRegistration registration, String refresh) {
        Optional<String> endpoint = Provider.endpoint(registration, "revocation_endpoint");
        if (endpoint.isEmpty() || refresh.isEmpty()) {
            return Mono.empty();
        }
        return client.post()
                .uri(URI.create(endpoint.get()))
                .headers(this::identify)
                .body(BodyInserters.fromFormData("token", refresh)
                        .with("token_type_hint", "refresh_token")
                        .with("client_id", settings.signIn().clientId()))
                .retrieve()
                .toBodilessEntity()
                .then()
                .onErrorComplete(); // the refresh token expires by itself
    }

    private void identify(HttpHeaders headers) {
        if (!settings.signIn().clientSecret().isBlank()) {
            headers.setBasicAuth(settings.signIn().clientId(), settings.signIn().clientSecret());
        }
    }
}
