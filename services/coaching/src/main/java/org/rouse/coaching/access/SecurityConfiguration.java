package org.rouse.coaching.access;

import com.mongodb.MongoException;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import org.rouse.http.Doors;
import org.rouse.http.KnownFaults;
import org.rouse.http.Problem;
import org.rouse.http.Rule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.web.server.SecurityWebFilterChain;

/** Who may call which path, and which exceptions of the libraries may end a request. */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    @Bean
    SecurityWebFilterChain chain(ServerHttpSecurity http) {
        return Doors.byToken(http)
                .authorizeExchange(paths -> paths.pathMatchers("/api/v1/**")
                        .hasAnyAuthority("SCOPE_person", "SCOPE_coach", "SCOPE_admin")
                        .anyExchange()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> {}))
                .build();
    }

    /** The log or the views are unavailable; a later request may succeed. */
    @Bean
    KnownFaults coachingFaults() {
        return failure -> failure instanceof MongoException || failure instanceof KafkaException
                ? Optional.of(Problem.of(Rule.SERVER_AWAY))
                : Optional.empty();
    }
}
