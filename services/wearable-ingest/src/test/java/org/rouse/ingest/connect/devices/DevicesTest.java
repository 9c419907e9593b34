package org.rouse.ingest.connect.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.RunningIngest.NOON;
import static org.rouse.ingest.RunningIngest.send;
import static org.rouse.ingest.RunningIngest.token;

import com.jayway.jsonpath.JsonPath;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Links;
import org.rouse.ingest.RunningIngest;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

class DevicesTest {

    private final String ada = "ada-" + UUID.randomUUID();

    @AfterEach
    void backToNoon() {
        RunningIngest.setTime(NOON);
    }

    private static String text(WebTestClient.ResponseSpec answer, HttpStatus status) {
        byte[] body = answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return body == null ? "" : new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }

    private String code() {
        return JsonPath.read(
                text(send(HttpMethod.POST, "/api/v1/devices/pairings", token(ada, "person"), null), HttpStatus.CREATED),
                "$.code");
    }

    private static WebTestClient.ResponseSpec redeem(String code) {
        return redeem(RunningIngest.client(), code);
    }

    private static WebTestClient.ResponseSpec redeem(WebTestClient client, String code) {
        return client.post()
                .uri("/v1/devices")
                .header("Content-Type", "application/json")
                .bodyValue("""
                        {"code": "%s", "name": "Ada's phone", "kind": "phone"}""".formatted(code))
                .exchange();
    }

    private String paired() {
        return text(redeem(code()), HttpStatus.CREATED);
    }

