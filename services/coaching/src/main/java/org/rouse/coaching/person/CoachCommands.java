package org.rouse.coaching.person;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Person;

/** Commands by which coaches have a person told something: who may, and what may be written. What is told is decided elsewhere. */
public final class CoachCommands {

    /** Characters of a message. */
    public static final int LONGEST_TEXT = 1_000;

    /** Control characters but a new line, what turns the direction of writing around, and halves of characters. */
    private static final Pattern UNWRITABLE = Pattern.compile("[[\\p{Cc}&&[^\n]]\u202A-\u202E\u2066-\u2069\\p{Cs}]");

    private CoachCommands() {}

    /** Whether it is one of these. */
    public static boolean isOne(Command command) {
        return command.hasWriteMessage() || command.hasRemindNow();
    }

    /** What it is rejected for. */
    public static Optional<Rejection> against(Command command, Optional<Person> before) {
        if (before.isEmpty()) {
            return Optional.of(Rejection.of(Rejection.Kind.UNKNOWN));
        }
        if (CommandReading.role(command.getScope()) == ActorRole.PERSON) {
            return Optional.of(Rejection.forbidden("", "a coach or an admin has a person told something"));
        }
        return command.hasWriteMessage() ? text(command.getWriteMessage().getText()) : Optional.empty();
    }

    private static Optional<Rejection> text(String text) {
        String rule = text.isBlank()
                ? "must not be blank"
                : text.length() > LONGEST_TEXT
                        ? "must not be longer than " + LONGEST_TEXT + " characters"
                        : UNWRITABLE.matcher(text).find()
                                ? "must not hold control characters other than new lines"
                                : "";
        return rule.isEmpty() ? Optional.empty() : Optional.of(Rejection.rule("text", rule));
    }
}
