package org.rouse.notification.views;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.reactivestreams.client.MongoCollection;
import java.time.Duration;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Looks documents up by id. Those that are asked for while queries are under way share the next one, so that many prompts at once take few
 * queries, and one prompt waits for nobody. Each query begins after everybody whom it answers has asked.
 */
public final class Lookups {

    private static final int QUERIES_AT_ONCE = 2;
    private static final int MOST_IDS = 500;

    /** A query that a broken connection swallowed must not stand in the way of all others. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    private final Function<Collection<String>, Publisher<Document>> query;
    private final Map<String, Sinks.One<Document>> waiting = new LinkedHashMap<>();
    private int underWay;

    /** Lookups in a collection. */
    public Lookups(MongoCollection<Document> documents) {
        this((Collection<String> ids) -> documents.find(in("_id", ids)));
    }

    Lookups(Function<Collection<String>, Publisher<Document>> query) {
        this.query = query;
    }

    /** The document of that id; empty where there is none. A query that fails, or takes too long, fails everybody whom it was for. */
    public Mono<Document> find(String id) {
        return Mono.defer(() -> {
            Sinks.One<Document> answer = ask(id);
            goOn();
            return answer.asMono();
        });
    }

    private synchronized Sinks.One<Document> ask(String id) {
        return waiting.computeIfAbsent(id, _ -> Sinks.one());
    }

    private void goOn() {
        Map<String, Sinks.One<Document>> asked = next();
        if (!asked.isEmpty()) {
            Flux.defer(() -> query.apply(List.copyOf(asked.keySet())))
                    .collectList()
                    .timeout(LONGEST)
                    .doOnTerminate(this::ended)
                    .subscribe(
                            found -> answer(asked, found),
                            failure -> asked.values().forEach(one -> one.tryEmitError(failure)));
        }
    }

    private static void answer(Map<String, Sinks.One<Document>> asked, List<Document> found) {
        found.forEach(document -> {
            Sinks.One<Document> one = asked.remove(document.getString("_id"));
            if (one != null) {
                one.tryEmitValue(document);
            }
        });
        asked.values().forEach(Sinks.One::tryEmitEmpty);
    }

    private synchronized Map<String, Sinks.One<Document>> next() {
        Map<String, Sinks.One<Document>> next = new LinkedHashMap<>();
        if (underWay < QUERIES_AT_ONCE) {
            Iterator<Map.Entry<String, Sinks.One<Document>>> all =
                    waiting.entrySet().iterator();
            while (all.hasNext() && next.size() < MOST_IDS) {
                Map.Entry<String, Sinks.One<Document>> one = all.next();
                next.put(one.getKey(), one.getValue());
                all.remove();
            }
            underWay += next.isEmpty() ? 0 : 1;
        }
        return next;
    }

    private void ended() {
        synchronized (this) {
            underWay--;
        }
        goOn();
    }
}
