package org.rouse.notification.tailoring;

import java.util.Locale;

/** Short texts around a prompt: on its buttons and on the pages behind them. */
public enum Label {
    DONE,
    SNOOZE,
    NOT_NOW,
    HURTS,
    /** Answers to the question whether prompts still suit. */
    KEEP,
    FEWER,
    /** The one answer to advice. */
    UNDERSTOOD,
    OPEN,
    /** The link to the console, for coaches. */
    CONSOLE,
    DELIVERED,
    OPENED,
    WHY,
    REASON_BUSY,
    REASON_NOT_WELL,
    REASON_MOVED_ALREADY,
    REASON_NOT_HELPFUL,
    REASON_TOO_MANY,
    REASON_OTHER,
    PAGE_CONFIRM,
    PAGE_THANKS,
    PAGE_GONE,
    /** The advice to a person who reports pain. */
    HURTS_ADVICE;

    /** Its name in the catalogue, such as "not-now". */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
