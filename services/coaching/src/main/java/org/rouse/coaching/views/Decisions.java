package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.reactivestreams.Publisher;
import org.rouse.coaching.views.DecisionView.Withdrawal;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Withdraw;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decisions of people, one document each, found by person and id; beside them a document for each local day, found by
 * {@code person|2026-11-22}, that lists the day's, and for each month, {@code person|2026-11}, one that lists coaches' requests. A
 * withdrawal is stored with the decision that it withdraws, whichever of the two comes first.
 */
@Component
public class Decisions {

    private final MongoCollection<Document> decisions;
    private final MongoCollection<Document> days;
    private final MongoCollection<Document> byCoaches;

    /** The view in that database. */
    public Decisions(MongoDatabase views) {
        this.decisions = views.getCollection("decisions");
        this.days = views.getCollection("decision-days");
        this.byCoaches = views.getCollection("decision-coach-months");
    }

    /** A decision and its withdrawals. */
    record Found(Decision decision, List<Withdrawal> withdrawals) {}

    /** The decisions of those local days, in no order. */
    public Flux<DecisionEntry> of(String personId, Collection<LocalDate> dates) {
        List<String> ids = dates.stream().map(date -> Keys.of(personId, date)).toList();
        return entries(days.find(in("_id", ids)));
    }

    /** Coaches' requests in those months, by the local days they count in; in no order. */
    public Flux<DecisionEntry> byCoaches(String personId, Collection<YearMonth> months) {
        List<String> ids = months.stream()
                .map(month -> Keys.of(personId, month.toString()))
                .toList();
        return entries(byCoaches.find(in("_id", ids)));
    }

    /** Whether the decision is known. */
    public Mono<Boolean> has(String personId, String decisionId) {
        return find(personId, List.of(decisionId)).hasElements();
    }

    private static Flux<DecisionEntry> entries(Publisher<Document> found) {
        return Flux.from(found)
                .flatMapIterable(document -> document.getList("decisions", Document.class))
                .map(entry -> new DecisionEntry(entry.getLong("at"), entry.getString("id")));
    }

    /** All decisions of the person, by day and then by time: for an export, since it may scan. */
    public Flux<DecisionEntry> all(String personId) {
        return Flux.from(days.find(Keys.allOf(personId)).sort(ascending("_id")))
                .concatMapIterable(document -> document.getList("decisions", Document.class).stream()
                        .map(entry -> new DecisionEntry(entry.getLong("at"), entry.getString("id")))
                        .sorted()
                        .toList());
    }

    /**
     * Ids of the decisions of the earliest local days before one, at most so many days; the earliest day first.
     *
     * @param before exclusive
     */
    public Flux<String> before(String personId, LocalDate before, int days) {
        return entries(this.days
                        .find(Keys.before(personId, before))
                        .sort(ascending("_id"))
                        .limit(days))
                .map(DecisionEntry::decisionId);
    }

    /** The known ones of these decisions, in no order. */
    Flux<Found> find(String personId, Collection<String> decisionIds) {
        List<String> ids =
                decisionIds.stream().map(id -> Keys.ofOne(personId, id)).toList();
        return Flux.from(decisions.find(in("_id", ids)))
                .filter(document -> document.containsKey("record")) // a withdrawal alone is no decision
                .map(Decisions::read);
    }

    /** The documents of these ids that are decisions, in no order. */
    Flux<Decision> known(Collection<String> ids) {
        return Flux.from(decisions.find(in("_id", ids)))
                .filter(document -> document.containsKey("record"))
                .map(document -> read(document).decision());
    }

    /**
     * Adds decisions, in any order and any number of times. The lists are written first: whoever knows of a decision finds it in its lists.
     */
    public Mono<Void> put(Collection<Decision> made) {
        return Mono.when(
                        Bulk.write(days, lists(made, Decision::getLocalDate)),
                        Bulk.write(byCoaches, lists(byCoaches(made), Decisions::month)))
                .then(Mono.defer(() -> Bulk.write(decisions, documents(made))));
    }

    /**
     * Deletes these decisions. Their lists are changed first: as long as a decision is stored, its lists can be found.
     */
    public Mono<Void> forget(Collection<DecisionKey> keys) {
        List<String> ids = DecisionKey.ids(keys);
        return ids.isEmpty()
                ? Mono.empty()
                : known(ids)
                        .collectList()
                        .flatMap(old -> Mono.when(
                                        unlist(days, old, Decision::getLocalDate),
                                        unlist(byCoaches, byCoaches(old), Decisions::month))
                                .then(Mono.defer(() -> Bulk.remove(decisions, ids)))
                                .then(Mono.defer(() -> removeBare(old))));
    }

