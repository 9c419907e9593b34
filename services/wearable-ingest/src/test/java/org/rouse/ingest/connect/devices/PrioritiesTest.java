package org.rouse.ingest.connect.devices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.RunningIngest.NOON;
import static org.rouse.ingest.RunningIngest.records;
import static org.rouse.ingest.RunningIngest.send;
import static org.rouse.ingest.RunningIngest.token;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.SourcePriorities;
import org.rouse.ingest.RunningIngest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

class PrioritiesTest {

    private static final String PATH = "/api/v1/devices/priorities";

    private final String ada = "ada-" + UUID.randomUUID();

    @AfterEach
    void backToNoon() {
        RunningIngest.setTime(NOON);
    }

    private WebTestClient.ResponseSpec put(String body) {
        return send(HttpMethod.PUT, PATH, token(ada, "person"), body);
    }

    private WebTestClient.ResponseSpec put(String body, String header, String value) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(header, value);
        return send(HttpMethod.PUT, PATH, token(ada, "person"), body, headers);
    }

    private String tag() {
        return String.valueOf(send(HttpMethod.GET, PATH, token(ada, "person"), null)
                .returnResult(String.class)
                .getResponseHeaders()
                .getETag());
    }

    private WebTestClient.BodyContentSpec get() {
        return send(HttpMethod.GET, PATH, token(ada, "person"), null)
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private SourcePriorities onTheLog() throws Exception {
        return Links.parseFrom(records(Topics.LINK, ada).getLast().value()).getPriorities();
    }

    @Test
    void shouldSayWhatThePersonSaidWhenAskedAgain() throws Exception {
        get().json("""
                {"sources": []}""");

        put("""
                {"sources": ["watch-1", "phone"]}""").expectStatus().isOk();

        get().json("""
                {"sources": ["watch-1", "phone"], "changedAt": "2026-11-22T12:00:00Z"}""");
        assertThat(onTheLog().getSourceIdsList()).containsExactly("watch-1", "phone");
        assertThat(onTheLog().getRevision()).isEqualTo(1);
    }

    @Test
    void shouldWriteNothingWhenTheOrderIsTheSame() throws Exception {
        put("""
                {"sources": ["phone"]}""").expectStatus().isOk();
        int written = records(Topics.LINK, ada).size();

        put("""
                {"sources": ["phone"]}""", "If-Match", "*").expectStatus().isOk();
        assertThat(records(Topics.LINK, ada)).hasSize(written);

        put("""
                {"sources": []}""", "If-Match", tag()).expectStatus().isOk();
        assertThat(onTheLog().getRevision()).isEqualTo(2);
    }

    @Test
    void shouldReplaceTheOrderOnlyWhenTheRequestNamesTheTagThatWasRead() throws Exception {
        assertThat(tag()).isEqualTo("\"0\"");
        put("{\"sources\": [\"a\"]}", "If-Match", "\"1\"").expectStatus().isEqualTo(412);
        put("{\"sources\": [\"a\"]}", "If-Match", "\"0\"")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("ETag", "\"1\"");

        put("{\"sources\": [\"b\"]}").expectStatus().isEqualTo(428);
        put("{\"sources\": [\"b\"]}", "If-None-Match", "*").expectStatus().isEqualTo(412);
        put("{\"sources\": [\"b\"]}", "If-Match", "\"0\"").expectStatus().isEqualTo(412);
        assertThat(onTheLog().getSourceIdsList()).containsExactly("a");

        put("{\"sources\": [\"b\"]}", "If-Match", tag()).expectStatus().isOk();
        assertThat(onTheLog().getSourceIdsList()).containsExactly("b");
        assertThat(tag()).isEqualTo("\"2\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sources\": \"phone\"}",
                "{\"sources\": [null]}",
                "{\"sources\": [\" \"]}",
                "{\"sources\": [\"a\\nb\"]}",
                "{\"sources\": [\"phone\", \"phone\"]}",
                "[]",
                ""
            })
    void shouldRefuseWhenTheOrderIsNotSound(String body) {
        put(body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.detail")
                .isNotEmpty();

        assertThat(records(Topics.LINK, ada)).isEmpty();
    }

    @Test
    void shouldRefuseWhenThereAreTooManyOrTooLongEntries() {
        String many = "\""
                + String.join(
                        "\",\"",
                        java.util.stream.IntStream.range(0, 51)
                                .mapToObj(i -> "s" + i)
                                .toList()) + "\"";

        put("{\"sources\": [" + many + "]}").expectStatus().isBadRequest();
        put("{\"sources\": [\"" + "s".repeat(257) + "\"]}").expectStatus().isBadRequest();
        put("{\"sources\": [\"" + "s".repeat(256) + "\"]}").expectStatus().isOk();
    }

    @Test
    void shouldHideOthersWhenSomebodyElseAsksOrSays() {
        String ben = token("ben", "person");

        send(HttpMethod.GET, PATH + "?person=" + ada, ben, null).expectStatus().isNotFound();
        send(HttpMethod.PUT, PATH + "?person=" + ada, ben, "{\"sources\": [\"x\"]}")
                .expectStatus()
                .isNotFound();
        send(HttpMethod.PUT, PATH, token(ada, "sync"), "{\"sources\": [\"x\"]}")
                .expectStatus()
                .isForbidden();

        assertThat(records(Topics.LINK, ada)).isEmpty();
    }

    @Test
    void shouldForgetWhatWasSaidBeforeAnErasureAndKeepWhatIsSaidAfter() {
        RunningIngest.setTime(NOON.minus(Duration.ofDays(1000))); // the erasure has the machine's time
        put("{\"sources\": [\"before\"]}").expectStatus().isOk();

        RunningIngest.write(Topics.PERSON, ada, null);

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> get().json("{\"sources\": []}"));
        RunningIngest.setTime(NOON.plus(Duration.ofDays(1000)));
        put("{\"sources\": [\"after\"]}").expectStatus().isOk();
        get().json("{\"sources\": [\"after\"]}");
    }
}
