package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.v1.Receipt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Receipts, one document for each prompt, found by person and id, with a field for each step. A repeated step replaces the first, as on the
 * log.
 */
@Component
public class Receipts {

    private final MongoCollection<Document> receipts;

    /** The view in that database. */
    public Receipts(MongoDatabase views) {
        this.receipts = views.getCollection("receipts");
    }

    /** The receipts of those decisions, in no order. */
    Flux<Receipt> find(String personId, Collection<String> decisionIds) {
        List<String> ids =
                decisionIds.stream().map(id -> Keys.ofOne(personId, id)).toList();
        return Flux.from(receipts.find(in("_id", ids)))
                .flatMapIterable(
                        document -> document.get("steps", Document.class).values())
                .map(step -> Stored.read(Receipt.parser(), (Binary) step));
    }

    /** Adds receipts, in any order between steps; of one step the last counts. */
    public Mono<Void> put(Collection<Receipt> given) {
        Map<String, Map<String, Bson>> changes = new LinkedHashMap<>();
        for (Receipt receipt : given) {
            String field = "steps." + ReceiptKey.step(receipt);
            changes.computeIfAbsent(
                            Keys.ofOne(receipt.getPersonId(), receipt.getPromptId()), id -> new LinkedHashMap<>())
                    .put(field, set(field, Stored.write(receipt)));
        }
        List<WriteModel<Document>> writes = new ArrayList<>(changes.size());
        changes.forEach((id, steps) -> writes.add(Bulk.change(id, combine(List.copyOf(steps.values())))));
        return Bulk.write(receipts, writes);
    }

    /** Deletes the receipts of the prompts of these decisions. */
    public Mono<Void> forget(Collection<DecisionKey> keys) {
        return Bulk.remove(receipts, DecisionKey.ids(keys));
    }

    /** Deletes all receipts of a person. */
    public Mono<Void> erase(String personId) {
        return Mono.from(receipts.deleteMany(Keys.manyOf(personId))).then();
    }
}
