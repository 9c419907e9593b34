package org.rouse.coaching.views;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.unset;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.rouse.contracts.v1.Considered;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.ProximalOutcome;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Randomised decisions with their outcomes, a document for each person and ISO week of their local days, found by
 * {@code person|2026-11-16}: so that the effect on a cohort over months is read without reading every decision. Two lists, of draws and of
 * outcomes, each by the decision's id; revisions of an outcome are added, and the highest counts, so that it does not matter which topic is
 * ahead.
 */
@Component
public class DrawnDecisions {

    private static final int AT_ONCE = 500;
    private static final int WEEK = 7;
    private static final String DRAWS = "draws";
    private static final String OUTCOMES = "outcomes";

    private final MongoCollection<Document> weeks;
    private final Decisions decisions;
    private final Outcomes outcomes;

    /** The view in that database, made from the other two. */
    public DrawnDecisions(MongoDatabase views, Decisions decisions, Outcomes outcomes) {
        this.weeks = views.getCollection("drawn-decisions");
        this.decisions = decisions;
        this.outcomes = outcomes;
    }

    /** The decisions of these people that count in the local days from one to another, both included; in no order. */
    public Flux<DrawnDecision> find(Collection<String> personIds, LocalDate from, LocalDate to) {
        List<LocalDate> mondays = Stream.iterate(monday(from), date -> !date.isAfter(to), date -> date.plusDays(WEEK))
                .toList();
        return Flux.fromIterable(personIds)
                .flatMapIterable(person ->
                        mondays.stream().map(date -> Keys.of(person, date)).toList())
                .buffer(AT_ONCE)
                .concatMap(ids -> weeks.find(in("_id", ids)).batchSize(AT_ONCE))
                .flatMapIterable(DrawnDecisions::read)
                .filter(one -> isWithin(LocalDate.parse(one.decision().getLocalDate()), from, to));
    }

    /**
     * Adds draws and outcomes, in any order and any number of times. Must be called when both are in their own views: whichever of the two
     * comes last finds the other there.
     */
    public Mono<Void> put(Collection<Decision> made, Collection<ProximalOutcome> seen) {
        List<Decision> drawn = made.stream().filter(Decision::hasStudy).toList();
        List<String> drawnIds = drawn.stream().map(DrawnDecisions::id).toList();
        List<String> seenIds = seen.stream().map(DrawnDecisions::id).toList();
        Mono<Map<String, Decision>> followed = seenIds.isEmpty()
                ? Mono.just(Map.of())
                : decisions.known(seenIds).filter(Decision::hasStudy).collectMap(DrawnDecisions::id);
        Mono<List<ProximalOutcome>> before = drawnIds.isEmpty()
                ? Mono.just(List.of())
                : outcomes.known(drawnIds).collectList();
        return Mono.zip(followed, before).flatMap(found -> {
            Map<String, Decision> byId = new HashMap<>(found.getT1());
            drawn.forEach(decision -> byId.put(id(decision), decision));
            return Bulk.write(weeks, writes(drawn, Stream.concat(seen.stream(), found.getT2().stream()), byId));
        });
    }

    /** Deletes the draws of these decisions with their outcomes; must be called while the decisions are in their own view. */
    public Mono<Void> forget(Collection<DecisionKey> keys) {
        List<String> ids = DecisionKey.ids(keys);
        return ids.isEmpty()
                ? Mono.empty()
                : decisions.known(ids).filter(Decision::hasStudy).collectList().flatMap(this::remove);
    }

    private Mono<Void> remove(List<Decision> drawn) {
        Map<String, List<String>> byWeek =
                drawn.stream().collect(groupingBy(DrawnDecisions::week, mapping(Decision::getDecisionId, toList())));
        List<WriteModel<Document>> writes = byWeek.entrySet().stream()
                .flatMap(
                        week -> Stream.of(DRAWS, OUTCOMES).map(list -> Bulk.pull(week.getKey(), list, week.getValue())))
                .toList();
        return Bulk.write(weeks, writes)
                .then(Mono.defer(() -> Mono.from(weeks.deleteMany(and(in("_id", byWeek.keySet()), size(DRAWS, 0))))))
                .then();
    }

