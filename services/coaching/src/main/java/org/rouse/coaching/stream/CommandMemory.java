package org.rouse.coaching.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.command.Remembered;
import org.rouse.coaching.stream.DueTimes.Kind;

/** The recently decided commands. A command's result stays on the log as long as it is remembered, and is then deleted there. */
final class CommandMemory {

    private final PeopleStore people;
    private final DueTimes due;
    private final Outlet outlet;

    CommandMemory(PeopleStore people, DueTimes due, Outlet outlet) {
        this.people = people;
        this.due = due;
        this.outlet = outlet;
    }

    boolean has(String personId, String commandId, Instant now) {
        forget(personId, now);
        return people.commands(personId).has(commandId);
    }

    void remember(String personId, String commandId, Instant now) {
        keep(personId, people.commands(personId).with(commandId, now));
        forget(personId, now);
    }

    /** Forgets commands that have been remembered for long enough. */
    void forget(String personId, Instant now) {
        Remembered known = people.commands(personId);
        List<Remembered.One> old = known.forgotten(now);
        if (!old.isEmpty()) {
            old.forEach(one -> outlet.resultForgotten(personId, one.id()));
            keep(personId, known.without(old));
        } else {
            due.set(personId, Kind.COMMANDS, known.over()); // it was removed when it fell due
        }
    }

    /** Deletes all results of the person's commands, as they name the person. */
    void erase(String personId) {
        people.commands(personId).commands().forEach(one -> outlet.resultForgotten(personId, one.id()));
        keep(personId, Remembered.NONE);
    }

    private void keep(String personId, Remembered commands) {
        people.commands(commands, personId);
        due.set(personId, Kind.COMMANDS, commands.commands().isEmpty() ? Optional.empty() : commands.over());
    }
}
