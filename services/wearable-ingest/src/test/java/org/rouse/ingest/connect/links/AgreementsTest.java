package org.rouse.ingest.connect.links;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.rouse.ingest.RunningIngest.NOON;
import static org.rouse.ingest.RunningIngest.client;
import static org.rouse.ingest.RunningIngest.send;
import static org.rouse.ingest.RunningIngest.token;
import static org.rouse.ingest.RunningIngest.write;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Agreements.NoData;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.CarePause;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Person;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** People's agreements, from the log to every path of intake. */
class AgreementsTest {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final String ada = "ada-" + UUID.randomUUID();
    private final String mine = token(ada, "sync");

    @Test
    void shouldHeedWithinAMinuteWhatTheLogSaysOnEveryWayIn() {
        assertThat(status(sync())).isEqualTo(HttpStatus.OK);
        String location = begun();
        String refused = refusedRecord();

        said(false);
        await().atMost(A_MINUTE).until(() -> status(sync()) == HttpStatus.FORBIDDEN);

        assertThat(status(begin())).isEqualTo(HttpStatus.FORBIDDEN);
        append(location).expectStatus().isForbidden();
        String replayed = body(send(
                HttpMethod.POST,
                "/api/v1/quarantine/replays",
                token("root", "admin"),
                "{\"ids\":[\"" + refused + "\"]}"));
        assertThat(replayed).contains("nothing of the person's is taken in now");

        said(true);
        await().atMost(A_MINUTE).until(() -> status(sync()) == HttpStatus.OK);
        append(location).expectStatus().isNoContent();
    }

    @Test
    void shouldTakeDataInAPauseThatTakesThemAndNoneUpToTheEndOfOneThatDoesNot() {
        Instant[] now = {NOON};
        AgreementIndex index = new AgreementIndex(() -> now[0]);
        index.heard("ada", paused(true));
        assertThat(index.against("ada")).isEmpty();
        index.heard("ada", paused(false));

        assertThat(index.against("ada")).contains(NoData.PAUSED);
        assertThat(index.against("ben")).isEmpty();
        now[0] = NOON.plusSeconds(3600).minusMillis(1);
        assertThat(index.against("ada")).contains(NoData.PAUSED);
        now[0] = NOON.plusSeconds(3600);
        assertThat(index.against("ada")).isEmpty();

        now[0] = NOON;
        index.erased("ada");
        assertThat(index.against("ada")).isEmpty();
    }

    private static Person paused(boolean takesData) {
        return Person.newBuilder()
                .setPause(CarePause.newBuilder()
                        .setFromMs(NOON.toEpochMilli())
                        .setUntilMs(NOON.plusSeconds(3600).toEpochMilli())
                        .setTakesData(takesData))
                .build();
    }

    private void said(boolean given) {
        write(
                Topics.PERSON,
                ada,
                Person.newBuilder()
                        .setPersonId(ada)
                        .addConsents(Consent.newBuilder()
                                .setKind(ConsentKind.CONSENT_KIND_HEALTH_DATA)
                                .setGiven(given))
                        .build()
                        .toByteArray());
    }

    private ResponseSpec sync() {
        return send(HttpMethod.POST, "/v1/sync", mine, upload(3));
    }

    private static String upload(int steps) {
        return """
                {"source": {"id": "watch-1", "kind": "wearable"},
                 "series": [{"measure": "steps", "start": "%s", "values": [1, %d]}]}""".formatted(NOON.minusSeconds(180), steps);
    }

    private String refusedRecord() {
        send(HttpMethod.POST, "/v1/sync", mine, upload(9_999)).expectStatus().isOk();
        String listed = body(send(HttpMethod.GET, "/api/v1/quarantine?person=" + ada, token("root", "admin"), null));
        return JsonPath.<List<String>>read(listed, "$..id").getFirst();
    }

    private ResponseSpec begin() {
        return client().post()
                .uri("/api/v1/imports?format=csv")
                .header("Authorization", "Bearer " + mine)
                .header("Upload-Length", "1000")
                .exchange();
    }

    private String begun() {
        return Objects.requireNonNull(begin().expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location"));
    }

    private ResponseSpec append(String location) {
        return client().patch()
                .uri(location)
                .header("Authorization", "Bearer " + mine)
                .header("Upload-Offset", "0")
                .header("Content-Type", "application/offset+octet-stream")
                .bodyValue("time,steps\n".getBytes(UTF_8))
                .exchange();
    }

    private static String body(ResponseSpec answer) {
        return new String(
                Objects.requireNonNull(
                        answer.expectStatus().isOk().expectBody().returnResult().getResponseBody()),
                UTF_8);
    }

    private static HttpStatusCode status(ResponseSpec answer) {
        return answer.returnResult(byte[].class).getStatus();
    }
}