    /** Deletes all of a person. */
    public Mono<Void> erase(String personId) {
        return Mono.from(weeks.deleteMany(Keys.allOf(personId))).then();
    }

    /** Deletes a person's outcomes. */
    public Mono<Void> eraseOutcomes(String personId) {
        return Mono.from(weeks.updateMany(Keys.allOf(personId), unset(OUTCOMES)))
                .then();
    }

    private static List<WriteModel<Document>> writes(
            List<Decision> drawn, Stream<ProximalOutcome> seen, Map<String, Decision> byId) {
        Map<String, List<Document>> draws = new LinkedHashMap<>();
        drawn.forEach(decision -> draws.computeIfAbsent(week(decision), id -> new ArrayList<>())
                .add(new Document("id", decision.getDecisionId()).append("record", Stored.write(needed(decision)))));
        Map<String, List<Document>> followed = new LinkedHashMap<>();
        seen.forEach(outcome -> Optional.ofNullable(byId.get(id(outcome)))
                .ifPresent(decision -> followed.computeIfAbsent(week(decision), id -> new ArrayList<>())
                        .add(new Document("id", outcome.getDecisionId())
                                .append("record", Stored.write(outcome.getOutcome())))));
        List<WriteModel<Document>> writes = new ArrayList<>(draws.size() + followed.size());
        draws.forEach((id, all) -> writes.add(Bulk.change(id, addEachToSet(DRAWS, all))));
        followed.forEach((id, all) -> writes.add(Bulk.change(id, addEachToSet(OUTCOMES, all))));
        return writes;
    }

    private static Decision needed(Decision whole) {
        Decision.Builder needed = Decision.newBuilder()
                .setDecisionId(whole.getDecisionId())
                .setPersonId(whole.getPersonId())
                .setDecidedAtMs(whole.getDecidedAtMs())
                .setKind(whole.getKind())
                .setStudy(whole.getStudy())
                .setLocalDate(whole.getLocalDate())
                .setSuggestedActivity(whole.getSuggestedActivity());
        if (whole.hasStretch()) {
            needed.getStretchBuilder().setMinutes(whole.getStretch().getMinutes());
        }
        whole.getConsideredList().stream()
                .filter(one -> one.getVerdict().equals("chosen"))
                .findFirst()
                .ifPresent((Considered chosen) -> needed.addConsidered(chosen));
        return needed.build();
    }

    private static List<DrawnDecision> read(Document week) {
        Map<String, Outcome> followed = week.getList(OUTCOMES, Document.class, List.of()).stream()
                .collect(toMap(
                        one -> one.getString("id"),
                        one -> Stored.read(Outcome.parser(), one.get("record", Binary.class)),
                        (one, other) -> one.getRevision() > other.getRevision() ? one : other));
        return week.getList(DRAWS, Document.class, List.of()).stream()
                .map(one -> Stored.read(Decision.parser(), one.get("record", Binary.class)))
                .collect(toMap(Decision::getDecisionId, identity(), (one, other) -> other))
                .values()
                .stream()
                .map(decision ->
                        new DrawnDecision(decision, Optional.ofNullable(followed.get(decision.getDecisionId()))))
                .toList();
    }

    private static String week(Decision decision) {
        return Keys.of(decision.getPersonId(), monday(LocalDate.parse(decision.getLocalDate())));
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean isWithin(LocalDate date, LocalDate from, LocalDate to) {
        return !date.isBefore(from) && !date.isAfter(to);
    }

    private static String id(Decision decision) {
        return Keys.ofOne(decision.getPersonId(), decision.getDecisionId());
    }

    private static String id(ProximalOutcome outcome) {
        return Keys.ofOne(outcome.getPersonId(), outcome.getDecisionId());
    }
}
