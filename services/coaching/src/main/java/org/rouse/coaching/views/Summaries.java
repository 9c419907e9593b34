package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Summaries of people, one document each of at most 72 kB, found by their id. Each part is changed by itself, so that topics which are read
 * at different places do not overwrite each other; those of one topic about one person must come from one writer at a time.
 */
@Component
public class Summaries {

    private static final int AT_ONCE = 500;
    private static final BulkWriteOptions ANY_ORDER = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> summaries;

    /** The view in that database. */
    public Summaries(MongoDatabase views) {
        this.summaries = views.getCollection("summaries");
    }

    /** The known ones of these people, in no order. */
    public Flux<Summary> find(Collection<String> personIds) {
        return Flux.fromIterable(personIds)
                .buffer(AT_ONCE)
                .concatMap(ids -> summaries.find(in("_id", ids)).batchSize(AT_ONCE))
                .map(SummaryParts::read);
    }

    /** The person's summary, which may be empty. */
    public Mono<Summary> find(String personId) {
        return find(List.of(personId)).next().defaultIfEmpty(Summary.none(personId));
    }

    /** Changes parts; a document without any part is deleted. At most one change a person. */
    public Mono<Void> apply(Collection<SummaryChange> asked) {
        List<SummaryChange> changes =
                asked.stream().filter(change -> !change.isEmpty()).toList(); // a database refuses to change nothing
        if (changes.isEmpty()) {
            return Mono.empty();
        }
        Set<String> less = changes.stream()
                .filter(SummaryChange::takesAway)
                .map(SummaryChange::personId)
                .collect(toSet());
        return Mono.from(summaries.bulkWrite(
                        changes.stream().map(SummaryChange::write).toList(), ANY_ORDER))
                .then(Mono.defer(() -> less.isEmpty()
                        ? Mono.empty()
                        : Mono.from(summaries.deleteMany(empty(less))).then()));
    }

    private static Bson empty(Set<String> personIds) {
        List<Bson> conditions =
                SummaryParts.ALL.stream().map(part -> exists(part, false)).toList();
        return and(in("_id", personIds), and(conditions));
    }
}
