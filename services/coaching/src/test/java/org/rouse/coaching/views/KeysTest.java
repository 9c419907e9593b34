package org.rouse.coaching.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class KeysTest {

    private static final LocalDate DAY = LocalDate.parse("2026-11-28");

    @Test
    void shouldPartPersonAndDateWhateverThePersonIsCalled() {
        for (String person : List.of("anna", "auth0|5f7c", "a|2026-11-28", "|", "\\E.*")) {
            assertThat(Keys.personOf(Keys.of(person, DAY))).isEqualTo(person);
            assertThat(Keys.dateOf(Keys.of(person, DAY))).isEqualTo("2026-11-28");
        }
    }

    @Test
    void shouldFindTheDocumentsOfOnePersonAndOfNobodyWhoseNameBeginsAlike() {
        List<String> people = List.of("a", "a|b", "a|2026-11-28", "a}", "ab", "\\E.*");
        MongoServer server = new MongoServer(new MemoryBackend());
        try (MongoClient client = MongoClients.create(server.bindAndGetConnectionString())) {
            MongoCollection<Document> days = client.getDatabase("views").getCollection("days");
            people.forEach(person -> Mono.from(days.insertOne(new Document("_id", Keys.of(person, DAY))))
                    .block());

            for (String person : people) {
                assertThat(Flux.from(days.find(Keys.allOf(person)))
                                .map(document -> document.getString("_id"))
                                .collectList()
                                .block())
                        .containsExactly(Keys.of(person, DAY));
            }
        } finally {
            server.shutdownNow();
        }
    }
}
