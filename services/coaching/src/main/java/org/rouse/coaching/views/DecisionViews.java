package org.rouse.coaching.views;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.ProximalOutcome;
import org.rouse.contracts.v1.Receipt;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Decisions with all the log's data about them, read by ids from the view of each topic. */
@Component
public class DecisionViews {

    private final Decisions decisions;
    private final Prompts prompts;
    private final Receipts receipts;
    private final Outcomes outcomes;

    /** The views it reads. */
    public DecisionViews(Decisions decisions, Prompts prompts, Receipts receipts, Outcomes outcomes) {
        this.decisions = decisions;
        this.prompts = prompts;
        this.receipts = receipts;
        this.outcomes = outcomes;
    }

    /** The known ones of these decisions, in the order of time; data without its decision, such as a receipt alone, is not shown. */
    public Mono<List<DecisionView>> find(String personId, Collection<String> decisionIds) {
        return Mono.zip(
                        decisions.find(personId, decisionIds).collectList(),
                        prompts.find(personId, decisionIds).collectList(),
                        receipts.find(personId, decisionIds).collectList(),
                        outcomes.find(personId, decisionIds).collectList())
                .map(found -> join(found.getT1(), found.getT2(), found.getT3(), found.getT4()));
    }

    private static List<DecisionView> join(
            List<Decisions.Found> made, List<Prompt> said, List<Receipt> given, List<ProximalOutcome> seen) {
        Map<String, Prompt> prompts = said.stream().collect(toMap(Prompt::getPromptId, identity()));
        Map<String, List<Receipt>> receipts = given.stream().collect(groupingBy(Receipt::getPromptId));
        Map<String, Outcome> outcomes =
                seen.stream().collect(toMap(ProximalOutcome::getDecisionId, ProximalOutcome::getOutcome));
        return made.stream()
                .sorted((one, other) -> entry(one).compareTo(entry(other)))
                .map(found -> {
                    String id = found.decision().getDecisionId();
                    return new DecisionView(
                            found.decision(),
                            found.withdrawals(),
                            Optional.ofNullable(prompts.get(id)),
                            receipts.getOrDefault(id, List.of()),
                            Optional.ofNullable(outcomes.get(id)));
                })
                .toList();
    }

    private static DecisionEntry entry(Decisions.Found found) {
        return new DecisionEntry(
                found.decision().getDecidedAtMs(), found.decision().getDecisionId());
    }
}
