package org.rouse.notification.receipts;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.ReceiptState;

/** An answer of a person, or a report of their device, about a prompt. */
public enum PromptAnswer {
    /** The person moved; for a question: prompts suit them as they are. */
    DONE(1, ReceiptState.RECEIPT_STATE_DONE),
    /** The prompt is to be offered once more in ten minutes. */
    SNOOZE(2, ReceiptState.RECEIPT_STATE_SNOOZED),
    /** Not now, with a reason; for a question: fewer prompts. */
    NOT_NOW(3, ReceiptState.RECEIPT_STATE_DISMISSED),
    /** The person reports pain: no more exercise for now, and advice. */
    HURTS(4, ReceiptState.RECEIPT_STATE_DISMISSED),
    /** The device has the prompt. Recorded only where the person allows it. */
    DELIVERED(5, ReceiptState.RECEIPT_STATE_DELIVERED),
    /** The prompt was opened. Recorded only where the person allows it. */
    OPENED(6, ReceiptState.RECEIPT_STATE_OPENED);

    private final int code;
    private final ReceiptState state;

    PromptAnswer(int code, ReceiptState state) {
        this.code = code;
        this.state = state;
    }

    /** The state that the answer leads to. */
    public ReceiptState state() {
        return state;
    }

    /** The name in receipts, URLs and metrics, such as "not-now". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it only reports how far the prompt came. */
    public boolean isTracking() {
        return this == DELIVERED || this == OPENED;
    }

    /** The answers that a notification of the kind offers, in the order of its buttons. */
    public static Set<PromptAnswer> offeredWith(PromptKind kind) {
        return switch (kind) {
            case PROMPT_KIND_DESK_BREAK, PROMPT_KIND_PLANNED_BREAK, PROMPT_KIND_AEROBIC ->
                EnumSet.of(DONE, SNOOZE, NOT_NOW, HURTS);
            case PROMPT_KIND_SESSION, PROMPT_KIND_REMINDER -> EnumSet.of(DONE, NOT_NOW, HURTS);
            case PROMPT_KIND_QUESTION -> EnumSet.of(DONE, NOT_NOW);
            case PROMPT_KIND_SEEK_CARE, PROMPT_KIND_SUMMARY, PROMPT_KIND_CHECK_IN, PROMPT_KIND_MESSAGE ->
                EnumSet.of(DONE);
            case PROMPT_KIND_CASE_ALERT, PROMPT_KIND_CASE_DIGEST, PROMPT_KIND_UNSPECIFIED, UNRECOGNIZED ->
                EnumSet.noneOf(PromptAnswer.class);
        };
    }

    byte code() {
        return (byte) code;
    }

    static PromptAnswer of(byte code) {
        for (PromptAnswer action : values()) {
            if (action.code == code) {
                return action;
            }
        }
        throw new IllegalArgumentException("no action has the code " + code);
    }
}
