package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.eq;

import com.google.protobuf.InvalidProtocolBufferException;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.CommandResult;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Results of commands, as long as the log has them. */
@Component
public class CommandResults {

    private final MongoCollection<Document> results;

    /** The view in that database. */
    public CommandResults(MongoDatabase views) {
        this.results = views.getCollection("command-results");
    }

    /** The result of the command, or empty where it is unknown, or no longer known. */
    public Mono<Optional<CommandResult>> find(String personId, String commandId) {
        return Mono.from(results.find(eq("_id", Keys.of(personId, commandId))).first())
                .map(document -> Optional.of(read(document)))
                .defaultIfEmpty(Optional.empty());
    }

    /** Replaces results by key; an empty value deletes one. */
    public Mono<Void> put(Map<Key, Optional<CommandResult>> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>(changed.size());
        changed.forEach((key, result) -> {
            String id = Keys.of(key.personId(), key.commandId());
            writes.add(result.map(known ->
                            Bulk.put(new Document("_id", id).append("record", new Binary(known.toByteArray()))))
                    .orElseGet(() -> Bulk.remove(id)));
        });
        return Bulk.write(results, writes);
    }

    /** The key of a command: its person and id. */
    public record Key(String personId, String commandId) {}

    private static CommandResult read(Document document) {
        try {
            return CommandResult.parseFrom(document.get("record", Binary.class).getData());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the view of command results holds bytes this service did not write", e);
        }
    }
}
