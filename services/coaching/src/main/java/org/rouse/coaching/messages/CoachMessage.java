package org.rouse.coaching.messages;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.review.DecisionReading;
import org.rouse.coaching.views.DecisionView;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.ToldPerson;

/**
 * A coach's message or reminder to a person, with its outcome.
 *
 * @param id         of its decision, which shows what it rests on
 * @param by         subject of the coach
 * @param text       the coach's words; absent for a reminder
 * @param about      subject of a reminder; absent for a message
 * @param pushed     whether it is pushed
 * @param reason     why it is not
 * @param shownInApp whether the app shows it
 * @param expiresAt  from when on it is no longer pushed
 * @param state      delivery state; absent where unknown
 */
@Schema(name = "CoachMessage")
record CoachMessage(
        String id,
        Instant at,
        @Schema(example = "carl") String by,

        @Schema(example = "How was the walk on Sunday?") @Nullable
        String text,

        @Nullable About about,
        boolean pushed,
        @Schema(example = "quiet-hours") @Nullable String reason,
        boolean shownInApp,
        @Nullable Instant expiresAt,

        @Schema(description = "pending, accepted, delivered, opened, done, ...", example = "opened") @Nullable
        String state) {

    /** The message right after its decision. */
    static CoachMessage of(CommandResult result, String by, @Nullable String text, @Nullable About about) {
        ToldPerson told = result.getToldPerson();
        boolean pushed = told.getWithheldReason().isEmpty();
        return new CoachMessage(
                told.getDecisionId(),
                Instant.ofEpochMilli(result.getDecidedAtMs()),
                by,
                text,
                about,
                pushed,
                pushed ? null : told.getWithheldReason(),
                pushed || told.getShownInApp(),
                pushed ? Instant.ofEpochMilli(told.getExpiresAtMs()) : null,
                pushed ? "pending" : null);
    }

    /** The message in its current state. */
    static CoachMessage of(DecisionView view) {
        Decision decision = view.decision();
        boolean pushed = decision.hasSend();
        return new CoachMessage(
                decision.getDecisionId(),
                Instant.ofEpochMilli(decision.getDecidedAtMs()),
                decision.hasMessage()
                        ? decision.getMessage().getBy()
                        : decision.getReminder().getBy(),
                decision.hasMessage() ? decision.getMessage().getText() : null,
                decision.hasReminder() ? About.of(decision.getReminder().getOf()) : null,
                pushed,
                pushed ? null : decision.getWithhold().getReason(),
                pushed || decision.getWithhold().getShownInApp(),
                pushed ? Instant.ofEpochMilli(decision.getSend().getExpiresAtMs()) : null,
                DecisionReading.state(view).orElse(pushed ? "pending" : null));
    }
}
