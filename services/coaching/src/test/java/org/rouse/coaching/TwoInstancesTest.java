package org.rouse.coaching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.testing.WholeAnswers;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Two instances of the service on one log and one database: a request to both at once is decided once, in one order. */
@ExtendWith(RunningService.InTests.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoInstancesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** More than the other tests here make there. */
    private static final int WRITES_AT_ONCE = 20;

    private final ExecutorService together = Executors.newFixedThreadPool(2);
    private final RunningService service;
    private final HourOfSitting sitting;
    private final ConfigurableApplicationContext second;

    TwoInstancesTest(RunningService service) {
        this.service = service;
        this.sitting = new HourOfSitting(
                service.broker.getBrokersAsString(),
                RunningService.CLOCK.instant().minus(Duration.ofHours(4)));
        this.second =
                service.start("--rouse.http.writes-per-minute=1", "--rouse.http.writes-at-once=" + WRITES_AT_ONCE);
    }

    @BeforeAll
    void awaitBoth() {
        await().atMost(PATIENCE).until(() -> service.isReady() && RunningService.isReady(second));
    }

    @AfterAll
    void close() {
        together.shutdown();
        topologies(second).forEach(one -> one.setLeaveGroupOnClose(true)); // nothing waits for the end of its session
        second.close();
        await().atMost(PATIENCE).until(service::isReady);
    }

    @RepeatedTest(3)
    void shouldLetOneOfTwoEditsWithOneTagPassAndApplyNothingOfTheOther() {
        String person = enrol();
        CompletableFuture<EntityExchangeResult<String>> here =
                edit(service.url(), person, "{\"zone\":\"UTC\",\"name\":\"Here\",\"country\":\"DE\"}");
        CompletableFuture<EntityExchangeResult<String>> there =
                edit(RunningService.url(second), person, "{\"zone\":\"UTC\",\"name\":\"There\",\"moves\":\"seated\"}");

        List<Integer> statuses = List.of(status(here), status(there));

        assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        String read = read(service.url(), person);
        boolean hereWon = statuses.getFirst() == 200;
        assertThat(read)
                .contains("\"revision\":2", hereWon ? "Here" : "There", hereWon ? "\"DE\"" : "seated")
                .doesNotContain(hereWon ? "seated" : "\"DE\"");
        assertThat(read(RunningService.url(second), person)).isEqualTo(read);
    }

    @Test
    void shouldKeepBothOfTwoPatchesOfDifferentFields() {
        String person = enrol();
        var here = patch(service.url(), person, "{\"prompts\":{\"dailyBudget\":3}}");
        var there = patch(RunningService.url(second), person, "{\"prompts\":{\"coolDownMinutes\":50}}");

        assertThat(List.of(status(here), status(there))).containsOnly(200);
        assertThat(read(service.url(), person))
                .contains("\"dailyBudget\":3", "\"coolDownMinutes\":50", "\"revision\":3");
    }

    /** One of the two limits changes; it makes none that it refuses. */
    @Test
    void shouldHoldACallerToAPaceOfChangesWhateverTheyAskOf() {
        WebTestClient eager = WebTestClient.bindToServer()
                .baseUrl(RunningService.url(second))
                .responseTimeout(PATIENCE)
                .defaultHeaders(headers -> headers.setBearerAuth(service.issuer.token("two-eager", "person")))
                .build();
        EntityExchangeResult<String> answer = ratingOf(eager);
        int done = 0;
        while (answer.getStatus().value() == 404) { // there is nobody of that name, which costs a change all the same
            done++;
            answer = ratingOf(eager);
        }

        assertThat(answer.getStatus().value()).isEqualTo(429);
        assertThat(answer.getResponseBody()).contains("urn:rouse:problem:writes.too-many");
        assertThat(Integer.parseInt(
                        Objects.requireNonNull(answer.getResponseHeaders().getFirst("Retry-After"))))
                .isBetween(1, 60);
        assertThat(done).isGreaterThanOrEqualTo(WRITES_AT_ONCE);
        eager.get().uri("/api/v1/exercises").exchange().expectStatus().isOk();
    }

    /** Neither repeated batches nor moved tasks lead to two decisions, or to other stretches. */
    @Test
    void shouldDecideOnceWhatComesAThousandTimesWhileTheTasksMove() {
        String once = enrol();
        String often = enrol();
        sitting.send(once, 1);
        sitting.send(often, 250);
        for (ConfigurableApplicationContext instance : List.of(service.context, second)) {
            List<StreamsBuilderFactoryBean> topologies = topologies(instance);
            topologies.forEach(StreamsBuilderFactoryBean::stop); // the other takes over its tasks
            sitting.send(often, 250);
            topologies.forEach(StreamsBuilderFactoryBean::start);
            await().atMost(PATIENCE).until(() -> RunningService.isReady(instance));
        }
        sitting.send(often, 250);
        String last = enrol();
        sitting.send(last, 1);

        await().atMost(PATIENCE).until(() -> sitting.decided(last).size() == HourOfSitting.MOMENTS);
        assertThat(sitting.decided(often))
                .hasSize(HourOfSitting.MOMENTS)
                .doesNotHaveDuplicates()
                .isEqualTo(sitting.decided(once));
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(stretches(often)).isNotEmpty().isEqualTo(stretches(once));
        });
    }

    private static List<StreamsBuilderFactoryBean> topologies(ConfigurableApplicationContext instance) {
        return List.copyOf(
                instance.getBeansOfType(StreamsBuilderFactoryBean.class).values());
    }

    private List<Document> stretches(String person) {
        return service.find("stretches", sitting.day(person)).stream()
                .flatMap(day -> day.getList("stretches", Document.class).stream())
                .toList();
    }

    private static EntityExchangeResult<String> ratingOf(WebTestClient caller) {
        return caller.post()
                .uri("/api/v1/people/two-nobody/ratings")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"activity\":\"yoga\",\"stars\":5}")
                .exchange()
                .expectBody(String.class)
                .returnResult();
    }

    private String enrol() {
        String person = "two-" + UUID.randomUUID();
        client(service.url())
                .put()
                .uri("/api/v1/people/" + person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\",\"name\":\"Before\"}")
                .exchange()
                .expectStatus()
                .isCreated();
        return person;
    }

    private CompletableFuture<EntityExchangeResult<String>> edit(String url, String person, String profile) {
        return CompletableFuture.supplyAsync(
                () -> client(url)
                        .put()
                        .uri("/api/v1/people/" + person)
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(profile)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult(),
                together);
    }

    private CompletableFuture<EntityExchangeResult<String>> patch(String url, String person, String patch) {
        return CompletableFuture.supplyAsync(
                () -> client(url)
                        .patch()
                        .uri("/api/v1/people/" + person)
                        .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                        .bodyValue(patch)
                        .exchange()
                        .expectBody(String.class)
                        .returnResult(),
                together);
    }

    private static int status(CompletableFuture<EntityExchangeResult<String>> answer) {
        return answer.join().getStatus().value();
    }

    private String read(String url, String person) {
        return String.valueOf(client(url)
                .get()
                .uri("/api/v1/people/" + person)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient client(String url) {
        return WholeAnswers.from(url)
                .mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .defaultHeaders(headers -> headers.setBearerAuth(service.issuer.token("root", "admin")))
                .build();
    }
}
