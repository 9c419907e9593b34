package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.ProximalOutcome;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * People's behaviour after decisions, one document each, found by person and decision. The highest revision stays, whatever comes after it.
 */
@Component
public class Outcomes {

    private final MongoCollection<Document> outcomes;

    /** The view in that database. */
    public Outcomes(MongoDatabase views) {
        this.outcomes = views.getCollection("outcomes");
    }

    /** The known outcomes of those decisions, in no order. */
    Flux<ProximalOutcome> find(String personId, Collection<String> decisionIds) {
        return known(decisionIds.stream().map(id -> Keys.ofOne(personId, id)).toList());
    }

    /** Stores revisions in any order. Those of one person must come from one writer at a time. */
    public Mono<Void> put(Collection<ProximalOutcome> seen) {
        Map<String, ProximalOutcome> highest = new LinkedHashMap<>();
        seen.forEach(outcome -> highest.merge(id(outcome), outcome, Outcomes::higher));
        return highest.isEmpty()
                ? Mono.empty()
                : known(highest.keySet())
                        .collectMap(Outcomes::id)
                        .flatMap(before -> Bulk.write(outcomes, writes(highest, before)));
    }

    /** Deletes the outcomes of these decisions. */
    public Mono<Void> forget(Collection<DecisionKey> keys) {
        return Bulk.remove(outcomes, DecisionKey.ids(keys));
    }

    /** Deletes all outcomes of a person. */
    public Mono<Void> erase(String personId) {
        return Mono.from(outcomes.deleteMany(Keys.manyOf(personId))).then();
    }

    /** The existing ones of these documents, in no order. */
    Flux<ProximalOutcome> known(Collection<String> ids) {
        return Flux.from(outcomes.find(in("_id", ids)))
                .map(document -> Stored.read(ProximalOutcome.parser(), document.get("record", Binary.class)));
    }

    private static List<WriteModel<Document>> writes(
            Map<String, ProximalOutcome> highest, Map<String, ProximalOutcome> before) {
        List<WriteModel<Document>> writes = new ArrayList<>(highest.size());
        highest.forEach((id, outcome) -> {
            ProximalOutcome known = before.get(id);
            if (known == null || revision(outcome) >= revision(known)) {
                writes.add(Bulk.put(new Document("_id", id).append("record", Stored.write(outcome))));
            }
        });
        return writes;
    }

    private static ProximalOutcome higher(ProximalOutcome earlier, ProximalOutcome later) {
        return revision(later) >= revision(earlier) ? later : earlier;
    }

    private static int revision(ProximalOutcome outcome) {
        return outcome.getOutcome().getRevision();
    }

    private static String id(ProximalOutcome outcome) {
        return Keys.ofOne(outcome.getPersonId(), outcome.getDecisionId());
    }
}
