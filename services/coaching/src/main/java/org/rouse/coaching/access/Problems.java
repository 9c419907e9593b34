package org.rouse.coaching.access;

import com.mongodb.MongoException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.reactive.result.method.annotation.ResponseEntityExceptionHandler;

/** Every error of the API as problem+json (RFC 9457): what the caller did wrong, or that we are at fault, and never more than that. */
@RestControllerAdvice
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String SOON_SECONDS = "2";

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
