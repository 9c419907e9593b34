package org.rouse.notification.receipts;

import org.rouse.contracts.v1.PromptKind;
import org.rouse.notification.tailoring.Label;

/** The texts on the buttons. */
public final class Labels {

    private Labels() {}

    /** The label of an action for a prompt of the kind: the same action answers a question in other words. */
    public static Label of(PromptAnswer action, PromptKind kind) {
        return switch (action) {
            case DONE ->
                switch (kind) {
                    case PROMPT_KIND_QUESTION -> Label.KEEP;
                    case PROMPT_KIND_SEEK_CARE, PROMPT_KIND_SUMMARY, PROMPT_KIND_CHECK_IN, PROMPT_KIND_MESSAGE ->
                        Label.UNDERSTOOD;
                    case PROMPT_KIND_DESK_BREAK,
                            PROMPT_KIND_PLANNED_BREAK,
                            PROMPT_KIND_AEROBIC,
                            PROMPT_KIND_CASE_ALERT,
                            PROMPT_KIND_CASE_DIGEST,
                            PROMPT_KIND_SESSION,
                            PROMPT_KIND_REMINDER,
                            PROMPT_KIND_UNSPECIFIED,
                            UNRECOGNIZED -> Label.DONE;
                };
            case NOT_NOW -> kind == PromptKind.PROMPT_KIND_QUESTION ? Label.FEWER : Label.NOT_NOW;
            case SNOOZE -> Label.SNOOZE;
            case HURTS -> Label.HURTS;
            case DELIVERED -> Label.DELIVERED;
            case OPENED -> Label.OPENED;
        };
    }
}
