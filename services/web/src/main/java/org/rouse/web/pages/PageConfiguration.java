package org.rouse.web.pages;

import java.util.Optional;
import org.rouse.web.WebSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Serves the files. Browsers revalidate files that can change; a file with its hash or version in its name is cached for good. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

    private static final String ASKED_AGAIN = "no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Bean
    Shelf shelf() {
        return new Shelf();
    }

    @Bean
    Pages pages(WebSettings settings, Shelf shelf) {
        return new Pages(settings, shelf.scriptHashes());
    }

    @Bean
    RouterFunction<ServerResponse> files(Shelf shelf) {
        return RouterFunctions.route()
                .GET("/sign-in-failed", request -> file(shelf, "/pages/sign-in-failed.html", request))
                .GET(
                        RequestPredicates.path(Pages.OPEN).or(RequestPredicates.path(Pages.OPEN + "/{app}")),
                        request -> file(shelf, "/pages/open.html", request))
                .GET("/signed-out", request -> file(shelf, "/pages/signed-out.html", request))
                .GET(
                        RequestPredicates.path("/console/**").or(RequestPredicates.path("/me/**")),
                        request -> Pages.isDocument(request.path())
                                ? file(shelf, app(request.path()) + "index.html", request)
                                : asset(shelf, request))
                .GET(
                        RequestPredicates.path("/lib/**")
                                .or(RequestPredicates.path("/shared/**"))
                                .or(RequestPredicates.path("/pages/**")),
                        request -> asset(shelf, request))
                .build();
    }

    private static String app(String path) {
        return "/" + path.split("/", 3)[1] + "/";
    }

    private static Mono<ServerResponse> asset(Shelf shelf, ServerRequest request) {
        Optional<Asset> lasting = shelf.lasting(request.path());
        return lasting.isPresent() ? answer(lasting.get(), FOR_EVER, request) : file(shelf, request.path(), request);
    }

    private static Mono<ServerResponse> file(Shelf shelf, String path, ServerRequest request) {
        return shelf.file(path)
                .map(asset -> answer(asset, ASKED_AGAIN, request))
                .orElseGet(() -> ServerResponse.notFound().build());
    }

    private static Mono<ServerResponse> answer(Asset asset, String cacheControl, ServerRequest request) {
        boolean packed = asset.packed().length > 0
                && request.headers().header(HttpHeaders.ACCEPT_ENCODING).stream()
                        .anyMatch(way -> way.contains("gzip"));
        return request.checkNotModified(asset.etag()).switchIfEmpty(Mono.defer(() -> {
            ServerResponse.BodyBuilder answer = ServerResponse.ok()
                    .contentType(asset.type())
                    .header(HttpHeaders.CACHE_CONTROL, cacheControl)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                    .eTag(asset.etag());
            if (packed) {
                answer.header(HttpHeaders.CONTENT_ENCODING, "gzip");
            }
            return answer.bodyValue(packed ? asset.packed() : asset.bytes());
        }));
    }
}
