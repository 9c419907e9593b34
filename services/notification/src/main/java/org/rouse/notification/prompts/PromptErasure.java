package org.rouse.notification.prompts;

import java.util.List;
import org.rouse.contracts.ReceiptKey;
import org.rouse.contracts.Topics;
import org.rouse.notification.log.LogWriter;
import org.rouse.notification.people.Erasure;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets a person's prompts here, and has the log forget each of them and what became of it. Where none is kept nothing is written: the
 * person's end may be read again when there is somebody of that name anew.
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

    /** The log first: what a crash leaves untold is told again as long as the prompts are here. */
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
