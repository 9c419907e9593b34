package org.rouse.coaching.projection;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.rouse.coaching.views.DecisionEntry;
import org.rouse.coaching.views.DecisionView;
import org.rouse.coaching.views.DecisionViews;
import org.rouse.coaching.views.Decisions;
import org.rouse.coaching.views.DrawnDecision;
import org.rouse.coaching.views.DrawnDecisions;
import org.rouse.coaching.views.Outcomes;
import org.rouse.coaching.views.Prompts;
import org.rouse.coaching.views.Receipts;
import org.rouse.coaching.views.RetentionDue;
import org.rouse.contracts.DeadLetter.Reason;
import reactor.core.publisher.Flux;

/** The views of decisions on a database of their own. */
final class DecisionRig implements AutoCloseable {

    private static final List<String> COLLECTIONS = List.of(
            "decisions",
            "decision-days",
            "prompts",
            "receipts",
            "outcomes",
            "drawn-decisions",
            "decision-coach-months");

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client = MongoClients.create(server.bindAndGetConnectionString());
    private final MongoDatabase database = client.getDatabase("views");
    private final Decisions decisions = new Decisions(database);
    private final Prompts prompts = new Prompts(database);
    private final Receipts receipts = new Receipts(database);
    private final Outcomes outcomes = new Outcomes(database);
    private final DrawnDecisions drawn = new DrawnDecisions(database, decisions, outcomes);
    private final DecisionWriter writer =
            new DecisionWriter(decisions, prompts, receipts, outcomes, drawn, new RetentionDue(database));
    private final DecisionViews views = new DecisionViews(decisions, prompts, receipts, outcomes);

    /** Projects one batch, of which every record has to be usable. */
    @SafeVarargs
    final void project(ConsumerRecord<byte[], byte[]>... entries) {
        project(List.of(entries));
    }

    void project(List<ConsumerRecord<byte[], byte[]>> entries) {
        Batch batch = new Batch();
        entries.forEach(batch::add);
        if (!batch.unusable.isEmpty()) {
            throw new IllegalArgumentException("not usable: " + batch.unusable);
        }
        writer.write(batch.decisions).block();
    }

    List<Reason> unusable(ConsumerRecord<byte[], byte[]> entry) {
        Batch batch = new Batch();
        batch.add(entry);
        return batch.unusable.stream().map(Unusable::reason).toList();
    }

    Optional<DecisionView> find(String person, String id) {
        return views.find(person, List.of(id)).blockOptional().orElseThrow().stream()
                .findFirst();
    }

    List<String> listed(String person, String date) {
        return decisions
                .of(person, List.of(LocalDate.parse(date)))
                .sort()
                .map(DecisionEntry::decisionId)
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    /** The decisions of those days that were drawn at random, in the order of ids. */
    List<DrawnDecision> drawn(String person, String from, String to) {
        return drawn.find(List.of(person), LocalDate.parse(from), LocalDate.parse(to))
                .sort(Comparator.comparing(one -> one.decision().getDecisionId()))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    /** Ids of all documents about that person, in all views. */
    List<String> documents(String person) {
        return Flux.fromIterable(COLLECTIONS)
                .concatMap(name -> database.getCollection(name).find())
                .map((Document document) -> document.getString("_id"))
                .filter(id -> id.startsWith(person + '\u001F') || id.matches("\\Q" + person + "\\E\\|[^|\\u001F]*"))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
    }
}
