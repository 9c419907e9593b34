package org.rouse.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.notification.running.Receiver;
import org.rouse.notification.running.RunningService;
import org.rouse.notification.running.Samples;
import org.rouse.testing.LastingMongo;
import org.springframework.http.MediaType;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * After losing the database, or restoring an older copy, the service has people and channels again from the log, and prompts nobody twice.
 */
class LostDatabaseTest {

    private static final String NAME = "rouse_lost";

    /** Of a log of its own; each test has people of its own on it, and begins with an empty database. */
    private static final String BROKER = RunningService.broker();

    private final LastingMongo mongo = new LastingMongo();
    private final MongoClient client = MongoClients.create(mongo.uri());
    private final MongoDatabase database = client.getDatabase(NAME);
    private final Receiver receiver = new Receiver();
    private RunningService service = started();

    @BeforeEach
    void patience() {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(30));
    }

    @AfterEach
    void stop() {
        service.close();
        receiver.close();
        client.close();
        mongo.close();
    }

    @Test
    void shouldKnowEverybodyAgainWhenTheDatabaseWasDroppedWhileStopped() {
        service.reach("anna", receiver.url("/anna"));
        service.reach("back", receiver.url("/before"));
        service.log().write(Topics.PERSON, "back", (byte[]) null);
        await().until(() -> isErased("back"));
        service.reach("back", receiver.url("/back"));
        String anna = channels("anna");
        String back = channels("back");
        decide("anna", 20);
        await().until(() -> receiver.requests("/anna").size() == 1);
        await().until(service::isIdle);
        long written = service.log().size(Topics.CHANNEL);

        service.close();
        Mono.from(database.drop()).block();
        service = started();

        await().until(this::isReady);
        assertThat(channels("anna")).isEqualTo(anna);
        assertThat(channels("back")).isEqualTo(back);
        decide("anna", 20); // the same again
        decide("anna", 40);
        decide("back", 20);
        await().until(() -> receiver.requests("/anna").size() == 2
                && !receiver.requests("/back").isEmpty());
        await().until(service::isIdle);
        assertThat(service.log().size(Topics.CHANNEL)).isEqualTo(written); // nothing was erased again
        assertThat(receiver.requests()).hasSize(3);
    }

    @Test
    void shouldEraseWhoWasErasedMeanwhile() {
        service.reach("gone", receiver.url("/gone"));
        await().until(this::isReady);
        service.close();
        Mono.from(database.drop()).block();
        RunningService.log(BROKER, log -> log.write(Topics.PERSON, "gone", (byte[]) null));
        service = started();

        await().until(() -> isErased("gone"));
        await().until(this::isReady);
        assertThat(channels("gone")).isEqualTo("[]");
    }

    @Test
    void shouldFindOutByItselfThatTheDatabaseWasDropped() {
        service.reach("idle", receiver.url("/idle"));
        await().until(this::isReady);
        String before = channels("idle");

        Mono.from(database.drop()).block();

        await().until(() -> channels("idle"), before::equals);
        await().until(this::isReady);
    }

    @Test
    void shouldLoseNoChannelToAChangeMadeOfAnEmptyView() {
        service.reach("two", receiver.url("/two"));
        await().until(this::isReady);

        Mono.from(database.drop()).block();
        service.client("two", "person")
                .put()
                .uri("/api/v1/people/two/channels/other")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"type\":\"webhook\",\"url\":\"%s\",\"secret\":\"%s\"}"
                        .formatted(receiver.url("/other"), RunningService.SECRET))
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(channels("two")).contains("/two").contains("/other");
    }

    @Test
    void shouldReadOnFromAnOlderCopyAndSendNothingOfItAgain() {
        service.reach("copy", receiver.url("/copy"));
        await().until(service::isIdle);
        receiver.answer(request -> Receiver.Answer.of(200).after(Duration.ofSeconds(1)));
        decide("copy", 20);
        await().until(() -> receiver.requests("/copy").size() == 1);
        Map<String, List<Document>> copy = copy(); // under way
        assertThat(copy.get("prompts")).isNotEmpty();
        await().until(service::isIdle);
        service.reach("late", receiver.url("/late"));
        decide("late", 20);
        await().until(() -> receiver.requests("/late").size() == 1);
        await().until(service::isIdle);

        service.close();
        Mono.from(database.drop()).block();
        copy.forEach((name, documents) ->
                Mono.from(database.getCollection(name).insertMany(documents)).block());
        service = started();

        await().until(this::isReady);
        assertThat(channels("late")).contains("/late");
        decide("late", 40);
        await().until(() -> receiver.requests("/late").size() == 2);
        await().until(service::isIdle);
        assertThat(receiver.requests("/copy")).hasSize(1);
        assertThat(service.log().read(Topics.RECEIPT, "copy", Receipt.parser()))
                .extracting(Receipt::getState)
                .containsExactly(ReceiptState.RECEIPT_STATE_ACCEPTED);
    }

    private RunningService started() {
        return new RunningService(
                Map.of(
                        "rouse.notification.database", NAME,
                        "rouse.notification.mongo-uri", mongo.uri(),
                        "rouse.notification.delivery.attempt-timeout", "2s",
                        "rouse.notification.delivery.lease", "4s",
                        "rouse.notification.providers.longest-wait", "1s"),
                BROKER);
    }

    private void decide(String person, int minutes) {
        service.log().write(Topics.DECISION, person, Samples.sitting(person, RunningService.NOON, minutes));
    }

    private boolean isErased(String person) {
        return service.log().records(Topics.CHANNEL, person).getLast().value() == null;
    }

    private String channels(String person) {
        return Objects.requireNonNull(service.client(person, "person")
                .get()
                .uri("/api/v1/people/" + person + "/channels")
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody());
    }

    private Map<String, List<Document>> copy() {
        Map<String, List<Document>> copy = new TreeMap<>();
        Flux.from(database.listCollectionNames())
                .toIterable()
                .forEach(name -> copy.put(
                        name,
                        Flux.from(database.getCollection(name).find())
                                .collectList()
                                .blockOptional()
                                .orElseThrow()));
        copy.values().removeIf(List::isEmpty);
        return copy;
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
}
