package org.rouse.coaching.access;

import com.mongodb.MongoException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.bind.support.WebExchangeBindException;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.server.ServerErrorException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.ServerWebInputException;
import reactor.core.publisher.Mono;
import tools.jackson.databind.DatabindException;

/** Every error of the API as problem+json (RFC 9457): what the caller did wrong, or that we are at fault, and never more than that. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SOON_SECONDS = "2";

    /** Of a body that is JSON but not what is wanted, the field and the rule. */
    @Override
    protected Mono<ResponseEntity<Object>> handleServerWebInputException(
            ServerWebInputException failure, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabindException mismatch) {
                return handleErrorResponseException(BadBody.of(mismatch), headers, status, exchange);
            }
        }
        return super.handleServerWebInputException(failure, headers, status, exchange);
    }

    @Override
    protected Mono<ResponseEntity<Object>> handleWebExchangeBindException(
            WebExchangeBindException failure, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        return failure.getFieldErrors().stream()
                .findFirst()
                .map(first -> handleErrorResponseException(
                        new BadBody(first.getField(), String.valueOf(first.getDefaultMessage())),
                        headers,
                        status,
                        exchange))
                .orElseGet(() -> super.handleWebExchangeBindException(failure, headers, status, exchange));
    }

    /** A blank part of a path becomes no value at all, which Spring takes for a fault of ours. */
    @Override
    protected Mono<ResponseEntity<Object>> handleServerErrorException(
            ServerErrorException failure, HttpHeaders headers, HttpStatusCode status, ServerWebExchange exchange) {
        MethodParameter parameter = failure.getMethodParameter();
        return parameter != null && parameter.hasParameterAnnotation(PathVariable.class)
                ? handleErrorResponseException(
                        new BadBody(String.valueOf(failure.getReason()), "must not be blank"),
                        headers,
                        HttpStatus.BAD_REQUEST,
                        exchange)
                : super.handleServerErrorException(failure, headers, status, exchange);
    }

    /** The log or the views are away; asking again later may succeed. */
    @ExceptionHandler({MongoException.class, KafkaException.class})
    ResponseEntity<ProblemDetail> away(RuntimeException failure) {
        LOG.atWarn()
                .addKeyValue("cause", failure.getClass().getSimpleName())
                .log("a server this service needs is away");
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SOON_SECONDS)
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, "not available at the moment, try again"));
    }

    @ExceptionHandler(RuntimeException.class)
    ResponseEntity<ProblemDetail> bug(RuntimeException failure) {
        LOG.atError().setCause(failure).log("a request failed by a fault of ours");
        return ResponseEntity.internalServerError()
                .body(ProblemDetail.forStatusAndDetail(HttpStatus.INTERNAL_SERVER_ERROR, "a fault on our side"));
    }
}
