package org.rouse.coaching.person;

import java.util.Optional;
import org.rouse.coaching.command.Change;
import org.rouse.coaching.command.CommandVerdict;
import org.rouse.coaching.command.Commands;
import org.rouse.coaching.command.Known;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.ErasePerson;
import org.rouse.contracts.v1.Person;

/** Decides commands about people by the rules of {@link Commands}; fields without a rule are copied. */
public final class PersonCommands {

    private PersonCommands() {}

    /**
     * Decides the command, without setting the instant or applying the result.
     *
     * @param before the person's state; empty where there is none
     * @throws IllegalArgumentException when the command cannot be decided, such as one without content
     */
    public static CommandResult decide(Command command, Optional<Person> before) {
        Person.Builder edited = before.map(Person::toBuilder).orElseGet(Person::newBuilder);
        if (command.hasEditProfile()) {
            NamedFields.copy(command.getEditProfile(), edited);
        }
        Optional<Rejection> against = Enrolments.apply(command, before, edited)
                .or(() -> Pauses.apply(command, before, edited))
                .or(() -> Calendars.apply(command, before, edited))
                .or(() -> Consents.against(edited));
        CommandResult.Builder result = ResultWriting.of(command);
        if (against.isPresent()) {
            return result.setRejected(Rejections.write(against.get())).build();
        }
        Change change = CommandReading.change(command, edited);
        CommandVerdict verdict = Commands.decide(CommandReading.of(command, change), before.map(PersonState::known));
        return switch (verdict) {
            case CommandVerdict.Accepted(Known next) ->
                result.setPerson(PersonState.write(next, edited)
                                .setPersonId(command.getPersonId())
                                .setCommandId(command.getCommandId()))
                        .build();
            case CommandVerdict.Erased() ->
                result.setErased(ErasePerson.getDefaultInstance()).build();
            case CommandVerdict.Refused(var why) ->
                result.setRejected(Rejections.write(why)).build();
        };
    }
}
