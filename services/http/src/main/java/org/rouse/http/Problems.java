package org.rouse.http;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Answers every failure of a request, wherever it was raised, with its problem; a fault of ours is answered without details. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Problems implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final List<KnownFaults> known;

    Problems(List<KnownFaults> known) {
        this.known = List.copyOf(known);
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        return exchange.getResponse().isCommitted() ? Mono.error(failure) : write(exchange, answerTo(failure));
    }

    /** The problem for a failure; a fault of ours is logged as well. */
    public Problem answerTo(Throwable failure) {
        if (failure instanceof ProblemException answer) {
            return answer.problem();
        }
        return known.stream()
                .flatMap(faults -> faults.problem(failure).stream())
                .findFirst()
                .or(() -> FrameworkFaults.problem(failure))
                .map(found -> ours(found, failure))
                .orElseGet(() -> bug(failure));
    }

    /** Logs a fault of ours or of one of our servers, and tells a caller who is to retry when. */
    private static Problem ours(Problem problem, Throwable failure) {
        if (problem.rule().status().value() != 503) {
            return problem;
        }
        LOG.atWarn()
                .addKeyValue("rule", problem.rule().word())
                .addKeyValue("cause", failure.getClass().getSimpleName())
                .log("A server this service needs is away");
        return problem.headers().containsHeader("Retry-After") ? problem : problem.retryAfter(SOON);
    }

    private static Problem bug(Throwable failure) {
        LOG.atError().setCause(failure).log("A request failed by a fault of ours");
        return Problem.of(Rule.FAULT);
    }

    /** Ends the exchange with the problem. */
    static Mono<Void> write(ServerWebExchange exchange, Problem problem) {
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(problem.rule().status());
        response.getHeaders().putAll(problem.headers());
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getHeaders().setCacheControl("no-store");
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(problem.json())));
    }
}
