package org.rouse.ingest.intake.http;

import org.rouse.http.Doors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/** Pushes bring no token of ours: an Authorization they carry is what was agreed with their provider, and theirs alone to judge. */
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
