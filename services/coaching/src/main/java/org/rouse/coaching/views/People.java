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
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** People in their latest state on the log, found by their id. The record is stored unchanged, so that fields of newer writers survive. */
@Component
public class People {

    private final MongoCollection<Document> people;

    /** The view in that database. */
    public People(MongoDatabase views) {
        this.people = views.getCollection("people");
    }

    /** The person, or empty where none has that id. */
    public Mono<Optional<Person>> find(String personId) {
        return Mono.from(people.find(eq("_id", personId)).first())
                .map(document -> Optional.of(read(document)))
                .defaultIfEmpty(Optional.empty());
    }

    /** Replaces people by id; an empty value deletes that person. */
    public Mono<Void> put(Map<String, Optional<Person>> changed) {
        List<WriteModel<Document>> writes = new ArrayList<>(changed.size());
        changed.forEach((id, person) ->
                writes.add(person.map(known -> Bulk.put(write(id, known))).orElseGet(() -> Bulk.remove(id))));
        return Bulk.write(people, writes);
    }

    private static Document write(String id, Person person) {
        return new Document("_id", id)
                .append("revision", person.getRevision())
                .append("organisation", person.getOrganisationId())
                .append("coaches", List.copyOf(person.getCoachIdsList()))
                .append("record", new Binary(person.toByteArray()));
    }

    private static Person read(Document document) {
        try {
            return Person.parseFrom(document.get("record", Binary.class).getData());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the people view holds bytes this service did not write", e);
        }
    }
}