    /** Deletes all decisions of a person. */
    public Mono<Void> erase(String personId) {
        return Mono.when(
                decisions.deleteMany(Keys.manyOf(personId)),
                days.deleteMany(Keys.allOf(personId)),
                byCoaches.deleteMany(Keys.allOf(personId)));
    }

    private static List<WriteModel<Document>> documents(Collection<Decision> made) {
        Map<String, List<Bson>> changes = new LinkedHashMap<>();
        Map<String, List<Document>> withdrawn = new LinkedHashMap<>();
        for (Decision decision : made) {
            changes.put(
                    Keys.ofOne(decision.getPersonId(), decision.getDecisionId()),
                    new ArrayList<>(List.of(set("record", Stored.write(decision)))));
            Withdraw withdraw = decision.getWithdraw();
            for (String taken : withdraw.getDecisionIdsList()) {
                withdrawn
                        .computeIfAbsent(Keys.ofOne(decision.getPersonId(), taken), id -> new ArrayList<>())
                        .add(new Document("by", decision.getDecisionId())
                                .append("reason", withdraw.getReason())
                                .append("at", decision.getDecidedAtMs()));
            }
        }
        withdrawn.forEach((id, by) ->
                changes.computeIfAbsent(id, fresh -> new ArrayList<>()).add(addEachToSet("withdrawn", by)));
        List<WriteModel<Document>> writes = new ArrayList<>(changes.size());
        changes.forEach((id, all) -> writes.add(Bulk.change(id, combine(all))));
        return writes;
    }

    private static List<Decision> byCoaches(Collection<Decision> made) {
        return made.stream()
                .filter(decision -> decision.hasMessage() || decision.hasReminder())
                .toList();
    }

    private static String month(Decision decision) {
        return YearMonth.from(LocalDate.parse(decision.getLocalDate())).toString();
    }

    private static Mono<Void> unlist(
            MongoCollection<Document> lists, Collection<Decision> old, Function<Decision, String> of) {
        Map<String, List<String>> byList = old.stream()
                .collect(groupingBy(
                        decision -> Keys.of(decision.getPersonId(), of.apply(decision)),
                        mapping(Decision::getDecisionId, toList())));
        List<WriteModel<Document>> writes = new ArrayList<>(byList.size());
        byList.forEach((id, ids) -> writes.add(Bulk.pull(id, "decisions", ids)));
        return Bulk.write(lists, writes)
                .then(Mono.defer(() ->
                        Mono.from(lists.deleteMany(and(in("_id", byList.keySet()), size("decisions", 0))))))
                .then();
    }

    /** Removes the documents of decisions that were withdrawn by these and are not stored themselves. */
    private Mono<Void> removeBare(Collection<Decision> withdrawals) {
        List<String> ids = withdrawals.stream()
                .flatMap(one -> one.getWithdraw().getDecisionIdsList().stream()
                        .map(taken -> Keys.ofOne(one.getPersonId(), taken)))
                .toList();
        return ids.isEmpty()
                ? Mono.empty()
                : Mono.from(decisions.deleteMany(and(in("_id", ids), exists("record", false))))
                        .then();
    }

    /** @param of names the list, within the person, of a decision */
    private static List<WriteModel<Document>> lists(Collection<Decision> made, Function<Decision, String> of) {
        Map<String, List<Document>> byList = made.stream()
                .collect(groupingBy(
                        decision -> Keys.of(decision.getPersonId(), of.apply(decision)),
                        LinkedHashMap::new,
                        mapping(Decisions::entry, toList())));
        List<WriteModel<Document>> writes = new ArrayList<>(byList.size());
        byList.forEach((id, entries) -> writes.add(Bulk.change(id, addEachToSet("decisions", entries))));
        return writes;
    }

    private static Document entry(Decision decision) {
        return new Document("at", decision.getDecidedAtMs()).append("id", decision.getDecisionId());
    }

    private static Found read(Document document) {
        List<Withdrawal> withdrawals = document.getList("withdrawn", Document.class, List.of()).stream()
                .map(one -> new Withdrawal(one.getString("by"), one.getString("reason"), one.getLong("at")))
                .toList();
        return new Found(Stored.read(Decision.parser(), document.get("record", Binary.class)), withdrawals);
    }
}
