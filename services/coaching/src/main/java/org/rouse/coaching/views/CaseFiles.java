package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Cases, one document a person; their events, one document a case; and an organisation's people with a live case. All are found by their
 * ids.
 */
@Component
public class CaseFiles {

    private static final int AT_ONCE = 500;

    private final MongoCollection<Document> cases;
    private final MongoCollection<Document> histories;
    private final OpenCases open;

    /** The view in that database. */
    public CaseFiles(MongoDatabase views) {
        this.cases = views.getCollection("cases");
        this.histories = views.getCollection("case-histories");
        this.open = new OpenCases(views);
    }

    /** The cases of those people who ever had one, in no order. */
    public Flux<PersonCases> find(Collection<String> personIds) {
        return documents(personIds).map(document -> new PersonCases(document.getString("_id"), read(document)));
    }

    /** The person's cases, in the order in which they were opened. */
    public Mono<List<Case>> find(String personId) {
        return find(List.of(personId)).next().map(PersonCases::cases).defaultIfEmpty(List.of());
    }

    /** The case of that id, if the person has one. */
    public Mono<Optional<Case>> find(String personId, String caseId) {
        return find(personId)
                .map(all -> all.stream()
                        .filter(one -> one.getCaseId().equals(caseId))
                        .findAny());
    }

    /** The events of these cases of the person, in order. */
    public Mono<List<CaseEvent>> histories(String personId, Collection<String> caseIds) {
        List<String> ids = caseIds.stream().map(id -> Keys.ofOne(personId, id)).toList();
        return Flux.from(histories.find(in("_id", ids)))
                .flatMapIterable(CaseFiles::events)
                .sort(Comparator.comparingLong(CaseEvent::getNumber))
                .collectList();
    }

    /** Ids of the organisation's people who have a live case; may include some who have none any more. */
    public Flux<String> live(String organisation) {
        return open.of(organisation);
    }

    /**
     * Applies news, by person. The index first: a person's previous place is read from the document, so that a repetition moves the person
     * again.
     */
    public Mono<Void> apply(Map<String, CaseNews> news) {
        if (news.isEmpty()) {
            return Mono.empty();
        }
        return documents(news.keySet())
                .collectMap(document -> document.getString("_id"), CaseFiles::read)
                .flatMap(before -> apply(news, before));
    }

    private Mono<Void> apply(Map<String, CaseNews> news, Map<String, List<Case>> before) {
        List<OpenCases.Move> moves = new ArrayList<>(news.size());
        List<WriteModel<Document>> writes = new ArrayList<>();
        List<WriteModel<Document>> happened = new ArrayList<>();
        List<WriteModel<Document>> gone = new ArrayList<>();
        List<String> erased = new ArrayList<>();
        news.forEach((person, one) -> {
            List<Case> known = before.getOrDefault(person, List.of());
            moves.add(new OpenCases.Move(person, place(known), place(after(known, one))));
            if (one.isErased()) {
                erased.add(person);
            }
            List<Bson> changes = changes(one);
            if (!changes.isEmpty()) {
                writes.add(Bulk.change(person, combine(changes)));
            }
            one.forgotten().forEach(id -> gone.add(Bulk.remove(Keys.ofOne(person, id))));
            Map<String, List<Bson>> byCase = new HashMap<>();
            one.events()
                    .values()
                    .forEach(event -> byCase.computeIfAbsent(event.getCaseId(), id -> new ArrayList<>())
                            .add(set("events." + event.getNumber(), Stored.write(event))));
            byCase.forEach((id, sets) -> happened.add(Bulk.change(Keys.ofOne(person, id), combine(sets))));
        });
        return open.move(moves)
                .then(Mono.defer(() -> erase(erased)))
                .then(Mono.defer(() -> Bulk.write(histories, gone)))
                .then(Mono.defer(() -> Bulk.write(histories, happened)))
                .then(Mono.defer(() -> Bulk.write(cases, writes)));
    }

    private static List<Bson> changes(CaseNews news) {
        return Stream.concat(
                        news.cases().values().stream().map(one -> set("cases." + one.getCaseId(), Stored.write(one))),
                        news.forgotten().stream().map(id -> unset("cases." + id)))
                .toList();
    }

    private Mono<Void> erase(List<String> people) {
        return Flux.fromIterable(people)
                .concatMap(person -> Mono.from(histories.deleteMany(Keys.manyOf(person))))
                .then(Mono.defer(() ->
                        Bulk.write(cases, people.stream().map(Bulk::remove).toList())));
    }

    private Flux<Document> documents(Collection<String> personIds) {
        return Flux.fromIterable(personIds)
                .buffer(AT_ONCE)
                .concatMap(ids -> cases.find(in("_id", ids)).batchSize(AT_ONCE));
    }

    private static List<Case> after(List<Case> before, CaseNews news) {
        Map<String, Case> all = new HashMap<>();
        if (!news.isErased()) {
            before.forEach(one -> all.put(one.getCaseId(), one));
            all.keySet().removeAll(news.forgotten());
        }
        all.putAll(news.cases());
        return List.copyOf(all.values());
    }

    /** The organisation in which the person's cases are looked at; empty where there are none. */
    private static Optional<String> place(List<Case> cases) {
        return cases.stream()
                .filter(PersonCases::isLive)
                .max(Comparator.comparingInt(one -> Integer.parseInt(one.getCaseId())))
                .map(Case::getOrganisationId);
    }

    private static List<Case> read(Document document) {
        return document.get("cases", new Document()).values().stream()
                .map(stored -> Stored.read(Case.parser(), (Binary) stored))
                .sorted(Comparator.comparingInt(one -> Integer.parseInt(one.getCaseId())))
                .toList();
    }

    private static List<CaseEvent> events(Document document) {
        return document.get("events", new Document()).values().stream()
                .map(stored -> Stored.read(CaseEvent.parser(), (Binary) stored))
                .toList();
    }
}
