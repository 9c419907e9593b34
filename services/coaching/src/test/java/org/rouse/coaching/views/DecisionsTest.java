package org.rouse.coaching.views;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import com.mongodb.event.CommandSucceededEvent;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.MessageFacts;

class DecisionsTest {

    private final Writes writes = new Writes();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(MongoClientSettings.builder()
            .applyConnectionString(new ConnectionString(server.bindAndGetConnectionString()))
            .addCommandListener(writes)
            .build());
    private final Decisions decisions = new Decisions(client.getDatabase("views"));

    @AfterEach
    void close() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void shouldListAMessageBeforeItIsKnown() {
        decisions
                .put(List.of(Decision.newBuilder()
                        .setPersonId("ada")
                        .setDecisionId("message|1")
                        .setLocalDate("2026-11-22")
                        .setMessage(MessageFacts.getDefaultInstance())
                        .build()))
                .block();

        assertThat(writes.seen.subList(0, 4))
                .containsExactlyInAnyOrder(
                        "decision-days begins",
                        "decision-days is written",
                        "decision-coach-months begins",
                        "decision-coach-months is written");
        assertThat(writes.seen.subList(4, writes.seen.size()))
                .containsExactly("decisions begins", "decisions is written");
    }

    /** The writes to each collection, in their order. */
    private static final class Writes implements CommandListener {

        private final List<String> seen = new CopyOnWriteArrayList<>();
        private final Map<Integer, String> under = new ConcurrentHashMap<>();

        @Override
        public void commandStarted(CommandStartedEvent event) {
            if (event.getCommandName().equals("update")) {
                String collection = event.getCommand().getString("update").getValue();
                under.put(event.getRequestId(), collection);
                seen.add(collection + " begins");
            }
        }

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            String collection = under.remove(event.getRequestId());
            if (collection != null) {
                seen.add(collection + " is written");
            }
        }
    }
}
