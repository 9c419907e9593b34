package org.rouse.notification.actions;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** The styles of the small pages behind signed links, and the script of pages that report being opened. No token has one of their names. */
@Configuration(proxyBeanMethods = false)
class PageFiles {

    private static final String FOLDER = "notification/pages/";
    private static final MediaType CSS = new MediaType("text", "css");
    private static final MediaType SCRIPT = new MediaType("text", "javascript");

    @Bean
    RouterFunction<ServerResponse> filesOfPages() {
        return RouterFunctions.route()
                .GET("/v1/actions/page.css", _ -> file("page.css", CSS))
                .GET("/v1/actions/opened.js", _ -> file("opened.js", SCRIPT))
                .build();
    }

    private static Mono<ServerResponse> file(String name, MediaType type) {
        return ServerResponse.ok()
                .contentType(type)
                .header("Cache-Control", "no-cache")
                .bodyValue(new ClassPathResource(FOLDER + name));
    }
}
