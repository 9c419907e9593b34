package org.rouse.coaching.views;

import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;

/**
 * All that the log tells of one decision.
 *
 * @param withdrawals what took it back, in no order; usually nothing or one
 * @param prompt      what was said, where anything was
 * @param receipts    what became of it, one for each step, in no order
 * @param outcome     what the person did after it, of the highest revision
 */
public record DecisionView(
        Decision decision,
        List<Withdrawal> withdrawals,
        Optional<Prompt> prompt,
        List<Receipt> receipts,
        Optional<Outcome> outcome) {

    public DecisionView {
        withdrawals = List.copyOf(withdrawals);
        receipts = List.copyOf(receipts);
    }

    /**
     * One taking back.
     *
     * @param decisionId of the decision that did it
     * @param reason     what came in between, such as {@code moved}
     * @param decidedAtMs when that was decided
     */
    public record Withdrawal(String decisionId, String reason, long decidedAtMs) {}
}
