package org.rouse.local.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.broker.FreePort;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A document and its entry in the index of ids exist together, or neither does. */
class IdEntriesTest {

    private static final String THINGS = "test.things";
    private static final int WRITERS = 4;
    private static final int OF_ONE_WRITE = 100;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    @TempDir
    Path folder;

    @Test
    void shouldWriteADocumentWhoseEntryWasLost() {
        running(things -> put(things, "a", "b", "c"));
        damaged(store -> OrderedDatabase.entries(store, THINGS).remove(new KeyValue("b")));
        running(things -> {
            assertThat(ids(things)).containsExactly("a", "b", "c");
            put(things, "b");
            assertThat(ids(things)).containsExactly("a", "b", "c");
            assertThat(Mono.from(things.find(eq("_id", "b"))).block()).isNotNull();
        });
    }

    @Test
    void shouldWriteADocumentThatWasLostAndLeftItsEntry() {
        running(things -> put(things, "a", "b", "c"));
        damaged(store -> OrderedDatabase.documents(store, THINGS).remove("b"));
        running(things -> {
            assertThat(ids(things)).containsExactly("a", "c");
            put(things, "b");
            assertThat(ids(things)).containsExactly("a", "b", "c");
        });
    }

    @Test
    void shouldLeaveSoundFilesAlone() {
        running(things -> put(things, "a", "b", "c"));
        running(things -> assertThat(ids(things)).containsExactly("a", "b", "c"));
        damaged(store ->
                assertThat(OrderedDatabase.entries(store, THINGS).size()).isEqualTo(3));
    }

    /** Its documents are serialized Java objects, and its entries are in another order. */
    @Test
    void shouldGoOnWithAFileOfTheServersOwnStore() {
        List<String> all = IntStream.range(0, 500)
                .mapToObj(i -> Integer.toString(i * 7919))
                .toList();
        try (MVStore store = new MVStore.Builder()
                .fileName(folder.resolve("views.mv").toString())
                .open()) {
            MongoServer own = new MongoServer(new H2Backend(store));
            own.bind("127.0.0.1", 0);
            try (MongoClient client = MongoClients.create(own.getConnectionString())) {
                put(client.getDatabase("test").getCollection("things"), all.toArray(String[]::new));
            }
            own.shutdownNow();
        }
        for (int start = 0; start < 2; start++) {
            running(things -> {
                put(things, all.toArray(String[]::new));
                assertThat(ids(things)).containsExactlyInAnyOrderElementsOf(all);
                assertThat(all)
                        .allSatisfy(id -> assertThat(
                                        Mono.from(things.find(eq("_id", id))).block())
                                .isNotNull());
            });
        }
    }

    /** A copy of the file at any moment equals the file after a kill at that moment: each write whole, or absent. */
    @Test
    void shouldHoldWholeWritesInWhateverAKillWouldLeave() throws Exception {
        List<Path> left = new ArrayList<>();
        try (EmbeddedMongo server = EmbeddedMongo.start(folder, FreePort.find());
                MongoClient client = MongoClients.create(server.uri())) {
            var things = client.getDatabase("test").getCollection("things");
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> Flux.range(0, 60)
                            .concatMap(n -> write(things, writer, n))
                            .then()
                            .toFuture())
                    .toList();
            for (int i = 0; i < 60 && writing.stream().anyMatch(one -> !one.isDone()); i++) {
                Path copy = Files.createDirectories(folder.resolve("copy" + i)).resolve("views.mv");
                left.add(Files.copy(folder.resolve("views.mv"), copy));
            }
            writing.forEach(one -> one.join());
        }
        assertThat(left).hasSizeGreaterThan(10);
        for (Path copy : left) {
            try (MVStore store = new MVStore.Builder().fileName(copy.toString()).open()) {
                Set<String> documents =
                        texts(OrderedDatabase.documents(store, THINGS).keySet());
                assertThat(texts(OrderedDatabase.entries(store, THINGS).values()))
                        .as("%s", copy)
                        .isEqualTo(documents);
                for (int writer = 0; writer < WRITERS; writer++) {
                    String prefix = writer + "|";
                    assertThat(documents.stream()
                                    .filter(id -> id.startsWith(prefix))
                                    .count())
                            .as("%s, writer %d", copy, writer)
                            .isIn(0L, (long) OF_ONE_WRITE);
                }
            }
        }
    }

    /** One writer puts many documents with one write and removes them with the next. */
    private static Mono<?> write(MongoCollection<Document> things, int writer, int n) {
        return n % 2 == 0
                ? Mono.from(things.insertMany(IntStream.range(0, OF_ONE_WRITE)
                        .mapToObj(i -> new Document("_id", writer + "|" + i))
                        .toList()))
                : Mono.from(things.deleteMany(and(gte("_id", writer + "|"), lt("_id", writer + "}"))));
    }

    private static Set<String> texts(Collection<Object> places) {
        return places.stream().map(Object::toString).collect(Collectors.toCollection(TreeSet::new));
    }

    private void running(Consumer<MongoCollection<Document>> work) {
        try (EmbeddedMongo server = EmbeddedMongo.start(folder, FreePort.find());
                MongoClient client = MongoClients.create(server.uri())) {
            work.accept(client.getDatabase("test").getCollection("things"));
        }
    }

    private void damaged(Consumer<MVStore> damage) {
        try (MVStore store = new MVStore.Builder()
                .fileName(folder.resolve("views.mv").toString())
                .open()) {
            damage.accept(store);
            store.commit();
        }
    }

    private static void put(MongoCollection<Document> things, String... ids) {
        for (String id : ids) {
            Mono.from(things.replaceOne(eq("_id", id), new Document("_id", id), UPSERT))
                    .block();
        }
    }

    private static List<String> ids(MongoCollection<Document> things) {
        return Flux.from(things.find())
                .map(document -> document.getString("_id"))
                .sort()
                .collectList()
                .blockOptional()
                .orElseThrow();
    }
}
