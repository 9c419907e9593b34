package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.pullAll;

import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An organisation's people with a live case: lists of ids in a fixed number of documents, a person's by the hash of the id. */
final class OpenCases {

    private static final int BUCKETS = RosterIndex.BUCKETS_OF_AN_ORGANISATION;

    private final MongoCollection<Document> lists;

    OpenCases(MongoDatabase views) {
        this.lists = views.getCollection("open-cases");
    }

    /** One person's organisation, where they have a live case. */
    record Move(String personId, Optional<String> before, Optional<String> now) {}

    Flux<String> of(String organisation) {
        List<String> ids = IntStream.range(0, BUCKETS)
                .mapToObj(bucket -> id(organisation, bucket))
                .toList();
        return Flux.from(lists.find(in("_id", ids)).batchSize(BUCKETS))
                .flatMapIterable(document -> document.getList("people", String.class));
    }

    /** Safe to repeat. */
    Mono<Void> move(Collection<Move> moves) {
        Map<String, List<String>> joined = new LinkedHashMap<>();
        Map<String, List<String>> left = new LinkedHashMap<>();
        for (Move move : moves) {
            move.now().ifPresent(organisation -> add(joined, organisation, move.personId()));
            move.before()
                    .filter(organisation -> !move.now().equals(Optional.of(organisation)))
                    .ifPresent(organisation -> add(left, organisation, move.personId()));
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        joined.forEach((id, people) -> writes.add(Bulk.change(id, addEachToSet("people", people))));
        left.forEach((id, people) -> writes.add(new UpdateOneModel<>(eq("_id", id), pullAll("people", people))));
        return Bulk.write(lists, writes);
    }

    private static void add(Map<String, List<String>> lists, String organisation, String personId) {
        lists.computeIfAbsent(id(organisation, Math.floorMod(personId.hashCode(), BUCKETS)), id -> new ArrayList<>())
                .add(personId);
    }

    private static String id(String organisation, int bucket) {
        return Keys.ofOne(organisation, String.valueOf(bucket));
    }
}
