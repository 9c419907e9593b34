package org.rouse.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/** The access rules that every service shares; each service adds who may call its own paths. */
public final class Doors {

    /** Only the owner of a token may learn why it is bad. */
    private static final ServerAuthenticationEntryPoint UNAUTHENTICATED = (exchange, _) ->
            Problems.write(exchange, Problem.of(Rule.TOKEN_INVALID).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));

    private static final ServerAccessDeniedHandler DENIED =
            (exchange, _) -> Problems.write(exchange, Problem.of(Rule.TOKEN_SCOPE));

    private Doors() {}

    /**
     * Every request carries its own credentials; no state is kept between requests, so there is no log-in and no cross-site request
     * forgery.
     */
    public static ServerHttpSecurity withoutSessions(ServerHttpSecurity http) {
        return http.headers(Customizer.withDefaults())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(UNAUTHENTICATED).accessDeniedHandler(DENIED));
    }

    /**
     * Requires a bearer token; health and the description of the interface are open, and the rest of the operator's paths needs scope
     * admin.
     */
    public static ServerHttpSecurity byToken(ServerHttpSecurity http) {
        return withoutSessions(http)
                .authorizeExchange(paths -> paths.pathMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/openapi", "/openapi.yaml")
                        .permitAll()
                        .pathMatchers("/actuator/**")
                        .hasAuthority("SCOPE_admin"))
                .oauth2ResourceServer(server -> server.bearerTokenConverter(PlainHeaders.bearer())
                        .authenticationEntryPoint(UNAUTHENTICATED)
                        .accessDeniedHandler(DENIED));
    }
}
