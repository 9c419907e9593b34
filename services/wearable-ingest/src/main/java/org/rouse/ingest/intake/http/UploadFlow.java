package org.rouse.ingest.intake.http;

import java.io.InputStream;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.ingest.format.evidence.CompleteUpload;
import org.rouse.ingest.intake.body.BodyLimits;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.netty.channel.AbortedException;

/**
 * Takes bodies off the event loop: each upload is read on a virtual thread of its own, from memory where it is small, else while it
 * arrives, with few buffers in between. The number of uploads at once is limited.
 */
final class UploadFlow implements AutoCloseable {

    /** Buffers of a streamed body that may wait to be read. */
    private static final int BUFFERS = 4;

    private final UploadHandler handler;
    private final BodyLimits limits;
    private final HttpSettings settings;
    private final Entrance entrance;
    private final BodyPace pace;
    private final ExecutorService executor = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("upload-", 0).factory());
    private final Scheduler threads = Schedulers.fromExecutorService(executor, "upload");

    UploadFlow(UploadHandler handler, Entrance entrance, BodyLimits limits, HttpSettings settings, BodyPace pace) {
        this.handler = handler;
        this.limits = limits;
        this.entrance = entrance;
        this.settings = settings;
        this.pace = pace;
    }

    /** Answers with the receipt, or fails with the problem. */
    Mono<ResponseEntity<byte[]>> take(ServerHttpRequest request, Sender sender, Intake intake) {
        long declared = request.getHeaders().getContentLength();
        boolean small = declared >= 0 && declared <= settings.smallBody();
        return placed(
                request,
                sender,
                intake.format(),
                limits.wireBytes(),
                () -> small ? collected(request, intake) : streamed(request, intake));
    }

    /**
     * Like {@link #take}, for a body that is read whole and judged before any of it counts.
     *
     * @param most  longest such body, bytes
     * @param judge may block; decides whether and how the body is taken
     */
    Mono<ResponseEntity<byte[]>> takeJudged(
            ServerHttpRequest request, String format, int most, Function<byte[], Judged> judge) {
        return placed(
                request,
                Sender.provider(format),
                format,
                most,
                () -> whole(request, format, most).flatMap(bytes -> switch (judge.apply(bytes)) {
                    case Judged.Answered answered -> Mono.just(answered.answer());
                    case Judged.Sound sound ->
                        taken(sound.intake(), new CompleteUpload(bytes))
                                .map(answer -> sound.bare() ? bare(answer) : answer);
                }));
    }

    /** The verdict on a body that was read whole. */
    sealed interface Judged {

        /** None of it counts; this answers it. */
        record Answered(ResponseEntity<byte[]> answer) implements Judged {}

        /**
         * The body is to be taken.
         *
         * @param bare whether the caller wants an answer without content
         */
        record Sound(Intake intake, boolean bare) implements Judged {}
    }

    private Mono<ResponseEntity<byte[]>> placed(
            ServerHttpRequest request,
            Sender sender,
            String format,
            long most,
            Supplier<Mono<ResponseEntity<byte[]>>> reading) {
        if (request.getHeaders().getContentLength() > most) {
            return Mono.error(new ProblemException(Rule.BODY_TOO_LARGE, "the body is larger than " + most + " bytes"));
        }
        return entrance.enter(sender, format)
                .<Mono<ResponseEntity<byte[]>>>map(Mono::error)
                .orElseGet(() -> reading.get().doFinally(_ -> entrance.leave(sender)));
    }

    private Mono<byte[]> whole(ServerHttpRequest request, String format, int most) {
        return DataBufferUtils.join(pace.kept(request.getBody()), most)
                .onErrorMap(AbortedException.class, _ -> handler.aborted(format))
                .onErrorMap(SlowBodyException.class, _ -> handler.tooSlow(format))
                .map(UploadFlow::bytes)
                .defaultIfEmpty(new byte[0])
                .publishOn(threads);
    }

    private Mono<ResponseEntity<byte[]>> collected(ServerHttpRequest request, Intake intake) {
        return whole(request, intake.format(), settings.smallBody())
                .flatMap(bytes -> taken(intake, new CompleteUpload(bytes)));
    }

    private static ResponseEntity<byte[]> bare(ResponseEntity<byte[]> answer) {
        HttpHeaders headers = new HttpHeaders();
        headers.putAll(answer.getHeaders());
        headers.remove(HttpHeaders.CONTENT_TYPE);
        return ResponseEntity.noContent().headers(headers).build();
    }

    /** The answer to an upload that cannot be taken for reasons of ours. */
    ProblemException unavailable(String format, Rule rule) {
        return handler.unavailable(format, rule);
    }

    /** The answer to an upload of which nothing is read. */
    ProblemException refused(String format, Rule rule, String detail) {
        return handler.refused(format, rule, detail);
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private Mono<ResponseEntity<byte[]>> streamed(ServerHttpRequest request, Intake intake) {
        return Mono.using(
                () -> new CallersStream(DataBufferUtils.subscriberInputStream(pace.kept(request.getBody()), BUFFERS)),
                // Starts even where the caller has hung up by now: every upload has to be counted.
                body -> Mono.fromFuture(CompletableFuture.supplyAsync(() -> taken(intake, body), executor), true)
                        .flatMap(answer -> answer),
                CallersStream::abandon);
    }

    /** A failure is a value: where the caller has hung up there is nobody left to signal an error to, and it is no fault. */
    private Mono<ResponseEntity<byte[]>> taken(Intake intake, InputStream body) {
        try {
            return Mono.just(response(handler.take(intake, body)));
        } catch (RuntimeException e) {
            return Mono.error(e);
        }
    }

    private static ResponseEntity<byte[]> response(UploadHandler.Answer answer) {
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
