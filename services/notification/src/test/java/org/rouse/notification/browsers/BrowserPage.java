package org.rouse.notification.browsers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** An empty page for a browser, and the worker of the person's app, which is served elsewhere otherwise. */
@Configuration(proxyBeanMethods = false)
class BrowserPage {

    /** The path that browsers open in tests: open to all, like paths with a signature of their own. */
    static final String PATH = "/v1/actions/browser.html";

    static final String WORKER = "/v1/actions/sw.js";
    private static final Path OF_THE_APP = Path.of("../web/src/main/resources/static/me/sw.js");

    @Bean
    RouterFunction<ServerResponse> pageForBrowsers() {
        return RouterFunctions.route()
                .GET(
                        PATH,
                        _ -> ServerResponse.ok()
                                .contentType(MediaType.TEXT_HTML)
                                .bodyValue("<!doctype html><title>Rouse</title>"))
                .GET(
                        WORKER,
                        _ -> ServerResponse.ok()
                                .contentType(new MediaType("text", "javascript"))
                                .bodyValue(worker()))
                .build();
    }

    private static String worker() {
        try {
            return Files.readString(OF_THE_APP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
