package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.cloud.stream.binder.kafka.streams.KafkaStreamsRegistry;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Changes that are requested twice, and those whose result comes later than the caller waits. */
@ExtendWith(RunningService.InTests.class)
class CommandApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final RunningService service;
    private final String person = "cmd/" + UUID.randomUUID();
    private final String key = UUID.randomUUID().toString();

    CommandApiTest(RunningService service) {
        this.service = service;
    }

    @BeforeEach
    void awaitReady() {
        await().atMost(PATIENCE).until(service::isReady);
    }

    @Test
    void shouldDoOnceWhatIsSentTwiceUnderOneKeyAndAnswerTheSame() {
        patch("{\"zone\":\"UTC\"}", null);
        EntityExchangeResult<String> first = patch("{\"name\":\"Ada\"}", key);
        patch("{\"name\":\"Eve\"}", null);

        EntityExchangeResult<String> again = patch("{\"name\":\"Ada\"}", key);

        assertThat(again.getStatus()).isEqualTo(first.getStatus());
        assertThat(again.getResponseBody()).isEqualTo(first.getResponseBody());
        assertThat(again.getResponseHeaders().getETag())
                .isEqualTo(first.getResponseHeaders().getETag())
                .isEqualTo("\"2\"");
        assertThat(again.getResponseHeaders().getFirst("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.getResponseHeaders().getFirst("Idempotency-Replayed")).isNull();
        assertThat(read()).contains("Eve", "\"revision\":3");
    }

    @Test
    void shouldDoOnceWhatIsSentManyTimesAtOnceUnderOneKey() {
        patch("{\"zone\":\"UTC\"}", null);

        List<String> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> String.valueOf(raise(key)
                        .expectStatus()
                        .isCreated()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody()))
                .toList();

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(read()).contains("\"times\":1", "\"revision\":2");
    }

    @Test
    void shouldRefuseAnotherRequestUnderTheSameKeyAndTakeItOfAnotherPerson() {
        patch("{\"zone\":\"UTC\"}", key);

        assertThat(patch("{\"zone\":\"Europe/Berlin\"}", key).getStatus().value())
                .isEqualTo(422);
        raise(key).expectStatus().isEqualTo(HttpStatusCode.valueOf(422));
        assertThat(read()).contains("\"zone\":\"UTC\"", "\"revision\":1");
        client().put()
                .uri("/api/v1/people/{id}", "other" + person)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\"}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    @Test
    void shouldAnswerARejectionTheSameWhenItIsRepeated() {
        patch("{\"zone\":\"UTC\"}", null);
        EntityExchangeResult<String> first = put("\"9\"", key);
        patch("{\"name\":\"Ada\"}", null);

        EntityExchangeResult<String> again = put("\"9\"", key);

        assertThat(first.getStatus().value()).isEqualTo(412);
        assertThat(again.getStatus().value()).isEqualTo(412);
        assertThat(put(null, UUID.randomUUID().toString()).getStatus().value()).isEqualTo(428);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 256})
    void shouldNameTheKeyThatIsNone(int length) {
        raise("k".repeat(length))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.field")
                .isEqualTo("Idempotency-Key");
    }

    @Test
    void shouldAnswerAcceptedWithWhereToLookWhileTheTopologyIsAwayAndApplyItOnceWhenItIsBack() {
        patch("{\"zone\":\"UTC\"}", null);
        StreamsBuilderFactoryBean topology = service.context
                .getBean(KafkaStreamsRegistry.class)
                .streamsBuilderFactoryBeans()
                .getFirst();
        String where;
        topology.stop();
        try {
            List<EntityExchangeResult<String>> sent = IntStream.range(0, 2)
                    .parallel() // each waits as long as a change may
                    .mapToObj(i -> patch("{\"name\":\"Ada\"}", key))
                    .toList();
            assertThat(sent).extracting(one -> one.getStatus().value()).containsOnly(202);
            where = Objects.requireNonNull(sent.getFirst().getResponseHeaders().getFirst("Location"));
            assertThat(sent.getLast().getResponseHeaders().getFirst("Location")).isEqualTo(where);
            assertThat(state(where)).contains("\"state\":\"waiting\"");
        } finally {
            topology.start();
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(state(where)).contains("\"state\":\"accepted\"", "\"revision\":2"));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(read()).contains("Ada", "\"revision\":2"));
        EntityExchangeResult<String> again = patch("{\"name\":\"Ada\"}", key);
        assertThat(again.getStatus().value()).isEqualTo(200);
        assertThat(again.getResponseHeaders().getETag()).isEqualTo("\"2\"");
        service.as("stranger", "person")
                .get()
                .uri(java.net.URI.create(service.url() + where))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void shouldTellTheStateOfARejectedCommand() {
        patch("{\"zone\":\"UTC\"}", null);
        put("\"9\"", key);
        String id = UUID.nameUUIDFromBytes(
                        (person + '\u001F' + "root" + '\u001F' + key).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();

        client().get()
                .uri("/api/v1/people/{id}/commands/{command}", person, id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("rejected")
                .jsonPath("$.status")
                .isEqualTo(412);
        client().get()
                .uri("/api/v1/people/{id}/commands/{command}", person, "x|" + id)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private EntityExchangeResult<String> patch(String patch, @org.jspecify.annotations.Nullable String under) {
        return client().patch()
                .uri("/api/v1/people/{id}", person)
                .headers(headers -> {
                    if (under != null) {
                        headers.set("Idempotency-Key", under);
                    }
                })
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .bodyValue(patch)
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private EntityExchangeResult<String> put(@org.jspecify.annotations.Nullable String ifMatch, String under) {
        return client().put()
                .uri("/api/v1/people/{id}", person)
                .header("Idempotency-Key", under)
                .headers(headers -> {
                    if (ifMatch != null) {
                        headers.setIfMatch(ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"name\":\"Put\"}")
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private WebTestClient.ResponseSpec raise(String under) {
        return client().post()
                .uri("/api/v1/people/{id}/red-flags", person)
                .header("Idempotency-Key", under)
                .exchange();
    }

    private String read() {
        return String.valueOf(client().get()
                .uri("/api/v1/people/{id}", person)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private String state(String where) {
        return String.valueOf(client().get()
                .uri(java.net.URI.create(service.url() + where))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient client() {
        return service.as("root", "admin");
    }
}
