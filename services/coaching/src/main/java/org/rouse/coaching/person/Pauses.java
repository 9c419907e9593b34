package org.rouse.coaching.person;

import java.util.Optional;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.Agreements;
import org.rouse.contracts.v1.CarePause;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.PausePerson;
import org.rouse.contracts.v1.Person;

/** Pauses, and their record. */
final class Pauses {

    private Pauses() {}

    /**
     * Applies the command to the person.
     *
     * @param before the person's state; empty where there is none
     * @return why it is rejected; nothing was applied then
     */
    static Optional<Rejection> apply(Command command, Optional<Person> before, Person.Builder into) {
        if (command.hasPausePerson()) {
            return pause(command, before, into);
        }
        if (command.hasResumePerson()) {
            if (before.isEmpty()) {
                return Optional.of(Rejection.of(Rejection.Kind.UNKNOWN));
            }
            if (Agreements.pause(before.get(), command.getIssuedAtMs()).isPresent()) {
                into.getPauseBuilder().setUntilMs(command.getIssuedAtMs()); // the end of the pause stays on record
            }
        }
        return Optional.empty();
    }

    /** A further pause changes the end; the begin stays. */
    private static Optional<Rejection> pause(Command command, Optional<Person> before, Person.Builder into) {
        if (before.isEmpty()) {
            return Optional.of(Rejection.of(Rejection.Kind.UNKNOWN));
        }
        PausePerson asked = command.getPausePerson();
        if (asked.hasUntilMs() && asked.getUntilMs() <= command.getIssuedAtMs()) {
            return Optional.of(Rejection.rule("until", "must lie in the future"));
        }
        CarePause.Builder pause = CarePause.newBuilder()
                .setFromMs(Agreements.pause(before.get(), command.getIssuedAtMs())
                        .map(CarePause::getFromMs)
                        .orElse(command.getIssuedAtMs()))
                .setTakesData(asked.getTakesData())
                .setBy(command.getActor())
                .setScope(command.getScope());
        if (asked.hasUntilMs()) {
            pause.setUntilMs(asked.getUntilMs());
        }
        into.setPause(pause);
        return Optional.empty();
    }
}
