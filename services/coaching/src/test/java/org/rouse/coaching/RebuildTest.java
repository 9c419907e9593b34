package org.rouse.coaching;

import static com.mongodb.client.model.Filters.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.rouse.coaching.projection.Told;
import org.rouse.coaching.views.AuditEntry;
import org.rouse.coaching.views.AuditKey;
import org.rouse.coaching.views.AuditTrail;
import org.rouse.contracts.PersonPartitioner;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Audit;
import org.rouse.contracts.v1.ReceiptState;
import org.springframework.http.MediaType;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** After the database is dropped all views are restored from the log. */
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
    void shouldHaveTheSameDecisionsWhenTheDatabaseWasDropped() {
        await().atMost(Duration.ofSeconds(90)).until(this::isReady);
        write(
                Told.became("kit", "one", ReceiptState.RECEIPT_STATE_ACCEPTED, ""),
                Told.said("kit", "one", "Up"),
                Told.followed("kit", "one", 1),
                Told.sent("kit", "one", "2026-11-22"),
                Told.drawn("kit", "two", "2026-11-22", true),
                Told.followed("kit", "two", 1),
                Told.withdrawn("kit", "three", "2026-11-22", "one"));
        await().atMost(PATIENCE).until(() -> decisions().size(), count -> count == 10);
        Map<String, Document> before = decisions();

        projection.stop();
        Mono.from(database.drop()).block();
        assertThat(decisions()).isEmpty();
        projection.start();

        await().atMost(PATIENCE).until(this::isReady);
        assertThat(decisions()).isEqualTo(before);
    }

    /** The sweep finds them in the views, the topology deletes them from the log, and a database filled anew from it lacks them too. */
    @Test
    void shouldNotBringBackDecisionsThatWereKeptForLongEnough() {
        await().atMost(Duration.ofSeconds(90)).until(this::isReady);
        write(
                Told.followed("lou", "old", 1),
                Told.sent("lou", "old", "2025-10-14"), // 401 days before the service's clock
                Told.sent("lou", "kept", "2025-10-15"));
        await().atMost(PATIENCE).until(() -> isStored("decisions", "kept"));
        await().atMost(PATIENCE).until(() -> !isStored("decisions", "old") && !isStored("outcomes", "old"));
        assertThat(service.find("decision-days", "lou|2025-10-14")).isEmpty();

        projection.stop();
        Mono.from(database.drop()).block();
        projection.start();

        await().atMost(PATIENCE).until(this::isReady);
        assertThat(isStored("decisions", "kept")).isTrue();
        assertThat(isStored("decisions", "old")).isFalse();
        assertThat(isStored("outcomes", "old")).isFalse();
    }

    /** Likewise the audit of before: entries without a key of their own come back from the log until they are too old for it. */
    @Test
    void shouldNotBringBackAuditThatWasKeptForLongEnough() {
        await().atMost(Duration.ofSeconds(90)).until(this::isReady);
        long now = Instant.parse("2026-11-19T12:00:00Z").toEpochMilli();
        write(audited("old", now - Duration.ofDays(401).toMillis()), audited("kept", now));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(audit()).containsExactly("kept"));

        projection.stop();
        Mono.from(database.drop()).block();
        projection.start();

        await().atMost(PATIENCE).until(this::isReady);
        assertThat(audit()).containsExactly("kept");
    }

    private static ConsumerRecord<byte[], byte[]> audited(String id, long atMs) {
        Audit entry = Audit.newBuilder()
                .setAuditId(id)
                .setPersonId("lea")
                .setOrganisationId("old-clinic")
                .setAtMs(atMs)
                .build();
        return new ConsumerRecord<>(
                Topics.AUDIT.name(), 0, 0, AuditKey.of(entry).onLog().bytes(), entry.toByteArray());
    }

    private List<String> audit() {
        AuditTrail trail = service.context.getBean(AuditTrail.class);
        return trail
                .page(
                        new AuditTrail.Of.APerson("lea"),
                        Instant.parse("2025-01-01T00:00:00Z").toEpochMilli(),
                        AuditEntry.Place.before(
                                Instant.parse("2026-11-20T00:00:00Z").toEpochMilli()),
                        all -> true,
                        10)
                .blockOptional()
                .orElseThrow()
                .entries()
                .stream()
                .map(entry -> entry.audit().getAuditId())
                .toList();
    }

    private boolean isStored(String view, String decisionId) {
        return service.find(view, "lou\u001F" + decisionId).isPresent();
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

    @SafeVarargs
    private void write(ConsumerRecord<byte[], byte[]>... entries) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        service.broker.getBrokersAsString(),
                        "partitioner.class",
                        PersonPartitioner.class.getName()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (ConsumerRecord<byte[], byte[]> entry : entries) {
                producer.send(new ProducerRecord<>(entry.topic(), entry.key(), entry.value()));
            }
        }
    }

    /** Three decisions, the day that lists them, a prompt, a receipt and outcomes, the week of draws, and the summary, by view and id. */
    private Map<String, Document> decisions() {
        Map<String, Document> found = new TreeMap<>();
        for (String view : List.of(
                "decisions", "decision-days", "prompts", "receipts", "outcomes", "drawn-decisions", "summaries")) {
            for (String id : List.of(
                    "kit\u001Fone", "kit\u001Ftwo", "kit\u001Fthree", "kit|2026-11-22", "kit|2026-11-16", "kit")) {
                service.find(view, id).ifPresent(document -> found.put(view + ' ' + id, inOrder(document)));
            }
        }
        return found;
    }

    /** The day lists decisions as they came, from several partitions of the log; whoever reads them sorts. */
    private static Document inOrder(Document document) {
        if (document.containsKey("decisions")) {
            document.put(
                    "decisions",
                    document.getList("decisions", Document.class).stream()
                            .sorted(Comparator.comparing(one -> one.getString("id")))
                            .toList());
        }
        return document;
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

    /** These people alone: other tests put people into the view who are not on the log. */
    private Map<String, Document> people(List<String> ids) {
        return Objects.requireNonNull(Flux.from(database.getCollection("people").find(in("_id", ids)))
                .collectMap(one -> one.getString("_id"), one -> one, () -> new TreeMap<String, Document>())
                .block());
    }
}
