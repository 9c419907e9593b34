package org.rouse.coaching.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Refusals before any handler is reached, as problem+json (RFC 9457). Why a token is bad is nobody's business but its owner's. */
final class Refusals {

    private Refusals() {}

    static Mono<Void> unauthenticated(ServerWebExchange exchange, AuthenticationException refused) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return answer(exchange, HttpStatus.UNAUTHORIZED, "a valid bearer token is needed");
    }

    static Mono<Void> forbidden(ServerWebExchange exchange, AccessDeniedException refused) {
        return answer(exchange, HttpStatus.FORBIDDEN, "the token does not have the scope this needs");
    }

    static Mono<Void> turnedAway(ServerWebExchange exchange, ServerExchangeRejectedException refused) {
        return answer(exchange, HttpStatus.BAD_REQUEST, "the URL or a header holds what none of ours does");
    }

    private static Mono<Void> answer(ServerWebExchange exchange, HttpStatus status, String detail) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        String body = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"detail\":\"%s\"}"
                .formatted(status.getReasonPhrase(), status.value(), detail);
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(body.getBytes(UTF_8))));
    }
}
