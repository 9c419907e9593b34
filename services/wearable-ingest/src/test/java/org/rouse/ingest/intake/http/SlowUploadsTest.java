package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.netty.buffer.Unpooled;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.http.ProblemException;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.intake.body.ContentCoding;
import org.rouse.ingest.intake.upload.Upload;
import org.rouse.ingest.intake.upload.UploadReader;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

/** Many uploads of one sender at a byte a second, and the answers to others meanwhile; in virtual time. */
class SlowUploadsTest {

    private static final int PLACES = 256;
    private static final int SHARE = 16;
    private static final long RATE = 512;
    private static final Duration GRACE = Duration.ofSeconds(10);
    private static final Sender MALLORY = new Sender("person/mallory", false);
    private static final Sender CALM = new Sender("person/calm", false);

    private static final String UPLOAD = Service.steps(10, 20);

    private final VirtualTimeScheduler time = VirtualTimeScheduler.create();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final HttpSettings settings = new HttpSettings(
            true,
            Service.READ_AT_ONCE,
            Duration.ZERO,
            64 * 1024,
            PLACES,
            SHARE,
            PLACES / 2,
            Duration.ofSeconds(60),
            RATE,
            GRACE,
            Duration.ofSeconds(7),
            Duration.ofHours(24),
            1_000_000,
            Map.of());
    private final UploadFlow flow;

    @AfterEach
    void close() {
        flow.close();
        shortFlow.close();
    }

