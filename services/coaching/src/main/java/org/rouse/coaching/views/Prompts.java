package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Prompt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Prompts, one document each, found by person and id, which is that of the decision. */
@Component
public class Prompts {

    private final MongoCollection<Document> prompts;

    /** The view in that database. */
    public Prompts(MongoDatabase views) {
        this.prompts = views.getCollection("prompts");
    }

    /** The prompts of those of these decisions that have one, in no order. */
    Flux<Prompt> find(String personId, Collection<String> decisionIds) {
        List<String> ids =
                decisionIds.stream().map(id -> Keys.ofOne(personId, id)).toList();
        return Flux.from(prompts.find(in("_id", ids)))
                .map(document -> Stored.read(Prompt.parser(), document.get("record", Binary.class)));
    }

    /** Replaces prompts by id; the last of each counts. */
    public Mono<Void> put(Collection<Prompt> said) {
        Map<String, WriteModel<Document>> writes = new LinkedHashMap<>();
        for (Prompt prompt : said) {
            String id = Keys.ofOne(prompt.getPersonId(), prompt.getPromptId());
            writes.put(id, Bulk.put(new Document("_id", id).append("record", Stored.write(prompt))));
        }
        return Bulk.write(prompts, List.copyOf(writes.values()));
    }

    /** Deletes the prompts of these decisions. */
    public Mono<Void> forget(Collection<DecisionKey> keys) {
        return Bulk.remove(prompts, DecisionKey.ids(keys));
    }

    /** Deletes all prompts to a person. */
    public Mono<Void> erase(String personId) {
        return Mono.from(prompts.deleteMany(Keys.manyOf(personId))).then();
    }
}
