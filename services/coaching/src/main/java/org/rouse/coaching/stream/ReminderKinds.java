package org.rouse.coaching.stream;

import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.contracts.v1.ReminderOf;

/** The subjects of coaches' reminders on the log. */
final class ReminderKinds {

    private ReminderKinds() {}

    static ReminderOf of(Kind reminder) {
        return switch (reminder) {
            case CHECK_IN_REMINDER -> ReminderOf.REMINDER_OF_CHECK_IN;
            case SESSION_REMINDER -> ReminderOf.REMINDER_OF_SESSION;
            case BREAK_REMINDER -> ReminderOf.REMINDER_OF_BREAK;
            default -> throw new IllegalArgumentException("no reminder: " + reminder);
        };
    }

    /** @throws IllegalArgumentException where the subject is unknown here */
    static Kind kind(ReminderOf of) {
        return switch (of) {
            case REMINDER_OF_CHECK_IN -> Kind.CHECK_IN_REMINDER;
            case REMINDER_OF_SESSION -> Kind.SESSION_REMINDER;
            case REMINDER_OF_BREAK -> Kind.BREAK_REMINDER;
            case REMINDER_OF_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("nothing that is known here is to be reminded of");
        };
    }
}
