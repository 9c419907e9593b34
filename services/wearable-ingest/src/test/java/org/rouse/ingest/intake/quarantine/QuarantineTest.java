package org.rouse.ingest.intake.quarantine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.RunningIngest.NOON;
import static org.rouse.ingest.RunningIngest.send;
import static org.rouse.ingest.RunningIngest.token;

import com.google.protobuf.ByteString;
import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.RunningIngest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

class QuarantineTest {

    private static final String ADMIN = token("root", "admin");

    private final String ada = "ada-" + UUID.randomUUID();

    @AfterEach
    void backToNoon() {
        RunningIngest.setTime(NOON);
    }

    /** Two minutes are valid, one is in the future and one beyond what a person can do. */
    private void upload() {
        String answer = answer(HttpMethod.POST, "/v1/sync", token(ada, "sync"), """
                {"source": {"id": "watch-1", "kind": "wearable"},
                 "series": [{"measure": "steps", "start": "2026-11-22T12:03:00Z", "values": [4, 5, 9]},
                            {"measure": "steps", "start": "2026-11-22T11:00:00Z", "values": [7, 9999]}]}""", HttpStatus.OK);
        assertThat(JsonPath.<Integer>read(answer, "$.quarantined")).isEqualTo(2);
    }

    private static String answer(
            HttpMethod method, String path, String bearer, @Nullable String json, HttpStatus status) {
        byte[] body = send(method, path, bearer, json)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return body == null ? "" : new String(body, UTF_8);
    }

    private String list(String more) {
        return answer(HttpMethod.GET, "/api/v1/quarantine?person=" + ada + more, ADMIN, null, HttpStatus.OK);
    }

    private String replay(String request) {
        return answer(HttpMethod.POST, "/api/v1/quarantine/replays", ADMIN, request, HttpStatus.OK);
    }

    private String replayAll() {
        return replay("{\"filter\": {\"person\": \"%s\"}}".formatted(ada));
    }

    @Test
    void shouldFindRefusedRecordsWhenAsked() {
        upload();

        assertThat(JsonPath.<List<String>>read(list(""), "$.records[*].rule"))
                .containsExactly("time.future", "value.range");
        assertThat(JsonPath.<List<String>>read(list("&rule=value.range"), "$.records[*].rule"))
                .containsExactly("value.range");
        assertThat(JsonPath.<List<String>>read(list("&format=fitbit"), "$.records"))
                .isEmpty();
        assertThat(list("")).doesNotContain("9999");
        String id = JsonPath.read(list("&rule=value.range"), "$.records[0].id");
        String one = answer(HttpMethod.GET, "/api/v1/quarantine/" + id, ADMIN, null, HttpStatus.OK);
        assertThat(JsonPath.<String>read(one, "$.raw")).contains("9999");
    }

    @Test
    void shouldGoOnWhereAPageEndedWhenThereAreMore() {
        upload();

        String first = list("&limit=1");
        String second = list("&limit=1&cursor=" + JsonPath.read(first, "$.next"));

        assertThat(JsonPath.<List<String>>read(first, "$.records[*].rule")).containsExactly("time.future");
        assertThat(JsonPath.<List<String>>read(second, "$.records[*].rule")).containsExactly("value.range");
        assertThat(second).doesNotContain("\"next\"");
    }

    @Test
    void shouldLandTheSameEvidenceOnceWhenReplayedAfterAFix() throws Exception {
        upload();
        RunningIngest.write(Topics.QUARANTINE, ada, mended("/series/1/values/1", "9999", "99"));

        String report = replayAll();
        String again = replayAll();

        assertThat(JsonPath.<Integer>read(report, "$.totals['replayed']")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(report, "$.totals['still-refused']")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(again, "$.totals['already-replayed']"))
                .isEqualTo(1);
        List<Evidence> evidence = evidence();
        assertThat(evidence).hasSize(2);
        Evidence first = evidence.getFirst();
        Evidence replayed = evidence.getLast();
        assertThat(replayed.getSource()).isEqualTo(first.getSource());
        assertThat(replayed.getReceivedAtMs()).isEqualTo(first.getReceivedAtMs());
        assertThat(replayed.getLane()).isEqualTo(first.getLane());
        assertThat(replayed.getSeries(0).getFirstMinute())
                .isEqualTo(NOON.minus(Duration.ofMinutes(59)).toEpochMilli() / 60_000);
        assertThat(replayed.getSeries(0).getValuesList()).containsExactly(99);
        assertThat(list("")).contains("\"replayed\":\"2026-11-22T12:00:00Z\"");
    }

    @Test
    void shouldLandARowOfAFileOnceWhenReplayedWithWhatItsNeighboursTold() throws Exception {
        RunningIngest.client()
                .post()
                .uri("/v1/sync/csv?file=minutes.csv&zone=Europe/Berlin&map=steps=Schritte&map=time=Zeit")
                .header("Authorization", "Bearer " + token(ada, "sync"))
                .header("Content-Type", "text/csv")
                .bodyValue("Zeit;Schritte\n13.11.2026 10:00;7\n05.11.2026 10:01;9999\n")
                .exchange()
                .expectStatus()
                .isOk();
        RunningIngest.write(Topics.QUARANTINE, ada, mended("Schritte", "9999", "99"));

        String report = replayAll();
        replayAll();

        assertThat(JsonPath.<Integer>read(report, "$.totals['replayed']")).isEqualTo(1);
        List<Evidence> evidence = evidence();
        assertThat(evidence).hasSize(2);
        assertThat(evidence.getLast().getSeries(0).getValuesList()).containsExactly(99);
        assertThat(evidence.getLast().getSeries(0).getFirstMinute())
                .isEqualTo(java.time.Instant.parse("2026-11-05T09:01:00Z").getEpochSecond() / 60);
    }

