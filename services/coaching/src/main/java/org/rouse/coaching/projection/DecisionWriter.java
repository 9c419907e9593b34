package org.rouse.coaching.projection;

import static java.util.stream.Collectors.toSet;

import org.rouse.coaching.views.Decisions;
import org.rouse.coaching.views.DrawnDecisions;
import org.rouse.coaching.views.Outcomes;
import org.rouse.coaching.views.Prompts;
import org.rouse.coaching.views.Receipts;
import org.rouse.coaching.views.RetentionDue;
import org.rouse.contracts.v1.Decision;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes a batch's changes about decisions, each topic into a view of its own: none reads or overwrites another's data, so it does not
 * matter which topic is ahead, and a person who is erased in one and comes back loses nothing by the tombstone of another. Draws are joined
 * with outcomes when both are written.
 */
@Component
record DecisionWriter(
        Decisions decisions,
        Prompts prompts,
        Receipts receipts,
        Outcomes outcomes,
        DrawnDecisions drawn,
        RetentionDue retention) {

    Mono<Void> write(DecisionBatch batch) {
        return drawn.forget(batch.decisions.forgotten())
                .then(Mono.defer(() -> Mono.when(
                        batch.decisions.write(decisions::erase, decisions::forget, decisions::put),
                        batch.prompts.write(prompts::erase, prompts::forget, prompts::put),
                        batch.receipts.write(receipts::erase, receipts::forget, receipts::put),
                        batch.outcomes.write(outcomes::erase, outcomes::forget, outcomes::put),
                        retention.decided(
                                batch.decisions.erased(),
                                batch.decisions.put().stream()
                                        .map(Decision::getPersonId)
                                        .collect(toSet())))))
                .then(Mono.defer(() -> Flux.fromIterable(batch.decisions.erased())
                        .concatMap(drawn::erase)
                        .thenMany(Flux.fromIterable(batch.outcomes.erased()))
                        .concatMap(drawn::eraseOutcomes)
                        .then(Mono.defer(() -> drawn.put(batch.decisions.put(), batch.outcomes.put())))));
    }
}
