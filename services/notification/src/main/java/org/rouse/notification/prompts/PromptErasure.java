package org.rouse.notification.prompts;

import java.util.List;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.Topics;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.Erasure;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Erases a person's prompts here, and on the log each of them with its receipts. Where none is stored nothing is written: the erasure may
 * be read again when the id belongs to a new person.
 */
record PromptErasure(Stores stores, LogWriter log) implements Erasure {

    /** Writes in flight at once. */
    private static final int AT_ONCE = 64;

    @Override
    public Mono<Void> erase(String personId, boolean onLog) {
        if (onLog) {
            return stores.erase(personId);
        }
        return stores.days()
                .all(personId)
                .flatMap(promptIds -> promptIds.isEmpty() ? Mono.empty() : tell(personId, promptIds))
                .then(stores.erase(personId));
    }

    /** Forgets those of these prompts that are stored, here and on the log, which comes first: after a crash the rest is forgotten. */
    Mono<Void> forget(List<String> promptIds) {
        return stores.claims()
                .find(promptIds)
                .collectList()
                .filter(old -> !old.isEmpty())
                .flatMap(old -> Flux.fromIterable(old)
                        .flatMap(claim -> forget(claim.personId(), claim.id()), AT_ONCE)
                        .then(Mono.defer(() -> stores.forget(old))));
    }

    /** The log comes first: after a crash the rest is erased as long as the prompts are stored here. */
    private Mono<Void> tell(String personId, List<String> promptIds) {
        return Flux.fromIterable(promptIds)
                .flatMap(promptId -> forget(personId, promptId), AT_ONCE)
                .thenMany(Flux.just(Topics.PROMPT, Topics.RECEIPT).concatMap(topic -> log.erase(topic, personId)))
                .then();
    }

    private Mono<Void> forget(String personId, String promptId) {
        return Flux.fromIterable(ReceiptKey.all(promptId))
                .concatMap(key -> log.erase(Topics.RECEIPT, personId, key))
                .then(log.erase(Topics.PROMPT, personId, promptId));
    }
}
