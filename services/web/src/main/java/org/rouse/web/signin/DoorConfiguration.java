package org.rouse.web.signin;

import java.net.URI;
import java.util.List;
import org.rouse.http.Doors;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.web.pages.Pages;
import org.rouse.web.sessions.SessionCookie;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.server.DefaultServerRedirectStrategy;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.ServerRedirectStrategy;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;

/**
 * Three security chains. Operators come with a token; devices, providers, links and programs pass through and authenticate to the service
 * they call; browsers come with a session.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class DoorConfiguration {

    private static final ServerRedirectStrategy REDIRECT = new DefaultServerRedirectStrategy();
    private static final String API = "/api/v1/**";

    /** Headers that all browsers send and no script can change (Fetch Metadata). */
    private static final String FETCH_MODE = "Sec-Fetch-Mode";

    @Bean
    @Order(1)
    SecurityWebFilterChain operators(ServerHttpSecurity http) {
        return Doors.byToken(http.securityMatcher(path("/actuator/**")))
                .authorizeExchange(paths -> paths.anyExchange().authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain untouched(ServerHttpSecurity http, SessionCookie cookie, Pages pages) {
        ServerWebExchangeMatcher programs =
                exchange -> exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                        ? path(API).matches(exchange)
                        : MatchResult.notMatch();
        return Doors.withoutSessions(http.securityMatcher(new OrServerWebExchangeMatcher(path("/v1/**"), programs)))
                .headers(headers -> headers.writer(pages.everywhere()))
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .addFilterAt(
                        (exchange, chain) -> isBrowsersOwn(exchange, cookie)
                                ? Mono.error(new ProblemException(Problem.of(
                                        Rule.REQUEST_MALFORMED,
                                        "a browser is known by its session here; it sends no Authorization")))
                                : chain.filter(exchange),
                        SecurityWebFiltersOrder.FIRST)
                .build();
    }

    @Bean
    @Order(3)
    SecurityWebFilterChain browsers(
            ServerHttpSecurity http,
            Provider provider,
            Beginning beginning,
            BegunSignIns begun,
            GivenTokens tokens,
            SessionContexts sessions,
            SessionCsrf csrf,
            Pages pages) {
        return http.securityContextRepository(sessions)
                .headers(headers -> headers.writer(pages.everywhere()).writer(pages.forBrowsers()))
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .csrf(forged -> forged.csrfTokenRepository(csrf)
                        .csrfTokenRequestHandler(csrf)
                        .accessDeniedHandler((_, _) -> Mono.error(new ProblemException(Problem.of(
                                Rule.ROLE, SessionCsrf.HEADER + " must be the one that GET /session tells")))))
                .addFilterBefore(
                        (exchange, chain) -> leadsToSignIn(exchange) && beginning.cameByAnotherName(exchange)
                                ? REDIRECT.sendRedirect(
                                        exchange,
                                        pages.publicly(exchange.getRequest().getURI()))
                                : chain.filter(exchange),
                        SecurityWebFiltersOrder.HTTP_BASIC)
                .oauth2Login(login -> login.clientRegistrationRepository(provider)
                        .authorizationRequestResolver(beginning)
                        .authorizationRequestRepository(begun)
                        .authorizedClientRepository(tokens)
                        .securityContextRepository(sessions)
                        .authenticationMatcher(path(Provider.RETURN_PATH))
                        .authenticationSuccessHandler((filter, _) ->
                                REDIRECT.sendRedirect(filter.getExchange(), destination(filter.getExchange())))
                        .authenticationFailureHandler((filter, _) ->
                                REDIRECT.sendRedirect(filter.getExchange(), URI.create("/sign-in-failed"))))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(unknown(pages))
                        .accessDeniedHandler((_, _) -> Mono.error(new ProblemException(Problem.of(Rule.ROLE)))))
                .authorizeExchange(paths -> paths.pathMatchers(API)
                        .authenticated()
                        .matchers(pages::isDocument)
                        .authenticated()
                        .anyExchange()
                        .permitAll())
                .build();
    }

    /** The ID token alone tells who is signed in; the provider is not asked further. */
    @Bean
    ReactiveOAuth2UserService<OidcUserRequest, OidcUser> people() {
        return request -> Mono.just(new DefaultOidcUser(List.of(), request.getIdToken()));
    }

    /**
     * Pages are redirected to the sign-in and back, by a page that keeps the fragment, which no redirect carries; every other request is
     * refused and never redirected.
     */
    private static ServerAuthenticationEntryPoint unknown(Pages pages) {
        return (exchange, _) -> pages.isDocument(exchange)
                .flatMap(document -> document.isMatch()
                        ? REDIRECT.sendRedirect(exchange, wayIn(exchange))
                        : Mono.error(new ProblemException(Problem.of(Rule.TOKEN_INVALID, "nobody is signed in"))));
    }

    private static URI wayIn(ServerWebExchange exchange) {
        URI asked = exchange.getRequest().getURI();
        String to = asked.getRawQuery() == null ? asked.getRawPath() : asked.getRawPath() + "?" + asked.getRawQuery();
        return UriComponentsBuilder.fromPath(Pages.OPEN)
                .queryParam(Beginning.TO, "{to}")
                .encode()
                .buildAndExpand(to)
                .toUri();
    }

    private static URI destination(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(BegunSignIns.DESTINATION, URI.create(Destination.HOME));
    }

    private static boolean isBrowsersOwn(ServerWebExchange exchange, SessionCookie cookie) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        return headers.containsHeader(HttpHeaders.AUTHORIZATION)
                && exchange.getRequest().getPath().value().startsWith("/api/")
                && (headers.containsHeader(FETCH_MODE) || cookie.read(exchange).isPresent());
    }

    private static boolean leadsToSignIn(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return path.equals(Beginning.PATH) || path.equals(Pages.OPEN) || path.startsWith(Pages.OPEN + "/");
    }

    private static ServerWebExchangeMatcher path(String pattern) {
        return new PathPatternParserServerWebExchangeMatcher(pattern);
    }
}
