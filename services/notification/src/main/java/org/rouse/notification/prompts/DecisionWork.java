package org.rouse.notification.prompts;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.v1.Decision;
import org.rouse.notification.clocks.Clocks;
import org.rouse.notification.log.Batches;
import org.rouse.notification.log.Batches.Entry;
import org.rouse.notification.people.PersonStore;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * Takes on decisions: claims and delivers prompts, withdraws those that coaching takes back, and forgets those that it forgets. Each
 * decision is counted once, by its outcome: decisions read = claimed + shown + known + withheld + withdrawal + erased.
 *
 * <p>A record that was acknowledged before was claimed before. Where its claim is gone, the person was erased or the database lost: nothing
 * is sent because of an old record alone, nor because of a claim in an older copy of the database. A person who is still known can answer
 * the prompt.
 */
public final class DecisionWork {

    private final Batches batches;
    private final Stores stores;
    private final PromptErasure erasure;
    private final Dispatcher dispatcher;
    private final PersonStore people;
    private final Predicate<ConsumerRecord<byte[], byte[]>> readBefore;
    private final Predicate<ConsumerRecord<byte[], byte[]>> replayed;
    private final Clocks clocks;
    private final MeterRegistry meters;

    /** Decisions claimed by a batch that has not ended yet: the batch may be retried, and each decision counts once. */
    private final Set<String> uncounted = ConcurrentHashMap.newKeySet();

    /**
     * @param readBefore tells whether a record was taken on before, so that its claim is looked up first
     * @param replayed   tells whether that was with another database, so that this one does not know its progress
     */
    DecisionWork(
            Batches batches,
            Stores stores,
            PromptErasure erasure,
            Dispatcher dispatcher,
            PersonStore people,
            Predicate<ConsumerRecord<byte[], byte[]>> readBefore,
            Predicate<ConsumerRecord<byte[], byte[]>> replayed,
            Clocks clocks,
            MeterRegistry meters) {
        this.people = people;
        this.replayed = replayed;
        this.batches = batches;
        this.stores = stores;
        this.erasure = erasure;
        this.dispatcher = dispatcher;
        this.readBefore = readBefore;
        this.clocks = clocks;
        this.meters = meters;
    }

    /** Works on the records of one poll; returns when every decision is claimed. Delivery goes on in the background. */
    public void work(List<ConsumerRecord<byte[], byte[]>> records) {
        batches.together(records, Decision.parser(), DecisionRules::fault, this::takeOn);
    }

    private Mono<Void> takeOn(List<Entry<Decision>> entries) {
        Map<String, Entry<Decision>> told = new LinkedHashMap<>();
        Map<String, String> withdrawn = new LinkedHashMap<>();
        for (Entry<Decision> entry : entries) {
            Decision decision = entry.value();
            if (decision != null && DecisionRules.isTold(decision)) {
                told.putIfAbsent(decision.getDecisionId(), entry);
            } else if (decision != null) {
                decision.getWithdraw()
                        .getDecisionIdsList()
                        .forEach(id -> withdrawn.put(id, decision.getWithdraw().getReason()));
            }
        }
        return takeOn(told.values(), withdrawn)
                .then(Mono.defer(() -> takeBack(withdrawn)))
                .then(Mono.defer(() -> erasure.forget(forgotten(entries))))
                .doOnSuccess(done -> count(entries));
    }

    /** The decisions whose tombstones these are: what was said for them is forgotten with them. */
    private static List<String> forgotten(List<Entry<Decision>> entries) {
        return entries.stream()
                .filter(entry -> entry.value() == null)
                .flatMap(entry -> RecordKey.read(entry.at().key()).flatMap(RecordKey::entity).stream())
                .toList();
    }

