package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.acceptance.people.Upload;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.wire.Answer;
import org.rouse.acceptance.wire.Bombs;
import org.rouse.acceptance.wire.Http;

/** Hostile and broken uploads are answered as the sender's fault, and the service continues. */
@OnRunningSystem
class IngestAttacksTest {

    private static final String SOURCE = "\"source\":{\"id\":\"watch-1\",\"kind\":\"wearable\"}";
    private static final String STEPS = "{\"measure\":\"steps\",\"start\":\"2026-10-05T09:00:00Z\",\"values\":[1,2,3]}";

    private final Http device;

    IngestAttacksTest(RunningSystem system) {
        this.device = system.ingest().as(system.tokens().token("sync", "attack-" + UUID.randomUUID()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "\"text\"",
                "{",
                "{}",
                "{" + SOURCE,
                "{" + SOURCE + "} trailing",
                "{" + SOURCE + "}{}",
                "{" + SOURCE + ",\"series\":[" + STEPS + ",]}",
                "{" + SOURCE + "," + SOURCE + "}",
                "{" + SOURCE + ",\"series\":[],\"series\":[" + STEPS + "]}",
                "{" + SOURCE
                        + ",\"series\":[{\"measure\":\"steps\",\"measure\":\"steps\",\"start\":\"2026-10-05T09:00:00Z\",\"values\":[1]}]}",
                "{" + SOURCE + ",\"series\":{}}",
                "{" + SOURCE + ",\"series\":[7]}",
                "{\"source\":7,\"series\":[" + STEPS + "]}",
                "{\"source\":{\"id\":\"w\",\"kind\":\"toaster\"},\"series\":[" + STEPS + "]}",
                "{\"series\":[" + STEPS + "]}"
            })
    void shouldAnswer400WhenTheDocumentIsBroken(String body) {
        assertProblem(device.post("/v1/sync", body), 400);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 500, 600, 100_000})
    void shouldAnswer400WhenNestedTooDeep(int depth) {
        String nested = "[".repeat(depth) + "]".repeat(depth);

        assertProblem(device.post("/v1/sync", "{" + SOURCE + ",\"x\":" + nested + "}"), 400);
    }

    @Test
    void shouldAnswer400WhenANumberHasAThousandDigits() {
        String value = "1".repeat(1_001);

        assertProblem(
                device.post("/v1/sync", "{" + SOURCE + ",\"series\":[" + STEPS.replace("1,2,3", value) + "]}"), 400);
    }

    @Test
    void shouldQuarantineTheValueAloneWhenItIsOutOfRange() {
        Answer answer = device.post("/v1/sync", "{" + SOURCE + ",\"series\":[" + STEPS.replace("2", "1e400") + "]}");

        assertThat(answer.status()).as(answer.toString()).isIn(200, 400);
    }

    @Test
    void shouldAnswer413WhenABombIsSent() {
        assertProblem(device.post("/v1/sync", Bombs.gzip(), "Content-Encoding", "gzip"), 413);
        assertProblem(device.post("/v1/sync", Bombs.zstd(), "Content-Encoding", "zstd"), 413);
    }

    @Test
    void shouldAnswer413WhenTheBodyIsOverTheLimit() {
        byte[] body = ("{" + SOURCE + ",\"x\":\"" + "y".repeat(17 << 20) + "\"}")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        assertProblem(device.post("/v1/sync", body), 413);
    }

    @Test
    void shouldAnswer400WhenTheCodingIsNotWhatItSays() {
        assertProblem(device.post("/v1/sync", "{" + SOURCE + "}", "Content-Encoding", "gzip"), 400);
        assertProblem(device.post("/v1/sync", "{" + SOURCE + "}", "Content-Encoding", "zstd"), 400);
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Encoding, br",
        "Content-Encoding, compress",
        "Content-Type, text/plain",
        "Content-Type, application/xml"
    })
    void shouldAnswer415WhenNobodyReadsThis(String header, String value) {
        assertProblem(device.post("/v1/sync", "{" + SOURCE + ",\"series\":[" + STEPS + "]}", header, value), 415);
    }

    @Test
    void shouldAnswer431WhenAHeaderHas9KiB() {
        Answer answer = device.post("/v1/sync", "{" + SOURCE + "}", "X-Padding", "x".repeat(9 << 10));

        assertThat(answer.status()).isEqualTo(431);
    }

    @Test
    void shouldAnswer405Or404WhenMethodOrPathIsNotThere() {
        for (String method : List.of("GET", "PUT", "DELETE", "PATCH")) {
            assertProblem(device.send(method, "/v1/sync", "{}"), 405);
        }
        assertProblem(device.post("/v1/sync/morse", "{}"), 404);
        assertProblem(device.post("/v1/nothing", "{}"), 404);
    }

    @Test
    void shouldQuarantineAndGoOnWhenTimeRunsBackwardsOrAhead() {
        Answer answer = device.post(
                "/v1/sync",
                Upload.fromWatch()
                        .element("sleep", "{\"start\":\"2026-10-05T09:00:00Z\",\"end\":\"2026-10-05T08:00:00Z\"}")
                        .element("sleep", "{\"start\":\"2026-10-05T09:00:00Z\",\"end\":\"2026-10-07T08:00:00Z\"}")
                        .element("sleep", "{\"start\":\"2126-10-05T09:00:00Z\",\"end\":\"2126-10-05T10:00:00Z\"}")
                        .element("sleep", "{\"start\":\"2026-10-05T01:00:00Z\",\"end\":\"2026-10-05T02:00:00Z\"}")
                        .json());

        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        assertThat(answer.json().path("quarantined").asInt()).isEqualTo(3);
        assertThat(answer.json().path("accepted").asInt()).isEqualTo(1);
        assertThat(answer.json().path("rules").propertyNames())
                .containsExactlyInAnyOrder("time.order", "time.too-long", "time.future");
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        assertThat(answer.header("content-type")).startsWith("application/problem+json");
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }
}
