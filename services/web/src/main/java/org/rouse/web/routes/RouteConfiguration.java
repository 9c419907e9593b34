package org.rouse.web.routes;

import java.net.URI;
import org.rouse.web.WebSettings;
import org.rouse.web.sessions.SessionCookie;
import org.rouse.web.signin.FreshTokens;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A route to each service, by the table of owners. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, WebSettings settings) {
        RouteLocatorBuilder.Builder routes = builder.routes();
        Owners.BY_PREFIX.values().stream().distinct().sorted().forEach(service -> {
            URI place = settings.services().get(service);
            if (place == null) {
                throw new IllegalArgumentException("rouse.web.services." + service + " must say where that service is");
            }
            routes.route(
                    service,
                    route -> route.predicate(exchange -> Owners.of(
                                            exchange.getRequest().getURI().getRawPath())
                                    .filter(service::equals)
                                    .isPresent())
                            .uri(place));
        });
        return routes.build();
    }

    @Bean
    SessionRelay sessionRelay(SessionCookie cookie, FreshTokens tokens) {
        return new SessionRelay(cookie, tokens);
    }
}
