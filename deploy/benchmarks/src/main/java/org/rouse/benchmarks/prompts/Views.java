package org.rouse.benchmarks.prompts;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The notification service's stored data. */
public final class Views implements AutoCloseable {

    private static final Duration LOOK_EVERY = Duration.ofMillis(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final MongoClient client;

    public Views(String mongoUri) {
        client = MongoClients.create(mongoUri);
    }

    public MongoCollection<Document> collection(String name) {
        return client.getDatabase("rouse_notification").getCollection(name);
    }

    /** Waits until the service knows them and their channels. */
    public void waitForPeople(Collection<String> people) {
        waitFor(
                "the people are known",
                PATIENCE,
                () -> ids("people").containsAll(people) && ids("channels").containsAll(people));
    }

    /** Whether every prompt has an outcome, and the log has it. */
    public boolean isAllTold() {
        return Mono.from(collection("prompts").find(eq("told", false)).first())
                .blockOptional()
                .isEmpty();
    }

    /** @throws IllegalStateException when the condition does not hold in time */
    public static void waitFor(String what, Duration limit, BooleanSupplier condition) {
        long deadline = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within " + limit + ": " + what);
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
    }

    @Override
    public void close() {
        client.close();
    }

    private Set<String> ids(String name) {
        return new HashSet<>(Flux.from(collection(name).find())
                .map(document -> document.getString("_id"))
                .collectList()
                .blockOptional()
                .orElseThrow());
    }
}
