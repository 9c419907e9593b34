package org.rouse.coaching;

import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.http.MediaType;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Whoever drops the database has all views again from the log. */
@ExtendWith(RunningService.InTests.class)
class RebuildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningService service;
    private final MongoDatabase database;
    private final ConcurrentMessageListenerContainer<?, ?> projection;

    RebuildTest(RunningService service) {
        this.service = service;
        this.database = service.context.getBean(MongoDatabase.class);
        this.projection = service.context.getBean("projection", ConcurrentMessageListenerContainer.class);
    }

    @Test
    void shouldHaveTheSameViewsWhenTheDatabaseWasDropped() {
        await().atMost(Duration.ofSeconds(90)).until(this::isReady);
        List<String> enrolled = List.of("eli", "fay", "gus");
        enrolled.forEach(this::enrol);
        Map<String, Document> before = people(enrolled);
        assertThat(before).containsOnlyKeys(enrolled);

        projection.stop();
        assertThat(isReady()).isFalse();
        Mono.from(database.drop()).block();
        assertThat(people(enrolled)).isEmpty();
        projection.start();

        await().atMost(PATIENCE).until(this::isReady);
        assertThat(people(enrolled)).isEqualTo(before);
    }

    @Test
    void shouldHaveTheSameViewsWhenTheDatabaseIsDroppedUnderneath() {
        await().atMost(Duration.ofSeconds(90)).until(this::isReady);
        List<String> enrolled = List.of("hugo", "ida");
        enrolled.forEach(this::enrol);
        Map<String, Document> before = people(enrolled);

        Mono.from(database.drop()).block();
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/jan")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\"}")
                .exchange()
                .returnResult(Void.class);

        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(people(enrolled)).isEqualTo(before);
            assertThat(people(List.of("jan"))).isNotEmpty();
        });
        await().atMost(PATIENCE).until(this::isReady);
    }

    @Test
    void shouldHaveEveryMetricThatAlertsAskFor() throws IOException {
        String scraped = Objects.requireNonNull(service.as("root", "admin")
                .get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
        String alerts = Files.readString(Path.of("../../deploy/observability/prometheus/coaching-alerts.yml"));
        List<String> asked = Pattern.compile("rouse_[a-z_]+")
                .matcher(alerts)
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(asked)
                .hasSizeGreaterThan(2)
                .allSatisfy(name -> assertThat(scraped).contains(name));
    }

    private void enrol(String person) {
        service.as("root", "admin")
                .put()
                .uri("/api/v1/people/" + person)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\"}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private boolean isReady() {
        return service.anonymous()
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .is2xxSuccessful();
    }

    /** These alone: other tests put people into the view who are not on the log. */
    private Map<String, Document> people(List<String> ids) {
        return Objects.requireNonNull(Flux.from(database.getCollection("people").find(in("_id", ids)))
                .collectMap(one -> one.getString("_id"), one -> one, () -> new TreeMap<String, Document>())
                .block());
    }
}
