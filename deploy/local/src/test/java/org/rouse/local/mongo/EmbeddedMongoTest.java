package org.rouse.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.descending;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.broker.FreePort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A query's answer does not depend on the ids that the server reads. */
class EmbeddedMongoTest {

    private static final List<String> IDS = List.of("a", "a|1", "a|2", "a|3", "a}", "ab|1", "b", "b|1", "ä|1");

    @TempDir
    Path folder;

    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() {
        start(EmbeddedMongo.start(folder, FreePort.find()));
        List<Document> all = IntStream.range(0, IDS.size())
                .mapToObj(i -> new Document("_id", IDS.get(i)).append("odd", i % 2 == 1))
                .toList();
        Mono.from(things.insertMany(all)).block();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void shouldFindWhatEveryBoundAllowsWhenAnythingElseIsAsked() {
        for (String id : IDS) {
            assertAnswer(eq("_id", id), id::equals);
            assertAnswer(gte("_id", id), other -> other.compareTo(id) >= 0);
            assertAnswer(gt("_id", id), other -> other.compareTo(id) > 0);
            assertAnswer(lte("_id", id), other -> other.compareTo(id) <= 0);
            assertAnswer(lt("_id", id), other -> other.compareTo(id) < 0);
        }
        assertAnswer(and(gte("_id", "a|"), lt("_id", "a}")), id -> id.startsWith("a|"));
    }

    @Test
    void shouldSortAndLimitWithinBounds() {
        assertThat(ids(Flux.from(
                        things.find(lt("_id", "b")).sort(descending("_id")).limit(2))))
                .containsExactly("a}", "a|3");
    }

    @Test
    void shouldChangeOneDocumentOnlyWhenItIsAsItWasRead() {
        assertThat(change("a|1", false)).isZero();
        assertThat(change("a|1", true)).isOne();
        assertThat(change("a|1", true)).isZero();
        assertThat(change("nobody", true)).isZero();
    }

    @Test
    void shouldKnowWhatItAcknowledgedWhenStartedAgain() {
        change("a|1", true);
        stop();

        start(EmbeddedMongo.start(folder, FreePort.find()));

        assertThat(ids(Flux.from(things.find(and(eq("_id", "a|1"), eq("odd", false))))))
                .containsExactly("a|1");
    }

    @Test
    void shouldKeepEveryKindOfValue() {
        Document whole = new Document("_id", "every")
                .append("text", "Zürich, 寒い")
                .append("nothing", null)
                .append("yes", true)
                .append("int", 42)
                .append("long", 1L << 40)
                .append("double", -0.1)
                .append("decimal", Decimal128.parse("12.50"))
                .append("at", Date.from(Instant.parse("2026-11-30T09:00:00.123Z")))
                .append("object", new ObjectId("65f0c0ffee65f0c0ffee65f0"))
                .append("bytes", new Binary(new byte[] {0, -1, 7}))
                .append("empty", new Document())
                .append("many", List.of(1, "two", new Document("three", List.of(3.0)), List.of()));
        Mono.from(things.insertOne(whole)).block();
        stop();

        start(EmbeddedMongo.start(folder, FreePort.find()));

        assertThat(Mono.from(things.find(eq("_id", "every"))).block()).isEqualTo(whole);
    }

    /** Erased data is in no file of the folder once the server has stopped, and everything else is unchanged. */
    @Test
    void shouldLeaveNothingOfADeletedDocumentInItsFiles() throws IOException {
        Mono.from(things.insertMany(IntStream.range(0, 2_000)
                        .mapToObj(i -> new Document("_id", "p|" + i).append("name", "Zaphodina Beeblebrox " + i))
                        .toList()))
                .block();
        Mono.from(things.updateOne(eq("_id", "b"), Updates.set("name", "Trillian")))
                .block();
        Mono.from(things.deleteMany(and(gte("_id", "p|"), lt("_id", "p}")))).block();

        stop();

        assertThat(holds("Trillian")).isTrue();
        assertThat(holds("Zaphodina")).isFalse();
        start(EmbeddedMongo.start(folder, FreePort.find()));
        assertThat(ids(Flux.from(things.find()))).containsExactlyInAnyOrderElementsOf(IDS);
    }

    private boolean holds(String what) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(what)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void start(EmbeddedMongo again) {
        server = again;
        client = MongoClients.create(server.uri());
        things = client.getDatabase("test").getCollection("things");
    }

    private long change(String id, boolean asRead) {
        return Mono.from(things.updateOne(and(eq("_id", id), eq("odd", asRead)), Updates.set("odd", !asRead)))
                .blockOptional()
                .orElseThrow()
                .getModifiedCount();
    }

    private void assertAnswer(Bson bounds, Predicate<String> expected) {
        for (boolean odd : new boolean[] {true, false}) {
            assertThat(ids(Flux.from(things.find(and(bounds, eq("odd", odd))))))
                    .as("%s", bounds)
                    .containsExactlyInAnyOrderElementsOf(IDS.stream()
                            .filter(expected.and(id -> IDS.indexOf(id) % 2 == (odd ? 1 : 0)))
                            .toList());
        }
    }

    private static List<String> ids(Flux<Document> found) {
        return found.map(document -> document.getString("_id"))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