    /** Collected in memory, and read while arriving; and on the short path, read at once and by a thread. */
    static Stream<Arguments> ways() {
        return Stream.of(
                Arguments.of(Way.GENERAL, 10_000),
                Arguments.of(Way.GENERAL, 1_000_000),
                Arguments.of(Way.SHORT, 10_000),
                Arguments.of(Way.SHORT, Service.READ_AT_ONCE + 1));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void shouldServeOthersWhileOneSenderTriesToTakeEveryPlace(Way by, int declared) {
        way = by;
        List<SlowBody> bodies = new ArrayList<>();
        List<CompletableFuture<Integer>> slow = IntStream.range(0, PLACES)
                .mapToObj(i -> {
                    SlowBody body = new SlowBody();
                    bodies.add(body);
                    return status(MALLORY, request(declared, body.flux()));
                })
                .toList();

        assertThat(slow.stream().filter(CompletableFuture::isDone).map(CompletableFuture::join))
                .hasSize(PLACES - SHARE)
                .containsOnly(429);
        assertThat(counted("uploads.too-many-of-one")).isEqualTo(PLACES - SHARE);
        // No time passes while a hundred others are served: none of them waits for anybody.
        assertThat(IntStream.range(0, 100).mapToObj(i -> status(CALM, quick()).join()))
                .hasSize(100)
                .containsOnly(200);

        await().until(() -> bodies.stream().filter(SlowBody::isWanted).count() == SHARE);
        List<SlowBody> read = bodies.stream().filter(SlowBody::isWanted).toList();
        for (int second = 0; second < GRACE.toSeconds(); second++) {
            read.forEach(body -> body.next(" "));
            assertThat(counted("body.too-slow")).isZero();
            time.advanceTimeBy(Duration.ofSeconds(1));
        }
        // The reading threads may not have asked for more when the seconds passed, and then they were not waiting.
        await().untilAsserted(() -> {
            time.advanceTimeBy(Duration.ofSeconds(1));
            assertThat(counted("body.too-slow")).isEqualTo(SHARE);
        });
        assertThat(slow.stream()
                        .map(CompletableFuture::join)
                        .collect(Collectors.groupingBy(code -> code, Collectors.counting())))
                .containsOnly(Map.entry(429, (long) PLACES - SHARE), Map.entry(408, (long) SHARE));
        await().untilAsserted(() -> assertThat(status(MALLORY, quick()).join()).isEqualTo(200));
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void shouldTakeTheLastOfAShareAndRefuseOneMoreUntilOneHasEnded(Way by) {
        way = by;
        List<SlowBody> bodies =
                IntStream.range(0, SHARE - 1).mapToObj(i -> new SlowBody()).toList();
        bodies.forEach(body -> status(MALLORY, request(1_000, body.flux())));
        assertThat(status(MALLORY, quick()).join()).isEqualTo(200);

        SlowBody last = new SlowBody();
        status(MALLORY, request(UPLOAD.length(), last.flux()));
        CompletableFuture<HttpHeaders> refused = new CompletableFuture<>();
        answer(MALLORY, quick())
                .subscribe(
                        answer -> refused.completeExceptionally(new AssertionError(answer)),
                        error -> refused.complete(
                                ((ProblemException) error).problem().headers()));
        assertThat(refused.join().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("7");

        last.next(UPLOAD);
        last.complete();
        await().untilAsserted(() -> assertThat(status(MALLORY, quick()).join()).isEqualTo(200));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void shouldTakeABodyThatKeepsTheRateForLongerThanTheGrace(Way by, int likely) {
        way = by;
        int seconds = 2 * (int) GRACE.toSeconds();
        int whole = UPLOAD.length() + seconds * (int) RATE;
        int declared = by == Way.SHORT ? whole : likely;
        SlowBody body = new SlowBody();
        CompletableFuture<Integer> answer = status(CALM, request(declared, body.flux()));
        await().until(body::isWanted);
        body.next(UPLOAD);
        for (int second = 0; second < seconds; second++) {
            body.next(" ".repeat((int) RATE));
            time.advanceTimeBy(Duration.ofSeconds(1));
        }
        body.complete();

        assertThat(answer.join()).isEqualTo(200);
        assertThat(counted("body.too-slow")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void shouldEndABodyThatKeepsTheRateButTakesTooLong(Way by) {
        way = by;
        SlowBody body = new SlowBody();
        CompletableFuture<Integer> answer = status(CALM, request(64 * 1024, body.flux()));
        for (int second = 0; second < 60; second++) {
            assertThat(answer).isNotDone();
            body.next(" ".repeat((int) RATE));
            time.advanceTimeBy(Duration.ofSeconds(1));
        }

        assertThat(answer.join()).isEqualTo(408);
        assertThat(counted("body.too-slow")).isEqualTo(1);
    }

    /** An upload that arrives when the test says so. */
    private static final class SlowBody {

        private final Sinks.Many<DataBuffer> parts = Sinks.many().unicast().onBackpressureBuffer();
        private volatile boolean wanted;

        Flux<DataBuffer> flux() {
            return parts.asFlux().doOnRequest(count -> wanted = true);
        }

        boolean isWanted() {
            return wanted;
        }

        void next(String text) {
            parts.tryEmitNext(bytes(text));
        }

        void complete() {
            parts.tryEmitComplete();
        }
    }

    private final ShortFlow shortFlow;
    private Way way = Way.GENERAL;

    SlowUploadsTest() {
        UploadMetrics metrics = new UploadMetrics(meters);
        UploadStore store = new UploadStore(new UploadReader(Service.UPLOADS), new FakeLog(), Service.BODIES, metrics);
        ReceiptCache receipts = new ReceiptCache(settings.receiptsKept(), settings.receiptBytes());
        UploadHandler handler = new UploadHandler(store, receipts, settings.retryAfter(), metrics);
        Entrance entrance = new Entrance(settings, handler);
        BodyPace pace = new BodyPace(RATE, GRACE, Optional.of(settings.uploadTime()), time);
        flow = new UploadFlow(handler, entrance, Service.BODIES, settings, pace);
        shortFlow = new ShortFlow(handler, entrance, pace, Service.READ_AT_ONCE);
    }

    private Mono<Integer> answer(Sender sender, ServerHttpRequest request) {
        return switch (way) {
            case GENERAL ->
                flow.take(request, sender, intake())
                        .map(answer -> answer.getStatusCode().value());
            case SHORT ->
                shortFlow
                        .take(
                                request.getBody().map(part -> Unpooled.wrappedBuffer(part.toByteBuffer())),
                                (int) request.getHeaders().getContentLength(),
                                sender,
                                intake(),
                                Runnable::run)
                        .map(_ -> 200);
        };
    }

    private CompletableFuture<Integer> status(Sender sender, ServerHttpRequest request) {
        CompletableFuture<Integer> status = new CompletableFuture<>();
        answer(sender, request)
                .onErrorResume(
                        ProblemException.class,
                        refused -> Mono.just(refused.problem().rule().status().value()))
                .subscribe(status::complete, status::completeExceptionally);
        return status.orTimeout(30, TimeUnit.SECONDS);
    }

    private static ServerHttpRequest quick() {
        return request(UPLOAD.length(), Flux.just(bytes(UPLOAD)));
    }

    private static ServerHttpRequest request(int declared, Flux<DataBuffer> body) {
        return MockServerHttpRequest.post("/v1/sync").contentLength(declared).body(body);
    }

    private static DataBuffer bytes(String text) {
        return DefaultDataBufferFactory.sharedInstance.wrap(text.getBytes(UTF_8));
    }

    private static Intake intake() {
        UploadContext context = new UploadContext(
                Optional.of("calm"),
                (provider, user) -> Optional.empty(),
                Service.NOW,
                ZoneOffset.UTC,
                new FileHints("", Optional.empty(), Map.of()));
        return new Intake(
                Formats.all().stream()
                        .filter(parser -> parser.name().equals(WireFormats.DEFAULT))
                        .findFirst()
                        .orElseThrow(),
                new Upload("upload", context, Optional.empty()),
                ContentCoding.IDENTITY,
                Optional.empty());
    }

    private double counted(String outcome) {
        return meters.find("rouse.ingest.uploads").tag("outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
