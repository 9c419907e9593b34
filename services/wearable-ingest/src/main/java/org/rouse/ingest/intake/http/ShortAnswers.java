package org.rouse.ingest.intake.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.rouse.http.Problem;
import org.rouse.http.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerResponse;

/** Writes the answers of the short path header by header like those of the general path, and counts them in the same metrics. */
final class ShortAnswers {

    private static final HttpHeaders RECEIPT = new HttpHeaders();

    static {
        RECEIPT.setContentType(MediaType.APPLICATION_JSON);
        RECEIPT.setCacheControl("no-store");
    }

    private final Problems problems;
    private final MeterRegistry registry;
    private final Counter answered;
    private final ConcurrentMap<Integer, Timer> timers = new ConcurrentHashMap<>();

    ShortAnswers(Problems problems, MeterRegistry registry) {
        this.problems = problems;
        this.registry = registry;
        this.answered = Counter.builder("rouse.ingest.short")
                .description("Uploads answered on the short path")
                .register(registry);
    }

    /** The rendered answer. */
    record Rendered(HttpStatusCode status, HttpHeaders headers, byte[] body) {}

    Rendered of(UploadHandler.Answer answer) {
        return new Rendered(HttpStatus.OK, RECEIPT, answer.receipt());
    }

    Rendered of(Throwable failure) {
        Problem problem = problems.answerTo(failure);
        ResponseEntity<byte[]> entity = problem.entity();
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(entity.getHeaders());
        headers.setCacheControl("no-store");
        return new Rendered(entity.getStatusCode(), headers, Objects.requireNonNull(entity.getBody()));
    }

    /** @param began time of the request, as of {@link System#nanoTime} */
    Mono<Void> write(HttpServerResponse response, Rendered answer, long began) {
        io.netty.handler.codec.http.HttpHeaders headers = response.responseHeaders();
        answer.headers().forEach((name, values) -> headers.add(name, values));
        if (answer.status() == HttpStatus.OK) { // the server adds it to problems, as their last header
            headers.setInt(HttpHeaders.CONTENT_LENGTH, answer.body().length);
        }
        headers.set("X-Content-Type-Options", "nosniff")
                .set("X-Frame-Options", "DENY")
                .set("X-XSS-Protection", "0")
                .set("Referrer-Policy", "no-referrer");
        answered.increment();
        timers.computeIfAbsent(answer.status().value(), this::timer)
                .record(System.nanoTime() - began, TimeUnit.NANOSECONDS);
        return response.status(HttpResponseStatus.valueOf(answer.status().value()))
                .sendObject(Unpooled.wrappedBuffer(answer.body()))
                .then();
    }

    /** The timer that observes the requests of the general path. */
    private Timer timer(int status) {
        return registry.timer(
                "http.server.requests",
                Tags.of(
                        "error", "none",
                        "exception", "none",
                        "method", "POST",
                        "outcome", outcome(status),
                        "status", Integer.toString(status),
                        "uri", "/v1/sync"));
    }

    private static String outcome(int status) {
        return status < 300 ? "SUCCESS" : status < 500 ? "CLIENT_ERROR" : "SERVER_ERROR";
    }
}
