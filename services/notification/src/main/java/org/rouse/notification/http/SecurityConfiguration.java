package org.rouse.notification.http;

import com.mongodb.MongoException;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.rouse.http.Doors;
import org.rouse.http.KnownFaults;
import org.rouse.http.Problem;
import org.rouse.http.Rule;
import org.rouse.http.outbound.InvalidAddressException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

/**
 * Requires bearer tokens everywhere, except for health, the description of the interface, and paths with a signature of their own (actions,
 * feedback).
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain notificationSecurity(ServerHttpSecurity http) {
        return Doors.byToken(http)
                .authorizeExchange(paths -> paths.pathMatchers(
                                "/api/v1/vapid-public-key",
                                "/v1/actions/*",
                                "/v1/email-confirmations/*",
                                "/v1/unsubscribe/*",
                                "/v1/feedback/*")
                        .permitAll()
                        .pathMatchers("/api/v1/**")
                        .hasAnyAuthority("SCOPE_person", "SCOPE_coach", "SCOPE_admin")
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(Customizer.withDefaults()))
                .build();
    }

    @Bean
    KnownFaults notificationFaults() {
        return failure -> switch (failure) {
            case InvalidAddressException invalid ->
                Optional.of(Problem.field(Rule.FIELD_INVALID, invalid.field(), invalid.says()));
            case MongoException _, KafkaException _ -> Optional.of(Problem.of(Rule.SERVER_AWAY));
            default -> Optional.empty();
        };
    }
}