    /** Claims unclaimed decisions; for the others, looks up their progress. */
    private Mono<Void> takeOn(Collection<Entry<Decision>> told, Map<String, String> withdrawn) {
        Map<Boolean, List<Entry<Decision>>> split =
                told.stream().collect(Collectors.partitioningBy(entry -> readBefore.test(entry.at())));
        List<Decision> rest = split.getOrDefault(false, List.of()).stream()
                .map(DecisionWork::decision)
                .toList();
        return lookUp(split.getOrDefault(true, List.of()))
                .then(Mono.defer(() -> rest.isEmpty() ? Mono.empty() : claim(rest, withdrawn)));
    }

    /** Resumes claims that are not over, and makes decisions whose claims are lost answerable, as they may have been sent. */
    private Mono<Void> lookUp(List<Entry<Decision>> before) {
        Map<String, Entry<Decision>> missing = new LinkedHashMap<>();
        before.forEach(entry -> missing.put(decision(entry).getDecisionId(), entry));
        return stores.claims()
                .find(List.copyOf(missing.keySet()))
                .doOnNext(claim -> {
                    Entry<Decision> entry = Objects.requireNonNull(missing.remove(claim.id()));
                    if (!replayed.test(entry.at())) {
                        dispatcher.resume(claim);
                    }
                })
                .thenMany(Flux.defer(() -> Flux.fromIterable(List.copyOf(missing.values()))))
                .map(DecisionWork::decision)
                .filter(Decision::hasSend)
                .filterWhen(decision -> people.find(decision.getPersonId()).hasElement())
                .collectList()
                .flatMap(lost -> lost.isEmpty()
                        ? Mono.empty()
                        : stores.claims()
                                .remember(lost, clocks.wall().instant())
                                .then(stores.days().note(lost)));
    }

    private Mono<Void> claim(List<Decision> decisions, Map<String, String> withdrawn) {
        Instant now = clocks.wall().instant();
        Mono<List<Claim>> claimed = stores.claims()
                .claim(decisions, withdrawn, now, dispatcher.holdUntil())
                .doOnNext(fresh -> fresh.forEach(claim -> uncounted.add(claim.id())));
        return Mono.zip(claimed, stores.days().note(decisions).thenReturn(true))
                .map(Tuple2::getT1)
                .flatMap(fresh -> {
                    fresh.forEach(dispatcher::start);
                    Set<String> ours = fresh.stream().map(Claim::id).collect(Collectors.toSet());
                    return resume(decisions.stream()
                            .map(Decision::getDecisionId)
                            .filter(id -> !ours.contains(id))
                            .toList());
                });
    }

    /** Resumes those claims that are not over. */
    private Mono<Void> resume(List<String> promptIds) {
        return stores.claims().find(promptIds).doOnNext(dispatcher::resume).then();
    }

    /** Withdraws the prompts and ends those that may not have been sent yet at once, so that nothing waits for them. */
    private Mono<Void> takeBack(Map<String, String> withdrawn) {
        Map<String, List<String>> byReason =
                withdrawn.keySet().stream().collect(Collectors.groupingBy(id -> withdrawn.getOrDefault(id, "")));
        return Flux.fromIterable(byReason.entrySet())
                .concatMap(one -> stores.claims()
                        .withdraw(one.getValue(), one.getKey().isEmpty() ? "withdrawn" : one.getKey())
                        .doOnNext(any -> {
                            if (any) {
                                one.getValue().forEach(dispatcher::start);
                            }
                        }))
                .then();
    }

    private void count(List<Entry<Decision>> entries) {
        entries.forEach(entry -> meters.counter("rouse.decisions", "outcome", outcome(entry.value()))
                .increment());
    }

    /** Where a batch holds a decision several times, the first record claims it. */
    private String outcome(@Nullable Decision decision) {
        if (decision == null) {
            return "erased";
        }
        if (decision.hasWithdraw()) {
            return "withdrawal";
        }
        if (!DecisionRules.isTold(decision)) {
            return "withheld";
        }
        if (!uncounted.remove(decision.getDecisionId())) {
            return "known";
        }
        return decision.hasSend() ? "claimed" : "shown";
    }

    private static Decision decision(Entry<Decision> entry) {
        return Objects.requireNonNull(entry.value());
    }
}
