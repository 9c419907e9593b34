package org.rouse.contracts;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;

/** Tells the receipts of one prompt apart, on the log and wherever they are kept, by the step that each reports. */
public final class ReceiptKey {

    /** The detail by which a person reports pain. It is a step of its own and stands beside every other answer. */
    public static final String HURTS = "hurts";

    private static final String PREFIX = "RECEIPT_STATE_";
    private static final char SEPARATOR = '/';

    private ReceiptKey() {}

    /** The entity of a receipt's record: a step that is reported again replaces its earlier report. */
    public static String of(Receipt receipt) {
        return of(receipt.getPromptId(), step(receipt));
    }

    /** The prompt that an entity belongs to; a step contains no slash. Empty where the entity names no prompt. */
    public static String prompt(String entity) {
        return entity.substring(0, Math.max(0, entity.lastIndexOf(SEPARATOR)));
    }

    /** Every entity under which a receipt of the prompt may lie. */
    public static List<String> all(String promptId) {
        return Stream.concat(
                        EnumSet.range(ReceiptState.RECEIPT_STATE_ACCEPTED, ReceiptState.RECEIPT_STATE_WITHDRAWN)
                                .stream()
                                .map(ReceiptKey::word),
                        Stream.of(HURTS))
                .map(step -> of(promptId, step))
                .toList();
    }

    /** The step, such as "accepted"; its number where a later version wrote the state. */
    public static String step(Receipt receipt) {
        if (receipt.getDetail().equals(HURTS)) {
            return HURTS;
        }
        return receipt.getState() == ReceiptState.UNRECOGNIZED
                ? "state-" + receipt.getStateValue()
                : word(receipt.getState());
    }

    private static String of(String promptId, String step) {
        return promptId + SEPARATOR + step;
    }

    private static String word(ReceiptState state) {
        return state.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT);
    }
}
