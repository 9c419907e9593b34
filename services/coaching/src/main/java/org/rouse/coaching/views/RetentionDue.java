package org.rouse.coaching.views;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * When decisions and audit are looked through for what was kept for long enough: a document for each person who has decisions, and for
 * each organisation whose people are in the audit. Those who are new are due at once.
 */
@Component
public class RetentionDue {

    private static final Duration EVERY = Duration.ofDays(1);

    private final MongoCollection<Document> documents;
    private final DueDocuments due;

    /** The view in that database. */
    public RetentionDue(MongoDatabase views) {
        this.documents = views.getCollection("retention-due");
        this.due = new DueDocuments(documents);
    }

    /** What is looked through at once. */
    public sealed interface Of {

        /** A person's decisions. */
        record DecisionsOf(String personId) implements Of {}

        /** The audit about the people of an organisation; about those of none for the empty name. */
        record AuditOf(String organisation) implements Of {}
    }

    /** Creates the index of due times. */
    public Mono<Void> prepare() {
        return due.prepare();
    }

    /** Notes who has decisions, after it removes who is erased. */
    public Mono<Void> decided(Collection<String> erased, Collection<String> decided) {
        return Bulk.remove(documents, ids(erased.stream().map(Of.DecisionsOf::new)))
                .then(Mono.defer(() -> begin(decided.stream().map(Of.DecisionsOf::new))));
    }

    /** Notes the organisations whose people are in the audit. */
    public Mono<Void> audited(Collection<String> organisations) {
        return begin(organisations.stream().map(Of.AuditOf::new));
    }

    /** Some that are due by now. */
    public Flux<Of> at(Instant now, int most) {
        return due.at(now, most).map(RetentionDue::read);
    }

    /** Whether the caller may look through these now: nobody else may for a day. */
    public Mono<Boolean> claim(Of of, Instant now) {
        return due.claim(id(of), now, now.plus(EVERY));
    }

    /** There is more: they are due at that time. */
    public Mono<Void> again(Of of, Instant at) {
        return due.again(id(of), at);
    }

    private Mono<Void> begin(Stream<? extends Of> all) {
        return Bulk.write(
                documents,
                ids(all).stream()
                        .map(id -> DueDocuments.begin(id, Instant.EPOCH))
                        .toList());
    }

    private static List<String> ids(Stream<? extends Of> all) {
        return all.map(RetentionDue::id).toList();
    }

    private static String id(Of of) {
        return switch (of) {
            case Of.DecisionsOf(String person) -> 'p' + person;
            case Of.AuditOf(String organisation) -> 'o' + organisation;
        };
    }

    private static Of read(String id) {
        String name = id.substring(1);
        return id.charAt(0) == 'p' ? new Of.DecisionsOf(name) : new Of.AuditOf(name);
    }
}
