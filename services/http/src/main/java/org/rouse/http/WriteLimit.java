package org.rouse.http;

import java.security.Principal;
import java.time.Duration;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Limits the pace at which a caller may make changes under {@code /api/v1}. Callers are told apart by the subject of their token, so a
 * second token is no second caller. The limit holds for one instance; uploads have limits of their own.
 */
final class WriteLimit implements WebFilter, Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final String API = "/api/v1/";
    /** Parts of imported files: their pace is limited by bytes. */
    private static final String PIECES = "/api/v1/imports/";

    private final WritePace pace;

    WriteLimit(WritePace pace) {
        this.pace = pace;
    }

    /** After the filter that authenticates the token. */
    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!isCounted(exchange)) {
            return chain.filter(exchange);
        }
        return exchange.getPrincipal()
                .map(Principal::getName)
                .map(pace::delay)
                .defaultIfEmpty(Duration.ZERO)
                .flatMap(wait -> wait.isZero()
                        ? chain.filter(exchange)
                        : Problems.write(
                                exchange, Problem.of(Rule.WRITES_TOO_MANY).retryAfter(wait)));
    }

    private static boolean isCounted(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return !READING.contains(exchange.getRequest().getMethod()) && path.startsWith(API) && !path.startsWith(PIECES);
    }
}
