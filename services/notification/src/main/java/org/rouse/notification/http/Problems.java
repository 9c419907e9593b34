package org.rouse.notification.http;

import io.netty.channel.ChannelException;
import org.rouse.notification.delivery.InvalidAddressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.codec.DecodingException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

/** Turns failures into problem+json (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notFound(NotFoundException failure) {
        return problem(HttpStatus.NOT_FOUND, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> invalid(InvalidAddressException failure) {
        return problem(HttpStatus.BAD_REQUEST, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> conflict(ConflictException failure) {
        return problem(HttpStatus.CONFLICT, String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(PreconditionException failure) {
        return problem(failure.status(), String.valueOf(failure.getMessage()));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooOften(TooOftenException failure) {
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", Long.toString(failure.interval().toSeconds()))
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.TOO_MANY_REQUESTS, String.valueOf(failure.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(DecodingException failure) {
        return problem(HttpStatus.BAD_REQUEST, "the body is not the JSON that is wanted here");
    }

    /** The server's own name for a body that took too long is not for us to know. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooSlow(ChannelException failure) {
        return problem(HttpStatus.REQUEST_TIMEOUT, "the body did not come in time");
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> notYet(NotReadBackException failure) {
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header("Retry-After", "1")
                .body(ProblemDetail.forStatusAndDetail(
                        HttpStatus.SERVICE_UNAVAILABLE, String.valueOf(failure.getMessage())));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> fault(RuntimeException failure) {
        LOG.atError().setCause(failure).log("request failed");
        return problem(HttpStatus.INTERNAL_SERVER_ERROR, "the request could not be worked on");
    }

    private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail) {
        return ResponseEntity.status(status).body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
