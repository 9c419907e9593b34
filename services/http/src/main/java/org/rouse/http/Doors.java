package org.rouse.http;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;

/** What is the same at the door of every service; each adds who may call what of its own. */
public final class Doors {

    /** Why a token is bad is nobody's business but its owner's. */
    private static final ServerAuthenticationEntryPoint UNAUTHENTICATED = (exchange, _) ->
            Problems.write(exchange, Problem.of(Rule.TOKEN_INVALID).header(HttpHeaders.WWW_AUTHENTICATE, "Bearer"));

    private static final ServerAccessDeniedHandler DENIED =
            (exchange, _) -> Problems.write(exchange, Problem.of(Rule.TOKEN_SCOPE));

    private Doors() {}

    /** Every request proves itself; nothing is kept from one to the next, so there is no log-in and nothing to forge across sites. */
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

    /** By bearer token; health and the description of the interface are open, all else of the operator's is for scope admin. */
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
