package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.PersonPlan;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** People's agreed and proposed plans, in their latest state on the log, by person. */
@Component
public class AgreedPlans {

    private final MongoCollection<Document> plans;

    /** The view in that database. */
    public AgreedPlans(MongoDatabase views) {
        this.plans = views.getCollection("plans");
    }

    /** The person's plans; empty where there never was any. */
    public Mono<Optional<PersonPlan>> find(String personId) {
        return Mono.from(plans.find(eq("_id", personId)).first())
                .map(document -> Optional.of(Stored.read(PersonPlan.parser(), document.get("record", Binary.class))))
                .defaultIfEmpty(Optional.empty());
    }

    /** Replaces plans by person; an empty value deletes the person's. */
    public Mono<Void> put(Map<String, Optional<PersonPlan>> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>(changed.size());
        changed.forEach((id, plan) ->
                writes.add(plan.map(known -> Bulk.put(new Document("_id", id).append("record", Stored.write(known))))
                        .orElseGet(() -> Bulk.remove(id))));
        return Bulk.write(plans, writes);
    }
}
