package org.rouse.notification.http;

import java.nio.charset.StandardCharsets;
import org.rouse.contracts.TokenClaims;
import org.rouse.notification.people.PersonStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.firewall.ServerWebExchangeFirewall;
import org.springframework.security.web.server.firewall.StrictServerWebExchangeFirewall;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Bearer tokens everywhere; health, the description of the interface, and what carries a
 * signature of its own (actions, feedback) are open. */
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
    SecurityWebFilterChain notificationSecurity(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable) // no cookies, so nothing to forge
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .authorizeExchange(paths -> paths.pathMatchers(
                                "/actuator/health",
                                "/actuator/health/**",
                                "/v3/api-docs",
                                "/v3/api-docs.yaml",
                                "/v1/vapid-public-key",
                                "/v1/actions/*",
                                "/v1/email-confirmations/*",
                                "/v1/unsubscribe/*",
                                "/app",
                                "/app/**",
                                "/v1/feedback/*")
                        .permitAll()
                        .pathMatchers("/actuator/**")
                        .hasAuthority("SCOPE_admin")
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults())
                        .authenticationEntryPoint((exchange, failure) -> refuse(exchange, HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler((exchange, failure) -> refuse(exchange, HttpStatus.FORBIDDEN)))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (exchange, failure) -> refuse(exchange, HttpStatus.UNAUTHORIZED))
                        .accessDeniedHandler((exchange, failure) -> refuse(exchange, HttpStatus.FORBIDDEN)))
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
        return (exchange, failure) -> refuse(exchange, HttpStatus.BAD_REQUEST);
    }

    @Bean
    PersonAccess personAccess(PersonStore people) {
        return new PersonAccess(people);
    }

    private static Mono<Void> refuse(ServerWebExchange exchange, HttpStatus status) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.getHeaders().set("WWW-Authenticate", "Bearer");
        }
        String body = "{\"status\":%d,\"title\":\"%s\"}".formatted(status.value(), status.getReasonPhrase());
        DataBuffer buffer = response.bufferFactory().wrap(body.getBytes(StandardCharsets.UTF_8));
        return response.writeWith(Mono.just(buffer));
    }
}
