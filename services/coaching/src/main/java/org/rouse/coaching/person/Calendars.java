package org.rouse.coaching.person;

import java.util.Optional;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.GivenCalendar;
import org.rouse.contracts.v1.NoteCalendar;
import org.rouse.contracts.v1.Person;

/** A calendar that a person gave, and its readings over time. */
final class Calendars {

    private Calendars() {}

    /**
     * Applies the command to the person.
     *
     * @param before the person's state; empty where there is none
     * @return why it is rejected; nothing was applied then
     */
    static Optional<Rejection> apply(Command command, Optional<Person> before, Person.Builder into) {
        if (!command.hasGiveCalendar() && !command.hasNoteCalendar() && !command.hasRemoveCalendar()) {
            return Optional.empty();
        }
        if (before.isEmpty()) {
            return Optional.of(Rejection.of(Rejection.Kind.UNKNOWN));
        }
        if (command.hasNoteCalendar()) {
            return note(command, into);
        }
        if (command.hasRemoveCalendar()) {
            into.clearCalendar();
        } else {
            GivenCalendar given = command.getGiveCalendar().getCalendar();
            into.setCalendar(given.toBuilder()
                    .setCommandId(command.getCommandId())
                    .setGivenAtMs(command.getIssuedAtMs())
                    .setTriedAtMs(command.getIssuedAtMs()));
        }
        return Optional.empty();
    }

    private static Optional<Rejection> note(Command command, Person.Builder into) {
        NoteCalendar noted = command.getNoteCalendar();
        if (!into.getCalendar().getCommandId().equals(noted.getGivenBy())) {
            return Optional.of(Rejection.conflict("", "another calendar was given meanwhile, or it was taken away"));
        }
        GivenCalendar.Builder calendar =
                into.getCalendarBuilder().setTriedAtMs(command.getIssuedAtMs()).setFailure(noted.getFailure());
        if (noted.hasReading()) {
            calendar.setReading(noted.getReading());
        } else if (noted.getFailure().isEmpty()) {
            calendar.getReadingBuilder().setReadAtMs(command.getIssuedAtMs()); // the calendar is unchanged
        }
        return Optional.empty();
    }
}
