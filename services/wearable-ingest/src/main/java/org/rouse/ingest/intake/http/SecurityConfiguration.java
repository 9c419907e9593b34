package org.rouse.ingest.intake.http;

import java.time.InstantSource;
import org.rouse.http.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtReactiveAuthenticationManager;
import org.springframework.security.web.server.SecurityWebFilterChain;
import reactor.core.publisher.Mono;

/** Who may call what. Tokens are checked against the real clock, whatever clock the data follows. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain ingestSecurity(ServerHttpSecurity http, ReactiveJwtDecoder decoder, DeviceTokens devices) {
        ReactiveAuthenticationManager tokens = new BearerTokens(
                devices, new JwtReactiveAuthenticationManager(new CachingJwtDecoder(decoder, InstantSource.system())));
        return Doors.byToken(http)
                .authorizeExchange(paths -> paths.pathMatchers("/v1/sync/**")
                        .hasAnyAuthority("SCOPE_sync", "SCOPE_admin")
                        .pathMatchers(HttpMethod.POST, "/v1/devices")
                        .permitAll() // the pairing code is what proves it
                        .pathMatchers(HttpMethod.GET, "/v1/accounts/*/callback")
                        .permitAll() // the signed state is
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
}
