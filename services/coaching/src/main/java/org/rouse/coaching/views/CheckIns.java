package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.max;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CheckInStanding;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * People's reports, one document for each check-in, found by person and number; beside them one for each person, with their number and the
 * person's state.
 */
@Component
public class CheckIns {

    private static final int AT_ONCE = 200;

    private final MongoCollection<Document> checkIns;
    private final MongoCollection<Document> people;

    /** The view in that database. */
    public CheckIns(MongoDatabase views) {
        this.checkIns = views.getCollection("check-ins");
        this.people = views.getCollection("check-in-people");
    }

    /** Names one check-in. */
    public record Key(String personId, String number) {}

    /**
     * A person's state by their reports.
     *
     * @param last     number of the latest check-in
     * @param standing state with the last written one
     */
    public record Known(int last, CheckInStanding standing) {}

    /** Empty where nothing was reported of the person. */
    public Mono<Optional<Known>> of(String personId) {
        return Mono.from(people.find(eq("_id", personId)).first())
                .map(document -> Optional.of(new Known(
                        document.getInteger("last"),
                        Stored.read(CheckInStanding.parser(), document.get("standing", Binary.class)))))
                .defaultIfEmpty(Optional.empty());
    }

    /** The check-in of that number; empty where it does not exist. */
    public Mono<CheckIn> find(String personId, int number) {
        return find(personId, number, number).next();
    }

    /** The existing ones of the numbers from and to, both included, in no order. */
    public Flux<CheckIn> find(String personId, int from, int to) {
        List<String> ids = IntStream.rangeClosed(from, to)
                .mapToObj(number -> Keys.ofOne(personId, Integer.toString(number)))
                .toList();
        return Flux.from(checkIns.find(in("_id", ids)))
                .map(document -> Stored.read(CheckIn.parser(), document.get("record", Binary.class)));
    }

    /** All check-ins, in the order in which they were entered. */
    public Flux<CheckIn> all(String personId) {
        return of(personId)
                .map(known -> known.map(Known::last).orElse(0))
                .flatMapMany(last -> Flux.range(0, (last + AT_ONCE - 1) / AT_ONCE)
                        .concatMap(
                                part -> find(personId, part * AT_ONCE + 1, Math.min(last, (part + 1) * AT_ONCE))
                                        .sort(Comparator.comparingInt(
                                                checkIn -> Integer.parseInt(checkIn.getCheckInId()))),
                                1));
    }

    /** Stores check-ins in the order of the log; a later one of a number replaces the one before. */
    public Mono<Void> put(Collection<CheckIn> reported) {
        Map<String, WriteModel<Document>> documents = new LinkedHashMap<>();
        Map<String, Integer> last = new LinkedHashMap<>();
        Map<String, CheckInStanding> standings = new LinkedHashMap<>();
        for (CheckIn checkIn : reported) {
            String id = Keys.ofOne(checkIn.getPersonId(), checkIn.getCheckInId());
            documents.put(id, Bulk.put(new Document("_id", id).append("record", Stored.write(checkIn))));
            last.merge(checkIn.getPersonId(), Integer.parseInt(checkIn.getCheckInId()), Math::max);
            standings.put(checkIn.getPersonId(), checkIn.getStanding());
        }
        List<WriteModel<Document>> heads = new ArrayList<>(last.size());
        standings.forEach((id, standing) -> heads.add(
                Bulk.change(id, combine(set("standing", Stored.write(standing)), max("last", last.get(id))))));
        return Mono.when(Bulk.write(checkIns, List.copyOf(documents.values())), Bulk.write(people, heads));
    }

    /** Deletes these check-ins alone. */
    public Mono<Void> forget(Collection<Key> old) {
        return Bulk.write(
                checkIns,
                old.stream()
                        .map(one -> Bulk.remove(Keys.ofOne(one.personId(), one.number())))
                        .toList());
    }

    /** Deletes all reports of a person. */
    public Mono<Void> erase(String personId) {
        return Mono.when(checkIns.deleteMany(Keys.manyOf(personId)), people.deleteOne(eq("_id", personId)));
    }
}
