package org.rouse.coaching.views;

import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Outcome;
import org.rouse.contracts.v1.Prompt;
import org.rouse.contracts.v1.Receipt;

/**
 * The log's data about one decision.
 *
 * @param withdrawals its withdrawals, in no order; usually none or one
 * @param prompt      its words, where there was a prompt
 * @param receipts    one for each step, in no order
 * @param outcome     the person's behaviour after it, of the highest revision
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
     * One withdrawal.
     *
     * @param decisionId  of the withdrawing decision
     * @param reason      such as {@code moved}
     * @param decidedAtMs time of that decision
     */
    public record Withdrawal(String decisionId, String reason, long decidedAtMs) {}
}
