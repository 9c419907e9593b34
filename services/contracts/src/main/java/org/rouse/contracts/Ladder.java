package org.rouse.contracts;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;

/**
 * How far a prompt has come, judged by its receipts. A state is entered only from a lower rung, so repeated, late and reordered receipts
 * change nothing: a late "accepted" does not undo "opened". Failed, expired and withdrawn share a rung, and the first of them stays; a
 * receipt that the provider accepted the prompt after all still counts.
 */
public final class Ladder {

    /** The rung of a prompt without any receipt. */
    public static final int PENDING = 0;

    private static final Comparator<Receipt> BY_RUNG_THEN_FIRST = Comparator.<Receipt>comparingInt(
                    receipt -> rung(receipt.getState()))
            .thenComparing(Comparator.comparingLong(Receipt::getAtMs).reversed());

    private Ladder() {}

    /** The receipt with the highest rung, in whatever order they are given; empty where none moves the prompt. */
    public static Optional<Receipt> highest(List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> rung(receipt.getState()) > PENDING)
                .max(BY_RUNG_THEN_FIRST);
    }

    /** The rung of a state; from {@link #PENDING} + 1. */
    public static int rung(ReceiptState state) {
        return switch (state) {
            // Answers of the person are kept beside the prompt's state and do not move it.
            case RECEIPT_STATE_UNSPECIFIED, RECEIPT_STATE_OUTCOME, UNRECOGNIZED -> PENDING;
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
