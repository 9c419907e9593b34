package org.rouse.notification.channels;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bson.Document;
import org.rouse.http.Problem;
import org.rouse.http.ProblemException;
import org.rouse.http.Rule;
import org.rouse.notification.clocks.Clocks;
import reactor.core.publisher.Mono;

/**
 * Limits actions that a person may take only once in a while, across all instances: one document for each person and kind, changed
 * atomically.
 */
public final class Allowances {

    private final MongoCollection<Document> taken;
    private final Duration interval;
    private final Clocks clocks;

    /** @param interval least time between two actions of a kind */
    public Allowances(MongoDatabase database, Duration interval, Clocks clocks) {
        taken = database.getCollection("allowances");
        this.interval = interval;
        this.clocks = clocks;
    }

    /**
     * Takes the allowance.
     *
     * @throws TooOftenException as an error signal, when it was taken too recently
     */
    public Mono<Void> take(String kind, String personId) {
        Instant now = clocks.wall().instant();
        return Mono.from(taken.updateOne(
                        and(eq("_id", personId + "|" + kind), lte("at", Date.from(now.minus(interval)))),
                        set("at", Date.from(now)),
                        new UpdateOptions().upsert(true)))
                // A document that is too young does not match, and cannot be inserted again.
                .onErrorMap(
                        MongoWriteException.class,
                        failure -> failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY
                                ? new ProblemException(
                                        Problem.of(Rule.TOO_OFTEN).retryAfter(interval))
                                : failure)
                .then();
    }

    Mono<Void> forget(String personId) {
        return Mono.from(taken.deleteOne(eq("_id", personId + "|confirm")))
                .then(Mono.from(taken.deleteOne(eq("_id", personId + "|test"))))
                .then();
    }
}
