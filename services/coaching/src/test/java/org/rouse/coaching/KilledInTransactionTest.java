package org.rouse.coaching;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.contracts.Topics;
import org.rouse.testing.Issuer;
import org.rouse.testing.LastingBroker;
import org.rouse.testing.LastingMongo;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;

/**
 * {@code kill -9} of the service while the broker holds decisions of an uncommitted transaction: each moment is decided exactly once
 * nevertheless, and in the end people have the stretches of an undisturbed person. The service's clock is the machine's, so the hour is one
 * that is just over. Each start takes most of a minute, so it runs where {@code rouse.transaction.kills} gives the number of kills, as in
 * {@code .ci/long}; acceptance's {@code KillTest} kills the whole system in the middle of a replay.
 */
@EnabledIfSystemProperty(
        named = "rouse.transaction.kills",
        matches = "[1-9][0-9]*",
        disabledReason = "rouse.transaction.kills does not say how many kills")
class KilledInTransactionTest {

    private static final int KILLS = Integer.getInteger("rouse.transaction.kills", 1);
    private static final int PEOPLE_EACH = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Long enough to be killed in. */
    private static final String COMMIT =
            "--spring.cloud.stream.kafka.streams.binder.configuration.commit.interval.ms=2000";

    private final LastingBroker broker = new LastingBroker();
    private final LastingMongo mongo = new LastingMongo();
    private final Issuer issuer = new Issuer();
    private final Admin admin = Admin.create(Map.of("bootstrap.servers", broker.address()));
    private final MongoClient database = MongoClients.create(mongo.uri());
    private final HourOfSitting sitting = new HourOfSitting(
            broker.address(), hourBefore(InstantSource.system().instant()));

    private CoachingProcess service;

    @BeforeEach
    void start(@TempDir Path folder) {
        service = new CoachingProcess(
                folder,
                Stream.concat(
                                RunningService.arguments(
                                        broker.address(), mongo.uri(), folder.resolve("state"), issuer),
                                Stream.of(COMMIT))
                        .toList());
        service.start();
    }

    @AfterEach
    void close() throws InterruptedException {
        service.kill();
        database.close();
        admin.close();
        broker.close();
        mongo.close();
        issuer.close();
    }

    @Test
    void shouldDecideEachMomentOnceWhenKilledInsideTransactions() throws Exception {
        List<String> disturbed = IntStream.range(0, KILLS * PEOPLE_EACH)
                .mapToObj(i -> "disturbed-" + i)
                .toList();
        String undisturbed = "undisturbed";
        enrolAtOnce(Stream.concat(disturbed.stream(), Stream.of(undisturbed)));
        for (int kill = 0; kill < KILLS; kill++) {
            disturbed.subList(kill * PEOPLE_EACH, (kill + 1) * PEOPLE_EACH).forEach(person -> sitting.send(person, 1));
            await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(this::isTransactionOpen);
            service.kill();
            assertThat(isTransactionOpen()).as("killed inside").isTrue();
            service.start();
        }
        sitting.send(undisturbed, 1);

        await().atMost(PATIENCE).until(() -> sitting.decided(undisturbed).size() == HourOfSitting.MOMENTS);
        List<String> expected = sitting.decided(undisturbed);
        await().atMost(PATIENCE).untilAsserted(() -> {
            Map<String, List<String>> decided = sitting.decided();
            assertThat(disturbed)
                    .allSatisfy(person -> assertThat(decided.get(person)).isEqualTo(expected));
        });
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<Document> stretches = stretches(undisturbed);
            assertThat(stretches).isNotEmpty();
            assertThat(disturbed)
                    .allSatisfy(person -> assertThat(stretches(person)).isEqualTo(stretches));
        });
        Map<String, List<String>> written = sitting.written();
        assertThat(disturbed)
                .as("what was taken back, and decided again")
                .anyMatch(person -> written.getOrDefault(person, List.of()).size() > HourOfSitting.MOMENTS);
    }

    /** Whole within one day. */
    private static Instant hourBefore(Instant now) {
        Instant from = now.minus(Duration.ofHours(2)).truncatedTo(ChronoUnit.MINUTES);
        boolean acrossMidnight = from.truncatedTo(ChronoUnit.DAYS)
                .isBefore(from.plus(Duration.ofMinutes(70)).truncatedTo(ChronoUnit.DAYS));
        return acrossMidnight ? from.minus(Duration.ofHours(2)) : from;
    }

    /** Whether some partition has decisions of an open transaction. */
    private boolean isTransactionOpen() throws Exception {
        List<TopicPartition> partitions =
                admin.describeTopics(List.of(Topics.DECISION.name())).allTopicNames().get().values().stream()
                        .flatMap(topic -> topic.partitions().stream())
                        .map(one -> new TopicPartition(Topics.DECISION.name(), one.partition()))
                        .toList();
        return admin.describeProducers(partitions).all().get().values().stream()
                .flatMap(each -> each.activeProducers().stream())
                .anyMatch(each -> each.currentTransactionStartOffset().isPresent());
    }

    /** One after the other they would wait for a commit each. */
    private void enrolAtOnce(Stream<String> people) {
        try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(people.map(person -> CompletableFuture.runAsync(() -> enrol(person), each))
                            .toArray(CompletableFuture[]::new))
                    .join();
        }
    }

    private void enrol(String person) {
        service.client()
                .put()
                .uri("/api/v1/people/" + person)
                .headers(headers -> headers.setBearerAuth(issuer.token("root", "admin")))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"zone\":\"UTC\"}")
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private List<Document> stretches(String person) {
        return Flux.from(database.getDatabase("rouse_coaching")
                        .getCollection("stretches")
                        .find(eq("_id", sitting.day(person))))
                .flatMapIterable(day -> day.getList("stretches", Document.class))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
