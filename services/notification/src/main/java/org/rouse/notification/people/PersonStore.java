package org.rouse.notification.people;

import static com.mongodb.client.model.Filters.eq;

import com.google.protobuf.InvalidProtocolBufferException;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Person;
import org.rouse.notification.views.Lookups;
import reactor.core.publisher.Mono;

/** People as last published, by person id. */
public final class PersonStore {

    private final MongoCollection<Document> people;
    private final Lookups lookups;

    public PersonStore(MongoDatabase database) {
        people = database.getCollection("people");
        lookups = new Lookups(people);
    }

    /** The person; empty when the view holds nothing about them. */
    public Mono<Person> find(String personId) {
        return lookups.find(personId).map(PersonStore::read);
    }

    Mono<Void> keep(Person person) {
        Document document =
                new Document("_id", person.getPersonId()).append("person", new Binary(person.toByteArray()));
        return Mono.from(
                        people.replaceOne(eq("_id", person.getPersonId()), document, new ReplaceOptions().upsert(true)))
                .then();
    }

    Mono<Void> forget(String personId) {
        return Mono.from(people.deleteOne(eq("_id", personId))).then();
    }

    private static Person read(Document document) {
        try {
            return Person.parseFrom(document.get("person", Binary.class).getData());
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("the view of person " + document.getString("_id") + " is damaged", e);
        }
    }
}
