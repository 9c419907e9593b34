package org.rouse.ingest.intake.http;

import org.rouse.http.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/** Pushes carry no token of ours: their Authorization header was agreed with the provider, and only the provider's proof judges it. */
@Configuration(proxyBeanMethods = false)
class PushSecurityConfiguration {

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityWebFilterChain pushSecurity(ServerHttpSecurity http) {
        return Doors.withoutSessions(http)
                .securityMatcher(new PathPatternParserServerWebExchangeMatcher("/v1/push/**"))
                .authorizeExchange(paths -> paths.anyExchange().permitAll())
                .build();
    }
}
