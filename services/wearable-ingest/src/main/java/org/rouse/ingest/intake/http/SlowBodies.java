package org.rouse.ingest.intake.http;

import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Limits the pace of every request body like that of uploads, except where a request has a pace of its own, and counts the bodies that are
 * too slow.
 */
final class SlowBodies implements WebFilter {

    private static final List<String> WITH_THEIR_OWN = List.of("/v1/sync", "/v1/push", "/api/v1/imports/");

    private final BodyPace pace;

    SlowBodies(BodyPace pace) {
        this.pace = pace;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        return WITH_THEIR_OWN.stream().anyMatch(path::startsWith)
                ? chain.filter(exchange)
                : chain.filter(
                        exchange.mutate().request(paced(exchange.getRequest())).build());
    }

    private ServerHttpRequest paced(ServerHttpRequest request) {
        return new ServerHttpRequestDecorator(request) {
            @Override
            public Flux<DataBuffer> getBody() {
                return pace.kept(super.getBody());
            }
        };
    }
}
