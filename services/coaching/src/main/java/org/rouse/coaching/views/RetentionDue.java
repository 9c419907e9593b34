package org.rouse.coaching.views;

import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import org.bson.Document;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When each person's decisions are looked through for those that were kept for long enough: a document for whoever has any. */
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

    /** Creates the index of due times. */
    public Mono<Void> prepare() {
        return due.prepare();
    }

    /** Notes who has decisions, after it removes who is erased. Those who are new are due at once. */
    public Mono<Void> put(Collection<String> erased, Collection<String> decided) {
        return Bulk.remove(documents, erased)
                .then(Mono.defer(() -> Bulk.write(
                        documents,
                        decided.stream()
                                .map(person -> DueDocuments.begin(person, Instant.EPOCH))
                                .toList())));
    }

    /** Some people who are due by now. */
    public Flux<String> at(Instant now, int most) {
        return due.at(now, most);
    }

    /** Whether the caller may look through this person's now: nobody else may for a day. */
    public Mono<Boolean> claim(String personId, Instant now) {
        return due.claim(personId, now, now.plus(EVERY));
    }

    /** There is more: the person is due at that time. */
    public Mono<Void> again(String personId, Instant at) {
        return due.again(personId, at);
    }
}
