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
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.broker.FreePort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A query's answer does not depend on where its ids lead the server to look. */
class EmbeddedMongoTest {

    private static final List<String> IDS = List.of("a", "a|1", "a|2", "a|3", "a}", "ab|1", "b", "b|1", "ä|1");

    @TempDir
    Path folder;

    private EmbeddedMongo server;
    private MongoClient client;
    private MongoCollection<Document> things;

    @BeforeEach
    void start() {
        server = EmbeddedMongo.start(folder, FreePort.find());
        client = MongoClients.create(server.uri());
        things = client.getDatabase("test").getCollection("things");
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

        server = EmbeddedMongo.start(folder, FreePort.find());
        client = MongoClients.create(server.uri());
        things = client.getDatabase("test").getCollection("things");

        assertThat(ids(Flux.from(things.find(and(eq("_id", "a|1"), eq("odd", false))))))
                .containsExactly("a|1");
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
