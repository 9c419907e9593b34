package org.rouse.web.signin;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.rouse.web.WebSettings;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * The OpenID provider by its own metadata. It is fetched when the first person signs in and every hour, never at start-up: either may start
 * first.
 */
final class Provider implements ReactiveClientRegistrationRepository {

    static final String ID = "rouse";
    static final String RETURN_PATH = "/sign-in/return";

    private static final Duration KNOWN_FOR = Duration.ofHours(1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final ParameterizedTypeReference<Map<String, Object>> DESCRIPTION =
            new ParameterizedTypeReference<>() {};

    private final WebSettings.SignIn settings;
    private final String returnTo;
    private final Mono<ClientRegistration> registration;

    Provider(WebSettings settings, WebClient client) {
        this.settings = settings.signIn();
        this.returnTo = settings.publicUrl() + RETURN_PATH;
        this.registration = client.get()
                .uri(this.settings.describedAt())
                .retrieve()
                .bodyToMono(DESCRIPTION)
                .timeout(PATIENCE)
                .map(this::registration)
                .cache(_ -> KNOWN_FOR, _ -> Duration.ZERO, () -> Duration.ZERO);
    }

    @Override
    public Mono<ClientRegistration> findByRegistrationId(String id) {
        return ID.equals(id) ? registration : Mono.empty();
    }

    Mono<ClientRegistration> get() {
        return registration;
    }

    /** A URL of the provider that not every provider has, such as {@code end_session_endpoint}. */
    static Optional<String> endpoint(ClientRegistration registration, String name) {
        return Optional.ofNullable(registration
                        .getProviderDetails()
                        .getConfigurationMetadata()
                        .get(name))
                .map(Object::toString);
    }

    private ClientRegistration registration(Map<String, Object> description) {
        if (!settings.issuer().toString().equals(description.get("issuer"))) {
            throw new IllegalStateException(
                    "the OpenID provider calls itself another issuer than rouse.web.sign-in.issuer");
        }
        boolean secret = !settings.clientSecret().isBlank();
        return ClientRegistrations.fromOidcConfiguration(description)
                .registrationId(ID)
                .clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(
                        secret ? ClientAuthenticationMethod.CLIENT_SECRET_BASIC : ClientAuthenticationMethod.NONE)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(returnTo)
                .scope(settings.scopes())
                .build();
    }
}
