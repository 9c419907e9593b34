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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.rouse.contracts.v1.EnrolmentState;
import org.rouse.contracts.v1.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The people of an organisation and those assigned to a coach: lists of ids in a fixed number of documents each, a person's by the hash of
 * the id, found by their ids like all views. A list may include people who have just left: readers check the people's own records.
 */
@Component
public class RosterIndex {

    static final int BUCKETS_OF_AN_ORGANISATION = 64;
    static final int BUCKETS_OF_A_COACH = 8;

    private final MongoCollection<Document> lists;

    /** The view in that database. */
    public RosterIndex(MongoDatabase views) {
        this.lists = views.getCollection("roster-index");
    }

    /** Ids of the organisation's people, in no order; of those without one for the empty name. */
    public Flux<String> ofOrganisation(String organisation) {
        return read(Owner.organisation(organisation));
    }

    /** Ids of the people who enrolled there by themselves and wait to be accepted, in no order. */
    public Flux<String> pending(String organisation) {
        return read(Owner.pending(organisation));
    }

    /** Ids of the people assigned to the coach, of whatever organisation, in no order. */
    public Flux<String> ofCoach(String coach) {
        return read(Owner.coach(coach));
    }

    /** Moves people from their previous to their new state, empty where there is none; safe to repeat. */
    public Mono<Void> move(Collection<Move> moves) {
        Map<String, Set<String>> joined = new LinkedHashMap<>();
        Map<String, Set<String>> left = new LinkedHashMap<>();
        for (Move move : moves) {
            Set<Owner> before = owners(move.before());
            Set<Owner> now = owners(move.now());
            without(now, before).forEach(owner -> add(joined, owner, move.personId()));
            without(before, now).forEach(owner -> add(left, owner, move.personId()));
        }
        List<WriteModel<Document>> writes = new ArrayList<>();
        joined.forEach((id, people) -> writes.add(Bulk.change(id, addEachToSet("people", List.copyOf(people)))));
        left.forEach((id, people) ->
                writes.add(new UpdateOneModel<>(eq("_id", id), pullAll("people", List.copyOf(people)))));
        return Bulk.write(lists, writes);
    }

    /** One person's move. */
    public record Move(String personId, Optional<Person> before, Optional<Person> now) {}

    private Flux<String> read(Owner owner) {
        List<String> ids =
                IntStream.range(0, owner.buckets()).mapToObj(owner::id).toList();
        return Flux.from(lists.find(in("_id", ids)).batchSize(owner.buckets()))
                .flatMapIterable(document -> document.getList("people", String.class));
    }

    private static void add(Map<String, Set<String>> lists, Owner owner, String personId) {
        lists.computeIfAbsent(
                        owner.id(Math.floorMod(personId.hashCode(), owner.buckets())), id -> new LinkedHashSet<>())
                .add(personId);
    }

    private static Set<Owner> without(Set<Owner> some, Set<Owner> others) {
        Set<Owner> rest = new LinkedHashSet<>(some);
        rest.removeAll(others);
        return rest;
    }

    private static Set<Owner> owners(Optional<Person> person) {
        return new HashSet<>(person.stream()
                .flatMap(one -> Stream.concat(
                        one.getEnrolment().getState() == EnrolmentState.ENROLMENT_STATE_PENDING
                                ? Stream.of(
                                        Owner.organisation(one.getOrganisationId()),
                                        Owner.pending(one.getOrganisationId()))
                                : Stream.of(Owner.organisation(one.getOrganisationId())),
                        one.getCoachIdsList().stream().map(Owner::coach)))
                .toList());
    }

    /** Names the owner of a list; the first letter tells organisations, their waiting lists, and coaches apart. */
    private record Owner(String name, int buckets) {

        static Owner organisation(String organisation) {
            return new Owner('o' + organisation, BUCKETS_OF_AN_ORGANISATION);
        }

        static Owner pending(String organisation) {
            return new Owner('p' + organisation, BUCKETS_OF_A_COACH);
        }

        static Owner coach(String coach) {
            return new Owner('c' + coach, BUCKETS_OF_A_COACH);
        }

        String id(int bucket) {
            return Keys.ofOne(name, String.valueOf(bucket));
        }
    }
}
