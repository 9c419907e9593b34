package org.rouse.coaching.access;

import org.rouse.contracts.TokenClaims;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;

/** Every request carries its own token; nothing is remembered between requests, so there is nothing to forge across sites. */
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
    SecurityWebFilterChain chain(ServerHttpSecurity http) {
        return http.authorizeExchange(paths -> paths.pathMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .pathMatchers(HttpMethod.GET, "/openapi/**", "/openapi")
                        .permitAll()
                        .pathMatchers("/actuator/**")
                        .hasAuthority("SCOPE_admin")
                        .pathMatchers("/api/v1/**")
                        .hasAnyAuthority("SCOPE_person", "SCOPE_coach", "SCOPE_admin")
                        .anyExchange()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {})
                        .authenticationEntryPoint(Refusals::unauthenticated)
                        .accessDeniedHandler(Refusals::forbidden))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(Refusals::unauthenticated)
                        .accessDeniedHandler(Refusals::forbidden))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance())
                .csrf(ServerHttpSecurity.CsrfSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .build();
    }

    /** A person id may be anything an identity provider calls somebody, such as {@code auth0|5f7c}, {@code a/b} or {@code 100%}. */
    @Bean
    ServerWebExchangeFirewall firewall() {
        StrictServerWebExchangeFirewall firewall = new StrictServerWebExchangeFirewall();
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowUrlEncodedPeriod(true);
        firewall.setAllowBackSlash(true);
        firewall.setAllowSemicolon(true);
        return firewall;
    }

    /** Else what the firewall turns away, such as an encoded control character, is answered without a word. */
    @Bean
    ServerExchangeRejectedHandler turnedAway() {
        return Refusals::turnedAway;
    }
}
