package org.rouse.ingest.intake.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.RunningIngest.NOON;
import static org.rouse.ingest.RunningIngest.send;
import static org.rouse.ingest.RunningIngest.token;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Evidence;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.RunningIngest;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

class ImportsTest {

    private static final DateTimeFormatter WALL = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.ROOT);

    private final String ada = "ada-" + UUID.randomUUID();
    private final String mine = token(ada, "sync");

    /** Minutes of steps from a Fitbit export, the last row beyond what a person can do. */
    private static byte[] file(int minutes) {
        StringBuilder rows = new StringBuilder("Id,ActivityMinute,Steps\n");
        LocalDateTime first = LocalDateTime.of(2026, 4, 12, 0, 0);
        for (int i = 0; i < minutes; i++) {
            rows.append("7,")
                    .append(WALL.format(first.plusMinutes(i)))
                    .append(',')
                    .append(i % 50)
                    .append('\n');
        }
        return rows.append("7,4/1/2026 1:00:00 PM,9999\n").toString().getBytes(UTF_8);
    }

    private WebTestClient.ResponseSpec begin(long length, String more) {
        return RunningIngest.client()
                .post()
                .uri("/api/v1/imports?format=fitbit&zone=America/New_York" + more)
                .header("Authorization", "Bearer " + mine)
                .header("Upload-Length", Long.toString(length))
                .exchange();
    }

    private String begun(long length) {
        String location = begin(length, "")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Tus-Resumable", "1.0.0")
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location");
        return java.util.Objects.requireNonNull(location);
    }

    private WebTestClient.ResponseSpec append(String location, long offset, byte[] bytes, String bearer) {
        return RunningIngest.client()
                .patch()
                .uri(location)
                .header("Authorization", "Bearer " + bearer)
                .header("Upload-Offset", Long.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .bodyValue(bytes)
                .exchange();
    }

    private String status(String location) {
        byte[] body = send(HttpMethod.GET, location, mine, null)
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(java.util.Objects.requireNonNull(body), UTF_8);
    }

    private String over(String location) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> status(location), status -> status.contains("\"ended\""));
    }

    @Test
    void shouldReadTheColumnsAsToldWhenTheFileLeavesThemOpen() {
        byte[] file = "Zeit;Schritte\n05/11/2026 10:00;7\n".getBytes(UTF_8);
        String location = java.util.Objects.requireNonNull(RunningIngest.client()
                .post()
                .uri(
                        "/api/v1/imports?format=csv&zone=America/New_York&map=time=Zeit,steps=Schritte,time-format=d/M/yyyy")
                .header("Authorization", "Bearer " + mine)
                .header("Upload-Length", Integer.toString(file.length))
                .exchange()
                .expectStatus()
                .isCreated()
                .returnResult(Void.class)
                .getResponseHeaders()
                .getFirst("Location"));
        append(location, 0, file, mine).expectStatus().isNoContent();

        assertThat(over(location)).contains("\"accepted\":1").contains("2026-11-05T15:00:00Z");
    }

    @Test
    void shouldStoreAsHistoryWhenFileCameInPieces() throws Exception {
        byte[] file = file(3_000);
        String location = begun(file.length);

        append(location, 0, Arrays.copyOf(file, 1_000), mine)
                .expectStatus()
                .isNoContent()
                .expectHeader()
                .valueEquals("Upload-Offset", "1000");
        send(HttpMethod.HEAD, location, mine, null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Upload-Offset", "1000")
                .expectHeader()
                .valueEquals("Upload-Length", Integer.toString(file.length));
        append(location, 1_000, Arrays.copyOfRange(file, 1_000, file.length), mine)
                .expectStatus()
                .isNoContent();

        String done = over(location);
        assertThat(JsonPath.<String>read(done, "$.phase")).isEqualTo("done");
        assertThat(JsonPath.<Integer>read(done, "$.receipt.accepted")).isEqualTo(3_000);
        assertThat(JsonPath.<Integer>read(done, "$.receipt.rules['value.range']"))
                .isEqualTo(1);
        int values = 0;
        for (var record : RunningIngest.records(Topics.ACTIVITY, ada)) {
            Evidence evidence = Evidence.parseFrom(record.value());
            assertThat(evidence.getLane()).isEqualTo(Lane.LANE_BACKFILL);
            assertThat(evidence.getReceivedAtMs()).isEqualTo(NOON.toEpochMilli());
            values += evidence.getSeries(0).getValuesCount();
        }
        assertThat(values).isEqualTo(3_000);
        Quarantined refused = Quarantined.parseFrom(
                RunningIngest.records(Topics.QUARANTINE, ada).getFirst().value());
        assertThat(refused.getZone()).isEqualTo("America/New_York");
    }

    @Test
    void shouldRefuseBytesWhenTheyDoNotFollow() {
        byte[] file = file(10);
        String location = begun(file.length);
        append(location, 5, file, mine)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectHeader()
                .valueEquals("Upload-Offset", "0");
        append(location, 0, Arrays.copyOf(file, file.length + 1), mine)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        send(HttpMethod.DELETE, location, mine, null).expectStatus().isNoContent();
        append(location, 0, file, mine).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    }

    @Test
    void shouldRefuseWhenHeadOfTheImportMakesNoSense() {
        begin(-1, "").expectStatus().isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        begin(5L << 30, "").expectStatus().isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        begin(5, "&person=ben").expectStatus().isNotFound();
        for (String path : List.of(
                "/api/v1/imports?format=nonsense",
                "/api/v1/imports?format=fitbit&zone=Mars",
                "/api/v1/imports?format=fitbit")) {
            WebTestClient.RequestBodySpec request =
                    RunningIngest.client().post().uri(path).header("Authorization", "Bearer " + mine);
            if (path.contains("nonsense") || path.contains("Mars")) {
                request.header("Upload-Length", "1");
            }
            request.exchange().expectStatus().is4xxClientError();
        }
    }

    @Test
    void shouldTakeOneAtATimeWhenPersonBeginsASecond() {
        String location = begun(100);

        begin(100, "").expectStatus().isEqualTo(HttpStatus.CONFLICT);

        send(HttpMethod.DELETE, location, mine, null).expectStatus().isNoContent();
        assertThat(begun(100)).isNotEqualTo(location);
    }

    @Test
    void shouldListPageByPage() {
        List<String> cancelled = Stream.generate(this::cancelled)
                .limit(3)
                .sorted() // all within one instant of the clock
                .toList();

        String first = status("/api/v1/imports?limit=2");
        String second = status("/api/v1/imports?limit=2&cursor=" + JsonPath.read(first, "$.next"));

        assertThat(JsonPath.<List<String>>read(first, "$.imports[*].id")).isEqualTo(cancelled.subList(0, 2));
        assertThat(JsonPath.<List<String>>read(second, "$.imports[*].id")).isEqualTo(cancelled.subList(2, 3));
        assertThat(second).doesNotContain("\"next\"");
        for (String refused : List.of("limit=0", "limit=201", "cursor=x")) {
            send(HttpMethod.GET, "/api/v1/imports?" + refused, mine, null)
                    .expectStatus()
                    .isBadRequest();
        }
    }

    private String cancelled() {
        String location = begun(100);
        send(HttpMethod.DELETE, location, mine, null).expectStatus().isNoContent();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Test
    void shouldHideOthersWhenSomebodyElseAsks() {
        String location = begun(100);
        String bens = token("ben", "sync");

        send(HttpMethod.GET, location, bens, null).expectStatus().isNotFound();
        send(HttpMethod.HEAD, location, bens, null).expectStatus().isNotFound();
        send(HttpMethod.GET, location + "/events", bens, null).expectStatus().isNotFound();
        send(HttpMethod.DELETE, location, bens, null).expectStatus().isNotFound();
        append(location, 0, new byte[10], bens).expectStatus().isNotFound();
        send(HttpMethod.GET, "/api/v1/imports/nonsense", mine, null)
                .expectStatus()
                .isNotFound();

        assertThat(JsonPath.<Integer>read(status(location), "$.offset")).isZero();
        send(HttpMethod.DELETE, location, mine, null).expectStatus().isNoContent();
    }

    @Test
    void shouldStopReadingWhenCancelled() throws Exception {
        byte[] file = file(300_000); // six seconds at the usual pace
        String location = begun(file.length);
        append(location, 0, file, mine).expectStatus().isNoContent();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> status(location).contains("\"reading\""));

        send(HttpMethod.DELETE, location, mine, null).expectStatus().isNoContent();

        String over = over(location);
        assertThat(JsonPath.<String>read(over, "$.phase")).isEqualTo("cancelled");
        long stored = 0;
        for (var record : RunningIngest.records(Topics.ACTIVITY, ada)) {
            stored += Evidence.parseFrom(record.value()).getSeries(0).getValuesCount();
        }
        assertThat(stored).isLessThan(300_000);
        assertThat(JsonPath.<Integer>read(over, "$.receipt.accepted").longValue())
                .as("what is stored")
                .isEqualTo(stored);
        assertThat(JsonPath.<Integer>read(over, "$.receipt.records"))
                .isEqualTo(JsonPath.<Integer>read(over, "$.receipt.accepted"));
    }

    @Test
    void shouldTellHowFarItIsWhenEventsAreWatched() {
        byte[] file = file(2_000);
        String location = begun(file.length);
        append(location, 0, file, mine).expectStatus().isNoContent();

        List<String> events = java.util.Objects.requireNonNull(send(HttpMethod.GET, location + "/events", mine, null)
                .expectStatus()
                .isOk()
                .returnResult(String.class)
                .getResponseBody()
                .collectList()
                .block(Duration.ofSeconds(30)));

        assertThat(events).isNotEmpty();
        assertThat(events.getLast()).contains("\"phase\":\"done\"").contains("\"receipt\"");
    }

    @Test
    void shouldSaySoWhenFileIsOfAnotherKind() {
        byte[] file = "this is no export\n".getBytes(UTF_8);
        String location = begun(file.length);
        append(location, 0, file, mine).expectStatus().isNoContent();

        String over = over(location);

        assertThat(JsonPath.<String>read(over, "$.phase")).isEqualTo("malformed");
        assertThat(JsonPath.<String>read(over, "$.problem.rule")).isEqualTo("fitbit.header");
    }

    @Test
    void shouldForgetFileAndOutcomeWhenThePersonIsErased() throws IOException {
        byte[] file = file(10);
        String over = begun(file.length);
        append(over, 0, file, mine).expectStatus().isNoContent();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> status(over).contains("\"done\""));
        String half = begun(file.length);
        append(half, 0, Arrays.copyOf(file, 40), mine).expectStatus().isNoContent();
        assertThat(spooled(over, half)).isNotEmpty();

        RunningIngest.write(Topics.PERSON, ada, null);

        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            send(HttpMethod.GET, over, mine, null).expectStatus().isNotFound();
            send(HttpMethod.GET, half, mine, null).expectStatus().isNotFound();
            assertThat(spooled(over, half)).isEmpty();
        });
    }

    /** Files of these imports. */
    private static List<String> spooled(String... locations) throws IOException {
        try (Stream<Path> files =
                Files.list(RunningIngest.bean(ImportSettings.class).spool())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> Arrays.stream(locations)
                            .anyMatch(location -> location.endsWith("/" + name.replaceFirst("[.].*", ""))))
                    .toList();
        }
    }
}
