package org.rouse.ingest.intake.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.intake.http.Service.LOG;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Lane;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.BodyInserters;
import reactor.core.publisher.Flux;

@ParameterizedClass
@EnumSource(Way.class)
class AnswersTest {

    AnswersTest(Way way) {
        Service.use(way);
    }

    @BeforeEach
    void emptyLog() {
        LOG.clear();
    }

    @Test
    void shouldAccountForEveryRecordWhenSomeAreBad() {
        Service.syncAs("ada")
                .bodyValue("""
                        {"mood": "fine", "source": {"id": "watch-1", "kind": "wearable"},
                         "series": [{"measure": "steps", "start": "2026-11-22T11:00:00Z", "values": [0, 999, null, 7]}]}""")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.records")
                .isEqualTo(4)
                .jsonPath("$.accepted")
                .isEqualTo(2)
                .jsonPath("$.ignored")
                .isEqualTo(1)
                .jsonPath("$.quarantined")
                .isEqualTo(1)
                .jsonPath("$.rejects[0].field")
                .isEqualTo("/series/0/values/1")
                .jsonPath("$.rejects[0].rule")
                .isEqualTo("value.range")
                .jsonPath("$.lastMinute")
                .isEqualTo("2026-11-22T11:03:00Z");
        assertThat(LOG.quarantined.getFirst().getRaw().toStringUtf8()).contains("[999]");
    }

    @Test
    void shouldListSomeRejectsAndCountAllWhenThereAreMany() {
        Service.syncAs("ada")
                .bodyValue(Service.steps(IntStream.generate(() -> 500).limit(20).toArray()))
                .exchange()
                .expectBody()
                .jsonPath("$.rejects.length()")
                .isEqualTo(5)
                .jsonPath("$.rejectsOmitted")
                .isEqualTo(15)
                .jsonPath("$.rules['value.range']")
                .isEqualTo(20);
    }

    @Test
    void shouldStopReadingWhenMoreRecordsAreBadThanAreKept() {
        Service.syncAs("ada")
                .bodyValue(Service.steps(IntStream.generate(() -> 500).limit(51).toArray()))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("urn:rouse:problem:upload.malformed")
                .jsonPath("$.fault")
                .isEqualTo("upload.too-many-rejects");
        assertThat(LOG.quarantined).hasSize(50);
    }

    @Test
    void shouldAskToComeBackWhenLogIsAway() {
        LOG.away = true;
        Service.syncAs("ada")
                .bodyValue(Service.steps(1))
                .exchange()
                .expectStatus()
                .isEqualTo(503)
                .expectHeader()
                .valueEquals("Retry-After", "7")
                .expectHeader()
                .contentType("application/problem+json");
    }

    @Test
    void shouldPublishInPiecesWhenUploadIsStreamed() {
        String samples = IntStream.range(0, 10_000)
                .mapToObj(i -> "{\"at\": \"%s\", \"steps\": %d}"
                        .formatted(Service.NOW.minusSeconds(60L * (10_000 - i)), i % 100))
                .collect(Collectors.joining(","));
        String body = "{\"source\": {\"id\": \"watch-1\", \"kind\": \"wearable\"}, \"samples\": [" + samples + "]}";
        Flux<DataBuffer> pieces = Flux.range(0, (body.length() + 999) / 1000)
                .map(i -> DefaultDataBufferFactory.sharedInstance.wrap(
                        body.substring(i * 1000, Math.min(body.length(), (i + 1) * 1000))
                                .getBytes(UTF_8)));
        Service.syncAs("ada")
                .body(BodyInserters.fromDataBuffers(pieces))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(10_000);
        assertThat(LOG.evidence)
                .hasSize(5)
                .allSatisfy(evidence -> assertThat(evidence.getSeriesList().stream()
                                .mapToInt(s -> s.getValuesCount())
                                .sum())
                        .isLessThanOrEqualTo(Service.UPLOADS.minutesPerRecord()));
    }

    @Test
    void shouldMarkEvidenceWhenLaneIsBackfill() {
        Service.syncAs("ada")
                .bodyValue(Service.steps(1).replaceFirst("\\{", "{\"lane\": \"backfill\","))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(LOG.evidence.getFirst().getLane()).isEqualTo(Lane.LANE_BACKFILL);
    }

    @Test
    void shouldAnswerAlikeAndPublishOnceWhenKeyIsUsedAgain() {
        String first = keyed("k-1", Service.steps(1), 200);
        assertThat(keyed("k-1", Service.steps(1), 200)).isEqualTo(first);
        assertThat(LOG.published()).isEqualTo(1);
    }

    @Test
    void shouldRefuseWhenKeyIsUsedForAnotherBody() {
        keyed("k-2", Service.steps(1), 200);
        keyed("k-2", Service.steps(2), 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zone=Europe/Berlin", "lane=backfill", "file=other.json", "map=steps=Schritte"})
    void shouldRefuseWhenKeyIsUsedWithOtherParameters(String parameters) {
        keyed("k-" + parameters, Service.steps(1), 200);
        Service.client()
                .post()
                .uri("/v1/sync/native?" + parameters)
                .header("Authorization", "Bearer " + Service.token("ada"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "k-" + parameters)
                .bodyValue(Service.steps(1))
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void shouldTakeAgainWhenFirstAttemptFailed() {
        LOG.away = true;
        keyed("k-3", Service.steps(1), 503);
        LOG.away = false;
        keyed("k-3", Service.steps(1), 200);
    }

    @Test
    void shouldRefuseWhenKeyIsInFlight() throws InterruptedException {
        LOG.reached = new CountDownLatch(1);
        LOG.held = new CountDownLatch(1);
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> keyed("k-4", Service.steps(1), 200), Thread::startVirtualThread);
        try {
            assertThat(LOG.reached.await(1, TimeUnit.MINUTES))
                    .as("the first is written")
                    .isTrue();
            keyed("k-4", Service.steps(1), 409);
        } finally {
            LOG.held.countDown();
        }
        first.orTimeout(1, TimeUnit.MINUTES).join();
    }

    private static String keyed(String key, String body, int status) {
        return new String(
                Service.syncAs("ada")
                        .header("Idempotency-Key", key)
                        .bodyValue(body)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                UTF_8);
    }

    @Test
    void shouldStoreKnownUsersWhenPushNamesUnknownOnesToo() {
        push(Service.SECRET)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.accepted")
                .isEqualTo(2)
                .jsonPath("$.quarantined")
                .isEqualTo(1);
        assertThat(LOG.evidence).extracting(e -> e.getPersonId()).containsExactlyInAnyOrder("ada", "ben");
    }

    @Test
    void shouldShowNothingWhenPushSecretIsWrong() {
        push("a-path-somebody-guesses").expectStatus().isNotFound();
        assertThat(LOG.published()).isZero();
    }

    private static org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec push(String secret) {
        return Service.client()
                .post()
                .uri("/v1/push/lines/" + secret)
                .bodyValue("u-ada\nnobody\nu-ben")
                .exchange();
    }

    @Test
    void shouldCountRecordsByOutcomeWhenUploadsAreAcknowledged() {
        double before = records();
        Service.syncAs("ada")
                .bodyValue(Service.steps(1, 999, 3))
                .exchange()
                .expectStatus()
                .isOk();
        assertThat(records() - before).isEqualTo(3);
    }

    private static double records() {
        return Service.bean(MeterRegistry.class).get("rouse.ingest.records").tag("format", "native").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
