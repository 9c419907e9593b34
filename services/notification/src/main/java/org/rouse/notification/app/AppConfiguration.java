package org.rouse.notification.app;

import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import org.springframework.web.server.WebFilter;

/** Serves the page below {@code /app/}. It needs no login: what it does for a person, it does by the API with their token. */
@Configuration(proxyBeanMethods = false)
class AppConfiguration {

    private static final String FOLDER = "notification/app/";

    /** Nothing from elsewhere, nothing inline, and nobody may frame it. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self';"
            + " img-src 'self'; manifest-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none';"
            + " frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> app() {
        return RouterFunctions.route()
                .GET(
                        "/app",
                        request -> ServerResponse.permanentRedirect(URI.create("/app/"))
                                .build())
                .add(RouterFunctions.resource(
                        RequestPredicates.GET("/app/"), new ClassPathResource(FOLDER + "index.html")))
                .add(RouterFunctions.resources("/app/**", new ClassPathResource(FOLDER)))
                .build();
    }

    /** Sets the headers of the page's files, whichever of them is asked for. */
    @Bean
    WebFilter appHeaders() {
        return (exchange, chain) -> {
            if (exchange.getRequest().getPath().value().startsWith("/app")) {
                HttpHeaders headers = exchange.getResponse().getHeaders();
                headers.set("Content-Security-Policy", POLICY);
                headers.set("Referrer-Policy", "no-referrer");
                headers.set("Cross-Origin-Opener-Policy", "same-origin");
                headers.setCacheControl("no-store");
            }
            return chain.filter(exchange);
        };
    }
}
