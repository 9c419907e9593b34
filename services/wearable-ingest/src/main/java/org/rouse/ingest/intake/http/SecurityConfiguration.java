package org.rouse.ingest.intake.http;

import java.time.InstantSource;
import org.rouse.http.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** Who may call which path. Tokens are checked against real time, whatever clock the data follows. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    @Bean
    KnownTokens knownTokens(DeviceTokens devices) {
        return new KnownTokens(devices, InstantSource.system());
    }

    @Bean
    SecurityWebFilterChain ingestSecurity(ServerHttpSecurity http, ReactiveJwtDecoder decoder, KnownTokens known) {
        ReactiveAuthenticationManager tokens =
                new BearerTokens(known, new JwtReactiveAuthenticationManager(withFaultsNamed(decoder)));
        return Doors.byToken(http)
                .authorizeExchange(paths -> paths.pathMatchers("/v1/sync/**")
                        .access(SecurityConfiguration::maySync)
                        .pathMatchers(HttpMethod.POST, "/v1/devices")
                        .permitAll() // the pairing code is the credential
                        .pathMatchers(HttpMethod.GET, "/v1/accounts/*/callback")
                        .permitAll() // the signed state is the credential
                        .pathMatchers("/api/v1/devices/**", "/api/v1/accounts/**")
                        .hasAnyAuthority("SCOPE_person", "SCOPE_admin")
                        .pathMatchers("/api/v1/imports/**")
                        .hasAnyAuthority("SCOPE_sync", "SCOPE_person", "SCOPE_admin")
                        .pathMatchers("/api/v1/quarantine/**")
                        .hasAuthority("SCOPE_admin")
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.authenticationManagerResolver(_ -> Mono.just(tokens)))
                .build();
    }

    private static ReactiveJwtDecoder withFaultsNamed(ReactiveJwtDecoder decoder) {
        return token ->
                decoder.decode(token).onErrorMap(e -> !(e instanceof JwtException), KeysUnavailableException::new);
    }

    private static Mono<AuthorizationResult> maySync(Mono<Authentication> caller, AuthorizationContext request) {
        return caller.<AuthorizationResult>map(token -> new AuthorizationDecision(Admission.maySync(token)))
                .defaultIfEmpty(new AuthorizationDecision(false));
    }
}
