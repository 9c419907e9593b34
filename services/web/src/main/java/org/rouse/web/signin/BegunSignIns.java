package org.rouse.web.signin;

import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.rouse.http.sealing.Sealing;
import org.rouse.web.MachineTime;
import org.rouse.web.WebSettings;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sign-ins under way, each in a sealed cookie of its browser until the browser returns: the service stores nothing for those that never do,
 * any instance can finish one, and no other browser can. The cookie's name contains the state, so that two tabs do not take each other's.
 */
final class BegunSignIns implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Attribute of the exchange when a sign-in returns: the requested page. */
    static final String DESTINATION = BegunSignIns.class.getName() + ".destination";

    private static final String PREFIX = "rouse-sign-in-";
    private static final int STATE_IN_NAME = 12;
    private static final int MOST = 4; // more of them would fill the header that a request may have
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = new JsonMapper();

    private record Begun(String state, String nonce, String verifier, String to, long ends) {}

    private final Sealing sealing;
    private final Provider provider;
    private final WebSettings settings;
    private final MachineTime time;

    BegunSignIns(Sealing sealing, Provider provider, WebSettings settings, MachineTime time) {
        this.sealing = sealing;
        this.provider = provider;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> {
            String state = String.valueOf(request.getState());
            Begun begun = new Begun(
                    state,
                    attribute(request, OidcParameterNames.NONCE),
                    attribute(request, PkceParameterNames.CODE_VERIFIER),
                    attribute(request, Beginning.TO),
                    time.now().plus(LIFE).toEpochMilli());
            forgetOthers(exchange);
            String name = name(state);
            byte[] sealed = sealing.seal(JSON.writeValueAsBytes(begun), name);
            exchange.getResponse()
                    .addCookie(
                            cookie(name, Base64.getUrlEncoder().withoutPadding().encodeToString(sealed), LIFE));
        });
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(begun(exchange)).flatMap(this::request);
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.justOrEmpty(begun(exchange)).flatMap(begun -> {
            exchange.getResponse().addCookie(cookie(name(begun.state()), "", Duration.ZERO));
            exchange.getAttributes().put(DESTINATION, Destination.of(begun.to()));
            return request(begun);
        });
    }

    private Optional<Begun> begun(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(OAuth2ParameterNames.STATE))
                .flatMap(state -> Optional.ofNullable(
                                exchange.getRequest().getCookies().getFirst(name(state)))
                        .flatMap(cookie -> opened(cookie, name(state)))
                        .filter(begun -> begun.state().equals(state)))
                .filter(begun -> begun.ends() > time.now().toEpochMilli());
    }

    private Optional<Begun> opened(HttpCookie cookie, String name) {
        try {
            return sealing.open(Base64.getUrlDecoder().decode(cookie.getValue()), name)
                    .map(json -> JSON.readValue(json, Begun.class));
        } catch (IllegalArgumentException | JacksonException _) {
            return Optional.empty(); // not one of ours, or of another release
        }
    }

    private Mono<OAuth2AuthorizationRequest> request(Begun begun) {
        return provider.get()
                .map(registration -> OAuth2AuthorizationRequest.authorizationCode()
                        .authorizationUri(Objects.requireNonNull(
                                registration.getProviderDetails().getAuthorizationUri()))
                        .clientId(registration.getClientId())
                        .redirectUri(registration.getRedirectUri())
                        .scopes(Set.copyOf(registration.getScopes()))
                        .state(begun.state())
                        .attributes(Map.of(
                                OAuth2ParameterNames.REGISTRATION_ID, Provider.ID,
                                OidcParameterNames.NONCE, begun.nonce(),
                                PkceParameterNames.CODE_VERIFIER, begun.verifier()))
                        .build());
    }

    private void forgetOthers(ServerWebExchange exchange) {
        var others = exchange.getRequest().getCookies().keySet().stream()
                .filter(name -> name.startsWith(PREFIX))
                .toList();
        if (others.size() >= MOST) {
            others.forEach(name -> exchange.getResponse().addCookie(cookie(name, "", Duration.ZERO)));
        }
    }

    private ResponseCookie cookie(String name, String value, Duration life) {
        return ResponseCookie.from(name, value)
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite("Lax") // the provider's answer comes from another site
                .path(Beginning.PATH)
                .maxAge(life)
                .build();
    }

    /** Accepts only letters and digits of the state: it comes back from outside. */
    private static String name(String state) {
        String word = state.replaceAll("[^A-Za-z0-9]", "");
        return PREFIX + word.substring(0, Math.min(word.length(), STATE_IN_NAME));
    }

    private static String attribute(OAuth2AuthorizationRequest request, String name) {
        Object value = request.getAttribute(name);
        if (value == null) {
            throw new IllegalStateException("a sign-in was begun without " + name);
        }
        return value.toString();
    }
}
