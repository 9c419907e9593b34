package org.rouse.coaching.messages;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import org.rouse.contracts.v1.ReminderOf;

/** The subjects of reminders. */
@Schema(name = "ReminderAbout")
enum About {
    @JsonProperty("check-in")
    CHECK_IN(ReminderOf.REMINDER_OF_CHECK_IN),
    /** The day's session of the plan. */
    @JsonProperty("session")
    SESSION(ReminderOf.REMINDER_OF_SESSION),
    @JsonProperty("break")
    BREAK(ReminderOf.REMINDER_OF_BREAK);

    private final ReminderOf of;

    About(ReminderOf of) {
        this.of = of;
    }

    /** The value on the log. */
    ReminderOf of() {
        return of;
    }

    static About of(ReminderOf of) {
        return switch (of) {
            case REMINDER_OF_CHECK_IN -> CHECK_IN;
            case REMINDER_OF_SESSION -> SESSION;
            case REMINDER_OF_BREAK, REMINDER_OF_UNSPECIFIED, UNRECOGNIZED -> BREAK;
        };
    }
}
