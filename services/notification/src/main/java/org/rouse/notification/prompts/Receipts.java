package org.rouse.notification.prompts;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;

/** What receipts are told apart by on the log. */
final class Receipts {

    private static final String PREFIX = "RECEIPT_STATE_";

    /** Stands beside what was said before. */
    private static final String HURTS = "hurts";

    private Receipts() {}

    /** The prompt and the step it has taken: a step told again, or told better, stands in the place of the first. */
    static String key(Receipt receipt) {
        String step = receipt.getDetail().equals(HURTS) ? HURTS : step(receipt.getState());
        return key(receipt.getPromptId(), step);
    }

    /** Every key that a receipt about the prompt may lie under. */
    static List<String> keys(String promptId) {
        return Stream.concat(
                        EnumSet.range(ReceiptState.RECEIPT_STATE_ACCEPTED, ReceiptState.RECEIPT_STATE_WITHDRAWN)
                                .stream()
                                .map(Receipts::step),
                        Stream.of(HURTS))
                .map(step -> key(promptId, step))
                .toList();
    }

    private static String step(ReceiptState state) {
        return state.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }

    private static String key(String promptId, String step) {
        return promptId + '/' + step;
    }
}
