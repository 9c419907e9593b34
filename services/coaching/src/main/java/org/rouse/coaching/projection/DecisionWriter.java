package org.rouse.coaching.projection;

import org.rouse.coaching.views.Decisions;
import org.rouse.coaching.views.Outcomes;
import org.rouse.coaching.views.Prompts;
import org.rouse.coaching.views.Receipts;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Writes what a batch says of decisions, each topic into a view of its own: none reads or overwrites what another wrote, so it does not
 * matter which of the topics is ahead, and whoever is erased in one and comes back loses nothing by the tombstone of another.
 */
@Component
record DecisionWriter(Decisions decisions, Prompts prompts, Receipts receipts, Outcomes outcomes) {

    Mono<Void> write(DecisionBatch batch) {
        return Mono.when(
                batch.decisions.write(decisions::erase, decisions::put),
                batch.prompts.write(prompts::erase, prompts::put),
                batch.receipts.write(receipts::erase, receipts::put),
                batch.outcomes.write(outcomes::erase, outcomes::put));
    }
}
