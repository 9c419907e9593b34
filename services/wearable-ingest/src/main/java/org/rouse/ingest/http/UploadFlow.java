package org.rouse.ingest.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;
import org.rouse.ingest.body.BodyLimits;
import org.rouse.ingest.evidence.CompleteUpload;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.AbortedException;

/**
 * Takes bodies off the event loop: each upload is read on a virtual thread of its own, from memory where it is small, else as it
 * comes in, with few buffers in between. At most so many at once.
 */
final class UploadFlow implements AutoCloseable {

    /** Buffers of a streamed body that may wait to be read. */
    private static final int BUFFERS = 4;

    private final UploadDesk desk;
    private final BodyLimits limits;
    private final HttpSettings settings;
    private final Semaphore places;
    private final Scheduler threads;

    UploadFlow(UploadDesk desk, BodyLimits limits, HttpSettings settings) {
        this.desk = desk;
        this.limits = limits;
        this.settings = settings;
        this.places = new Semaphore(settings.uploadsAtOnce());
        this.threads = Schedulers.fromExecutorService(
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("upload-", 0).factory()),
                "upload");
    }

    /** Answers with the receipt, or fails with the problem. */
    Mono<ResponseEntity<byte[]>> take(ServerHttpRequest request, Intake intake) {
        long declared = request.getHeaders().getContentLength();
        if (declared > limits.wireBytes()) {
            return Mono.error(new ProblemException(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "body.too-large",
                    "the body is larger than " + limits.wireBytes() + " bytes"));
        }
        if (!places.tryAcquire()) {
            return Mono.error(
                    desk.comeBack(intake.format(), "uploads.too-many", "too many uploads at once; send it again"));
        }
        boolean small = declared >= 0 && declared <= settings.smallBody();
        Mono<ResponseEntity<byte[]>> answer = small ? collected(request, intake) : streamed(request, intake);
        return answer.timeout(settings.uploadTime())
                .onErrorMap(
                        TimeoutException.class,
                        e -> new ProblemException(
                                HttpStatus.REQUEST_TIMEOUT,
                                "upload.too-slow",
                                "the upload took longer than " + settings.uploadTime()))
                .doFinally(_ -> places.release());
    }

    private Mono<ResponseEntity<byte[]>> collected(ServerHttpRequest request, Intake intake) {
        return DataBufferUtils.join(request.getBody(), settings.smallBody())
                .onErrorMap(AbortedException.class, hungUp -> desk.aborted(intake))
                .map(UploadFlow::bytes)
                .defaultIfEmpty(new byte[0])
                .publishOn(threads)
                .flatMap(bytes -> taken(intake, new CompleteUpload(bytes)));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Mono<ResponseEntity<byte[]>> streamed(ServerHttpRequest request, Intake intake) {
        return Mono.using(
                () -> new CallersStream(DataBufferUtils.subscriberInputStream(request.getBody(), BUFFERS)),
                body -> Mono.fromCallable(() -> taken(intake, body))
                        .subscribeOn(threads)
                        .flatMap(answer -> answer),
                UploadFlow::abandon);
    }

    /** A failure is a value: where the caller has hung up there is nobody left to signal an error to, and it is no fault. */
    private Mono<ResponseEntity<byte[]>> taken(Intake intake, InputStream body) {
        try {
            return Mono.just(response(desk.take(intake, body)));
        } catch (RuntimeException e) {
            return Mono.error(e);
        }
    }

    /** Frees a thread that still waits for the body; after an answer it does nothing. */
    private static void abandon(InputStream body) {
        try {
            body.close();
        } catch (IOException e) {
            throw new IllegalStateException("closing a body in memory does not fail", e);
        }
    }

    private static ResponseEntity<byte[]> response(UploadDesk.Answer answer) {
        ResponseEntity.BodyBuilder response =
                ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).header("Cache-Control", "no-store");
        if (answer.replayed()) {
            response.header("Idempotency-Replayed", "true");
        }
        return response.body(answer.receipt());
    }

    @Override
    public void close() {
        threads.dispose();
    }
}
