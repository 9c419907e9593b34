package org.rouse.web.signin;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rouse.web.WebSettings;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /sign-in?to=/me/...}: redirects to the provider, which sends the browser back with a code. */
final class Beginning implements ServerOAuth2AuthorizationRequestResolver {

    static final String PATH = "/sign-in";
    static final String TO = "to";

    /** The person who probably signs in; the provider decides what to make of it. */
    private static final String HINT = "hint";

    private static final String LOGIN_HINT = "login_hint";
    private static final Pattern SOUND_HINT = Pattern.compile("[A-Za-z0-9._~@+-]{1,200}");

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;
    private final String authority;

    Beginning(Provider provider, WebSettings settings) {
        this.requests = new DefaultServerOAuth2AuthorizationRequestResolver(provider);
        this.authority = settings.publicUrl().getRawAuthority();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        boolean begins = exchange.getRequest().getPath().value().equals(PATH);
        return begins ? resolve(exchange, Provider.ID) : Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String registrationId) {
        String to = Destination.of(exchange.getRequest().getQueryParams().getFirst(TO))
                .toString();
        return requests.resolve(exchange, registrationId)
                .map(request -> OAuth2AuthorizationRequest.from(request)
                        .attributes(attributes -> attributes.put(TO, to))
                        .additionalParameters(more -> hint(exchange).ifPresent(hint -> more.put(LOGIN_HINT, hint)))
                        .build());
    }

    private static Optional<String> hint(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getRequest().getQueryParams().getFirst(HINT))
                .filter(hint -> SOUND_HINT.matcher(hint).matches());
    }

    /** Whether the browser used another host name than the one the provider redirects to: its cookie would not be sent there. */
    boolean cameByAnotherName(ServerWebExchange exchange) {
        String host = exchange.getRequest().getHeaders().getFirst("Host");
        return host != null && !host.equalsIgnoreCase(authority);
    }
}