    private static WebTestClient.ResponseSpec sync(String bearer, String path) {
        return RunningIngest.client()
                .post()
                .uri(path)
                .header("Authorization", "Bearer " + bearer)
                .header("Content-Type", "application/json")
                .header(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                NOON.plusSeconds(90).atOffset(ZoneOffset.UTC)))
                .bodyValue("""
                        {"source": {"id": "watch-1", "kind": "wearable"},
                         "series": [{"measure": "steps", "start": "2026-11-22T11:00:00Z", "values": [0, 12]}]}""")
                .exchange();
    }

    /** A scanned code opens the person's app; the code is in the part that is never sent to a server. */
    @Test
    void shouldLeadPairingLinkToTheApp() {
        String offer =
                text(send(HttpMethod.POST, "/api/v1/devices/pairings", token(ada, "person"), null), HttpStatus.CREATED);
        String code = JsonPath.read(offer, "$.code");
        assertThat(JsonPath.<String>read(offer, "$.uri"))
                .matches("http://127.0.0.1:\\d+/open/me#/pair\\?code=" + code.replace("-", "")
                        + "&at=http%3A%2F%2F127.0.0.1%3A\\d+");
        assertThat(JsonPath.<String>read(offer, "$.qr")).startsWith("<svg ");
    }

    @Test
    void shouldSyncForItsPersonWhenDeviceWasPaired() {
        String device = paired();
        String bearer = JsonPath.read(device, "$.token");

        sync(bearer, "/v1/sync").expectStatus().isOk();

        assertThat(bearer).startsWith("rsd_").hasSize(47);
        assertThat(RunningIngest.records(Topics.ACTIVITY, ada)).hasSize(1);
        String list = list("");
        assertThat(JsonPath.<String>read(list, "$.devices[0].name")).isEqualTo("Ada's phone");
        assertThat(JsonPath.<String>read(list, "$.devices[0].lastSync")).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(JsonPath.<String>read(list, "$.devices[0].clockSkew")).isEqualTo("PT1M30S");
        assertThat(JsonPath.<String>read(list, "$.devices[0].newestData")).isEqualTo("2026-11-22T11:02:00Z");
        assertThat(JsonPath.<String>read(list, "$.devices[0].dataAge")).isEqualTo("PT58M");
    }

    @Test
    void shouldListPageByPageInTheOrderTheyWerePaired() {
        List<String> paired = Stream.generate(this::paired)
                .limit(3)
                .map(device -> JsonPath.<String>read(device, "$.id"))
                .sorted() // all within one instant of the clock
                .toList();

        String first = list("?limit=2");
        String second = list("?limit=2&cursor=" + JsonPath.read(first, "$.next"));

        assertThat(JsonPath.<List<String>>read(first, "$.devices[*].id")).isEqualTo(paired.subList(0, 2));
        assertThat(JsonPath.<List<String>>read(second, "$.devices[*].id")).isEqualTo(paired.subList(2, 3));
        assertThat(second).doesNotContain("\"next\"");
        for (String refused : List.of("limit=0", "limit=201", "limit=x", "cursor=x")) {
            assertThat(text(
                            send(HttpMethod.GET, "/api/v1/devices?" + refused, token(ada, "person"), null),
                            HttpStatus.BAD_REQUEST))
                    .contains("\"field\":\"" + refused.substring(0, refused.indexOf('=')) + '"');
        }
    }

    private String list(String query) {
        return text(send(HttpMethod.GET, "/api/v1/devices" + query, token(ada, "person"), null), HttpStatus.OK);
    }

    @Test
    void shouldBeForItsOwnPersonAndForSyncOnlyWhenDeviceAsksForMore() {
        String bearer = JsonPath.read(paired(), "$.token");

        sync(bearer, "/v1/sync?person=somebody-else").expectStatus().isNotFound();
        send(HttpMethod.GET, "/api/v1/devices", bearer, null).expectStatus().isForbidden();
        send(HttpMethod.GET, "/api/v1/quarantine", bearer, null).expectStatus().isForbidden();
        send(HttpMethod.GET, "/actuator/prometheus", bearer, null)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void shouldBeRefusedAtOnceWhenRevoked() {
        String device = paired();
        String bearer = JsonPath.read(device, "$.token");
        sync(bearer, "/v1/sync").expectStatus().isOk();

        send(HttpMethod.DELETE, "/api/v1/devices/" + JsonPath.read(device, "$.id"), token(ada, "person"), null)
                .expectStatus()
                .isNoContent();

        sync(bearer, "/v1/sync").expectStatus().isUnauthorized();
        assertThat(text(send(HttpMethod.GET, "/api/v1/devices", token(ada, "person"), null), HttpStatus.OK))
                .contains("revokedAt");
    }

    @Test
    void shouldHideOthersWhenSomebodyElseRevokes() {
        String device = paired();
        String id = JsonPath.read(device, "$.id");

        send(HttpMethod.DELETE, "/api/v1/devices/" + id, token("ben", "person"), null)
                .expectStatus()
                .isNotFound();
        send(HttpMethod.GET, "/api/v1/devices?person=" + ada, token("ben", "person"), null)
                .expectStatus()
                .isNotFound();
        send(HttpMethod.POST, "/api/v1/devices/pairings?person=" + ada, token("ben", "person"), null)
                .expectStatus()
                .isNotFound();

        sync(JsonPath.read(device, "$.token"), "/v1/sync").expectStatus().isOk();
    }

    @Test
    void shouldPairOneDeviceWhenCodeIsUsedTwice() {
        String code = code();

        redeem(code.toLowerCase(java.util.Locale.ROOT).replace("-", " "))
                .expectStatus()
                .isCreated();

        redeem(code).expectStatus().isNotFound();
    }

    @Test
    void shouldVoidTheEarlierCodeWhenAnotherIsGiven() {
        String first = code();
        String second = code();

        redeem(first).expectStatus().isNotFound();
        redeem(second).expectStatus().isCreated();
    }

    @Test
    void shouldTakeCodeUntilItsLastMomentWhenItExpires() {
        String code = code();
        RunningIngest.setTime(NOON.plus(Duration.ofMinutes(10)));
        redeem(code).expectStatus().isNotFound();
        RunningIngest.setTime(NOON.plus(Duration.ofMinutes(10)).minusMillis(1));
        redeem(code).expectStatus().isCreated();
    }

    @Test
    void shouldMakeTriesWaitWhenTooManyCodesAreWrong() {
        try (ConfigurableApplicationContext other = RunningIngest.start("--rouse.ingest.devices.wrong-codes=3")) {
            WebTestClient client = WholeAnswers.from(RunningIngest.url(other));
            String code = code();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> client.get()
                            .uri("/actuator/health/readiness")
                            .exchange()
                            .expectStatus()
                            .isOk());
            for (int i = 0; i < 3; i++) {
                redeem(client, "AAAA-AAAA").expectStatus().isNotFound();
            }

            redeem(client, code)
                    .expectStatus()
                    .isEqualTo(HttpStatus.TOO_MANY_REQUESTS)
                    .expectHeader()
                    .valueEquals("Retry-After", "600");
            String anew = JsonPath.read(
                    text(
                            client.post()
                                    .uri("/api/v1/devices/pairings")
                                    .header("Authorization", "Bearer " + token(ada, "person"))
                                    .exchange(),
                            HttpStatus.CREATED),
                    "$.code"); // a longer one, which locks nobody out
            assertThat(anew).hasSize("ABCD-EFGH-JKMN".length());
            redeem(client, anew).expectStatus().isCreated();

            RunningIngest.setTime(NOON.plus(Duration.ofMinutes(10)));
            redeem(client, "AAAA-AAAA").expectStatus().isNotFound();
        }
    }

    @Test
    void shouldRefuseWhenRequestIsMalformed() {
        String code = code();
        for (String body : new String[] {
            "{}",
            "{\"code\": 7}",
            "[]",
            "nonsense",
            "{\"code\": \"%s\", \"name\": \" \", \"kind\": \"phone\"}".formatted(code),
            "{\"code\": \"%s\", \"name\": \"x\", \"kind\": \"toaster\"}".formatted(code),
            "{\"code\": \"%s\", \"name\": \"x\", \"kind\": \"phone\", \"personId\": \"ben\"}".formatted(code)
        }) {
            RunningIngest.client()
                    .post()
                    .uri("/v1/devices")
                    .header("Content-Type", "application/json")
                    .bodyValue(body)
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectHeader()
                    .contentType("application/problem+json");
        }
        redeem(code).expectStatus().isCreated();
    }

    @Test
    void shouldKnowDevicesWhenAnotherInstanceStarts() throws Exception {
        String bearer = JsonPath.read(paired(), "$.token");
        try (ConfigurableApplicationContext other = RunningIngest.start()) {
            WebTestClient client = WholeAnswers.from(RunningIngest.url(other));

            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> client.post()
                            .uri("/v1/sync")
                            .header("Authorization", "Bearer " + bearer)
                            .header("Content-Type", "application/json")
                            .bodyValue("""
                            {"source": {"id": "watch-1", "kind": "wearable"}, "series": []}""")
                            .exchange()
                            .expectStatus()
                            .isOk());
        }
    }

    @Test
    void shouldForgetDevicesWhenPersonIsErased() {
        RunningIngest.setTime(
                NOON.minus(Duration.ofDays(1000))); // paired before the erasure, which has the machine's time
        String bearer = JsonPath.read(paired(), "$.token");

        RunningIngest.write(Topics.PERSON, ada, null);

        RunningIngest.setTime(NOON);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> sync(bearer, "/v1/sync").expectStatus().isUnauthorized());
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> RunningIngest.records(Topics.LINK, ada).getLast().value() == null);
    }

    @Test
    void shouldKeepOnlyHashesOnTheLogWhenDeviceIsPaired() throws Exception {
        String code = code();
        String bearer = JsonPath.read(text(redeem(code), HttpStatus.CREATED), "$.token");

        for (var record : RunningIngest.records(Topics.LINK, ada)) {
            assertThat(Links.parseFrom(record.value()).toString())
                    .doesNotContain(bearer)
                    .doesNotContain(code)
                    .doesNotContain(code.replace("-", ""));
        }
    }
}
