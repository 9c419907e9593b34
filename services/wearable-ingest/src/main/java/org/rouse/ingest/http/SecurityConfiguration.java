package org.rouse.ingest.http;

import java.time.InstantSource;
import org.rouse.contracts.TokenClaims;
import org.rouse.ingest.http.ProblemException.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import reactor.core.publisher.Mono;

/** Who may call what. Tokens are checked against the real clock, whatever clock the data follows. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    /** Beside issuer, audience and time, which Spring checks: a token without an end would be good for ever. */
    @Bean
    OAuth2TokenValidator<Jwt> soundClaims() {
        return token -> TokenClaims.fault(token.getClaims())
                .map(fault -> OAuth2TokenValidatorResult.failure(
                        new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, fault, null)))
                .orElseGet(OAuth2TokenValidatorResult::success);
    }

    @Bean
    SecurityWebFilterChain ingestSecurity(
            ServerHttpSecurity http, ReactiveJwtDecoder decoder, DeviceTokens devices, Problems problems) {
        ReactiveAuthenticationManager tokens = new BearerTokens(
                devices, new JwtReactiveAuthenticationManager(new CachingJwtDecoder(decoder, InstantSource.system())));
        ServerAuthenticationEntryPoint unauthenticated = (exchange, _) -> problems.write(exchange, unauthenticated());
        ServerAccessDeniedHandler denied = (exchange, _) -> problems.write(
                exchange,
                new Problem(
                        HttpStatus.FORBIDDEN,
                        "token.scope",
                        "the token's scope does not allow this",
                        HttpHeaders.EMPTY,
                        null));
        return withoutSessions(http)
                .authorizeExchange(
                        paths -> paths.pathMatchers("/actuator/health/**", "/actuator/health", "/v3/api-docs/**")
                                .permitAll()
                                .pathMatchers("/actuator/**")
                                .hasAuthority("SCOPE_admin")
                                .pathMatchers("/v1/sync/**")
                                .hasAnyAuthority("SCOPE_sync", "SCOPE_admin")
                                .pathMatchers(HttpMethod.POST, "/v1/devices")
                                .permitAll() // the pairing code is what proves it
                                .pathMatchers(HttpMethod.GET, "/v1/accounts/*/callback")
                                .permitAll() // the signed state is
                                .pathMatchers("/v1/devices/**", "/v1/accounts/**")
                                .hasAnyAuthority("SCOPE_person", "SCOPE_admin")
                                .pathMatchers("/v1/imports/**")
                                .hasAnyAuthority("SCOPE_sync", "SCOPE_person", "SCOPE_admin")
                                .pathMatchers("/v1/quarantine/**")
                                .hasAuthority("SCOPE_admin")
                                .anyExchange()
                                .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(_ -> Mono.just(tokens))
                        .authenticationEntryPoint(unauthenticated)
                        .accessDeniedHandler(denied))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
                .build();
    }

    /** Else what the firewall turns away, an encoded slash or a control character, is answered without a word. */
    @Bean
    ServerExchangeRejectedHandler turnedAway(Problems problems) {
        return (exchange, _) -> problems.write(
                exchange,
                new Problem(
                        HttpStatus.BAD_REQUEST,
                        "request.malformed",
                        "the URL or a header holds what none of ours does",
                        HttpHeaders.EMPTY,
                        null));
    }

    /** Every request proves itself; nothing is kept from one to the next, so there is no log-in and nothing to forge. */
    static ServerHttpSecurity withoutSessions(ServerHttpSecurity http) {
        return http.headers(Customizer.withDefaults())
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(ServerHttpSecurity.RequestCacheSpec::disable);
    }

    private static Problem unauthenticated() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return new Problem(HttpStatus.UNAUTHORIZED, "token.invalid", "a valid bearer token is needed", headers, null);
    }
}