    /** The refused record as it would be with the corrected value: stands for a fix of the rule. */
    private byte[] mended(String field, String wrong, String right) throws Exception {
        for (var record : RunningIngest.records(Topics.QUARANTINE, ada)) {
            Quarantined refused = Quarantined.parseFrom(record.value());
            if (refused.getField().equals(field)) {
                String raw = refused.getRaw().toStringUtf8().replace(wrong, right);
                return refused.toBuilder()
                        .setRecordIndex(100)
                        .setRaw(ByteString.copyFromUtf8(raw))
                        .setRawLength(raw.length())
                        .build()
                        .toByteArray();
            }
        }
        throw new AssertionError("nothing was refused at " + field);
    }

    private List<Evidence> evidence() throws Exception {
        java.util.ArrayList<Evidence> all = new java.util.ArrayList<>();
        for (var record : RunningIngest.records(Topics.ACTIVITY, ada)) {
            all.add(Evidence.parseFrom(record.value()));
        }
        return all;
    }

    @Test
    void shouldStayRefusedWithoutASecondCopyWhenTheRuleStillHolds() {
        upload();

        String report = replayAll();

        assertThat(JsonPath.<Integer>read(report, "$.totals['still-refused']")).isEqualTo(2);
        assertThat(JsonPath.<List<String>>read(report, "$.records[*].rule"))
                .containsExactly("time.future", "value.range");
        assertThat(RunningIngest.records(Topics.QUARANTINE, ada)).hasSize(2);
    }

    @Test
    void shouldSaySoWhenRecordWasKeptInPart() throws Exception {
        upload();
        Quarantined whole = Quarantined.parseFrom(
                RunningIngest.records(Topics.QUARANTINE, ada).getFirst().value());
        RunningIngest.write(
                Topics.QUARANTINE,
                ada,
                whole.toBuilder()
                        .setRecordIndex(200)
                        .setRawLength(1_000_000)
                        .build()
                        .toByteArray());

        assertThat(JsonPath.<Integer>read(replayAll(), "$.totals['not-replayable']"))
                .isEqualTo(1);
    }

    @Test
    void shouldCountByFormatAndRuleWhenAsked() {
        upload();

        String counts = answer(HttpMethod.GET, "/api/v1/quarantine/counts?person=" + ada, ADMIN, null, HttpStatus.OK);

        assertThat(JsonPath.<List<Integer>>read(counts, "$[?(@.rule == 'value.range')].refused"))
                .containsExactly(1);
        assertThat(JsonPath.<List<String>>read(counts, "$[*].format")).containsOnly("native");
    }

    @Test
    void shouldShowNothingWhenCallerIsNoAdministrator() {
        upload();
        String id = JsonPath.read(list(""), "$.records[0].id");

        for (String scope : List.of("sync", "person", "coach")) {
            send(HttpMethod.GET, "/api/v1/quarantine", token(ada, scope), null)
                    .expectStatus()
                    .isForbidden();
            send(HttpMethod.GET, "/api/v1/quarantine/" + id, token(ada, scope), null)
                    .expectStatus()
                    .isForbidden();
            send(HttpMethod.POST, "/api/v1/quarantine/replays", token(ada, scope), "{\"ids\": []}")
                    .expectStatus()
                    .isForbidden();
        }
    }

    @Test
    void shouldRefuseWhenRequestMakesNoSense() {
        for (String path : List.of(
                "/api/v1/quarantine?cursor=x",
                "/api/v1/quarantine?since=yesterday",
                "/api/v1/quarantine?since=1969-12-31T23:59:59.999Z",
                "/api/v1/quarantine?since=%2B10000-01-01T00:00:00Z",
                "/api/v1/quarantine/counts?since=%2B1000000000-12-31T23:59:59Z",
                "/api/v1/quarantine/counts?since=-1000000000-01-01T00:00:00Z",
                "/api/v1/quarantine?limit=0",
                "/api/v1/quarantine?limit=1001",
                "/api/v1/quarantine?limit=many")) {
            send(HttpMethod.GET, path, ADMIN, null).expectStatus().isBadRequest();
        }
        for (String path :
                List.of("/api/v1/quarantine/x", "/api/v1/quarantine/11-999999999", "/api/v1/quarantine/99-0")) {
            send(HttpMethod.GET, path, ADMIN, null).expectStatus().isNotFound();
        }
        for (String body : List.of("{}", "{\"ids\": [], \"filter\": {}}", "{\"ids\": [7], \"x\": 1}", "")) {
            send(HttpMethod.POST, "/api/v1/quarantine/replays", ADMIN, body)
                    .expectStatus()
                    .isBadRequest();
        }
        assertThat(JsonPath.<Integer>read(replay("{\"ids\": [\"x\", \"0-99999\"]}"), "$.totals['unknown']"))
                .isEqualTo(2);
    }
}
