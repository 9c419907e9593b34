package org.rouse.coaching.person;

import java.util.Optional;
import java.util.regex.Pattern;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Person;

/** Checks coaches' commands to prompt a person: who may send them, and which texts are allowed. The prompt itself is decided elsewhere. */
public final class CoachCommands {

    /** The most characters of a message. */
    public static final int LONGEST_TEXT = 1_000;

    /** Control characters except line breaks, characters that change the direction of writing, and halves of characters. */
    private static final Pattern UNWRITABLE = Pattern.compile("[[\\p{Cc}&&[^\n]]\u202A-\u202E\u2066-\u2069\\p{Cs}]");

    private CoachCommands() {}

    /** Whether the command is one of these. */
    public static boolean isOne(Command command) {
        return command.hasWriteMessage() || command.hasRemindNow();
    }

    /** The reason to reject the command. */
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
