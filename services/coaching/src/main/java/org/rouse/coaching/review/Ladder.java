package org.rouse.coaching.review;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;

/**
 * How far a prompt has come by its receipts, in whatever order they came: the highest rung counts, so that a late "accepted" does not undo
 * "opened". Failed, expired and withdrawn share a rung, of which the first stays; a provider that took a prompt after all still counts.
 */
final class Ladder {

    private static final Comparator<Receipt> BY_RUNG_THEN_FIRST = Comparator.<Receipt>comparingInt(
                    receipt -> rung(receipt.getState()))
            .thenComparing(Comparator.comparingLong(Receipt::getAtMs).reversed());

    private Ladder() {}

    /** The receipt that says what has become of it; empty while nothing has. */
    static Optional<Receipt> highest(List<Receipt> receipts) {
        return receipts.stream().filter(receipt -> rung(receipt.getState()) > 0).max(BY_RUNG_THEN_FIRST);
    }

    /** The rung of a state; 0 where it says nothing of the delivery. */
    static int rung(ReceiptState state) {
        return switch (state) {
            case RECEIPT_STATE_UNSPECIFIED, RECEIPT_STATE_OUTCOME, UNRECOGNIZED -> 0;
            case RECEIPT_STATE_FAILED, RECEIPT_STATE_EXPIRED, RECEIPT_STATE_WITHDRAWN -> 1;
            case RECEIPT_STATE_ACCEPTED -> 2;
            case RECEIPT_STATE_DELIVERED -> 3;
            case RECEIPT_STATE_OPENED -> 4;
            case RECEIPT_STATE_SNOOZED -> 5;
            case RECEIPT_STATE_DISMISSED -> 6;
            case RECEIPT_STATE_DONE -> 7;
        };
    }
}
