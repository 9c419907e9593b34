package org.rouse.ingest.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.ingest.http.ProblemException.Problem;
import org.rouse.ingest.upload.LogUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes every error, wherever it was raised, as {@code application/problem+json}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final JsonMapper json = Receipts.JSON;

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        return write(exchange, problem(error));
    }

    private static Problem problem(Throwable error) {
        return switch (error) {
            case ProblemException known -> known.problem();
            case ErrorResponse response -> {
                HttpStatus status = HttpStatus.valueOf(response.getStatusCode().value());
                String detail =
                        status.is5xxServerError() ? null : response.getBody().getDetail();
                yield new Problem(
                        status, "", detail == null ? status.getReasonPhrase() : detail, response.getHeaders(), null);
            }
            case DataBufferLimitException tooLarge ->
                new Problem(
                        HttpStatus.CONTENT_TOO_LARGE,
                        "body.too-large",
                        "the body is too large",
                        HttpHeaders.EMPTY,
                        null);
            case SlowBodyException _ ->
                new Problem(
                        HttpStatus.REQUEST_TIMEOUT,
                        "body.too-slow",
                        "the body came in too slowly",
                        HttpHeaders.EMPTY,
                        null);
            case LogUnavailableException away -> logUnavailable(away);
            case KeysUnavailableException e -> keysUnavailable(e);
            case AuthenticationServiceException e -> keysUnavailable(e);
            default -> {
                LOG.atError().setCause(error).log("A request failed");
                yield new Problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "",
                        "the service failed; the cause is in its log",
                        HttpHeaders.EMPTY,
                        null);
            }
        };
    }

    private static Problem logUnavailable(LogUnavailableException e) {
        LOG.atWarn().setCause(e).log("A change could not be stored");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, "log.unavailable", "it could not be stored now", headers, null);
    }

    private static Problem keysUnavailable(Exception e) {
        LOG.atWarn().setCause(e).log("A token could not be checked");
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "5");
        return new Problem(
                HttpStatus.SERVICE_UNAVAILABLE, "token.unchecked", "the token could not be checked now", headers, null);
    }

    Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.status());
        response.getHeaders().putAll(problem.headers());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(Mono.fromSupplier(
                () -> response.bufferFactory().wrap(json.writeValueAsBytes(body(exchange, problem)))));
    }

    private static Map<String, Object> body(ServerWebExchange exchange, Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", problem.rule().isEmpty() ? "about:blank" : "urn:rouse:problem:" + problem.rule());
        body.put("title", problem.status().getReasonPhrase());
        body.put("status", problem.status().value());
        body.put("detail", problem.detail());
        body.put("instance", URI.create(instance(exchange)));
        if (problem.receipt() != null) {
            body.put("receipt", problem.receipt());
        }
        return body;
    }

    /** The path; without its end where that is a secret. */
    private static String instance(ServerWebExchange exchange) {
        String path = exchange.getRequest().getURI().getRawPath();
        return path.startsWith("/v1/push") ? "/v1/push" : path;
    }
}
