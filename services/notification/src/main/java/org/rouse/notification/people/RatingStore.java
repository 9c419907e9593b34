package org.rouse.notification.people;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** How people liked activities, by person. */
public final class RatingStore {

    private final MongoCollection<Document> ratings;

    public RatingStore(MongoDatabase database) {
        ratings = database.getCollection("ratings");
    }

    /** 1 disliked to 5 loved, by activity in the words of workouts; the newest rating of each. */
    public Mono<Map<String, Integer>> stars(String personId) {
        return all(personId)
                .map(known -> known.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                one -> one.getString("activity"), one -> one.getInteger("stars"))));
    }

    /** Keeps the rating unless a newer one of the activity is known. Of one person, one at a time. */
    Mono<Void> keep(String personId, String activity, int stars, long atMs) {
        return all(personId).flatMap(known -> {
            if (known.stream()
                    .anyMatch(one -> one.getString("activity").equals(activity) && one.getLong("atMs") > atMs)) {
                return Mono.empty();
            }
            List<Document> next = new ArrayList<>(known);
            next.removeIf(one -> one.getString("activity").equals(activity));
            next.add(new Document("activity", activity).append("stars", stars).append("atMs", atMs));
            Document document = new Document("_id", personId).append("ratings", next);
            return Mono.from(ratings.replaceOne(eq("_id", personId), document, new ReplaceOptions().upsert(true)))
                    .then();
        });
    }

    /** Forgets all ratings of the person. */
    public Mono<Void> erase(String personId) {
        return Mono.from(ratings.deleteOne(eq("_id", personId))).then();
    }

    private Mono<List<Document>> all(String personId) {
        return Mono.from(ratings.find(eq("_id", personId)).first())
                .map(document -> document.getList("ratings", Document.class))
                .defaultIfEmpty(List.of());
    }
}
