package org.rouse.notification.prompts;

import java.util.Locale;
import org.rouse.contracts.v1.Receipt;

/** What receipts are told apart by on the log. */
final class Receipts {

    private static final String PREFIX = "RECEIPT_STATE_";

    private Receipts() {}

    /** The prompt and the step it has taken: a step told again, or told better, stands in the place of the first. */
    static String key(Receipt receipt) {
        String state = receipt.getState().name().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
        String step = receipt.getDetail().equals("hurts") ? "hurts" : state; // which stands beside what was said before
        return receipt.getPromptId() + '/' + step;
    }
}
