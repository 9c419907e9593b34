package org.rouse.coaching.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.cases.Book;
import org.rouse.coaching.cases.CaseApplier;
import org.rouse.coaching.cases.CaseChange;
import org.rouse.coaching.cases.CaseCommand;
import org.rouse.coaching.cases.CaseCommands;
import org.rouse.coaching.cases.CaseEvent;
import org.rouse.coaching.cases.CaseVerdict;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.CaseChanged;
import org.rouse.contracts.v1.ChangeCase;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ReportHarm;

/** Decides commands about cases, by the rules of {@link CaseCommands}. */
public final class CaseDecisions {

    private CaseDecisions() {}

    /**
     * The result of a command.
     *
     * @param book   the book after it
     * @param events its events
     */
    public record Decided(CommandResult result, Book book, List<CaseEvent> events) {
        public Decided {
            events = List.copyOf(events);
        }
    }

    /** Whether the command is about cases. */
    public static boolean isOne(Command command) {
        return command.hasChangeCase() || command.hasReportHarm();
    }

    /**
     * Decides the command, without setting the instant or applying the result.
     *
     * @param person the person concerned; empty where there is none
     * @throws IllegalArgumentException when the command cannot be decided
     */
    public static Decided decide(Command command, Optional<Person> person, Book book) {
        ActorRole role = CommandReading.role(command.getScope());
        CommandResult.Builder result = ResultWriting.of(command);
        CaseVerdict verdict = role != ActorRole.PERSON && person.isEmpty()
                ? new CaseVerdict.Refused(Rejection.of(Rejection.Kind.UNKNOWN))
                : CaseCommands.decide(
                        new CaseCommand(
                                command.getActor(),
                                role,
                                Instant.ofEpochMilli(command.getIssuedAtMs()),
                                CommandReading.expected(command),
                                change(command)),
                        book);
        return switch (verdict) {
            case CaseVerdict.Refused(Rejection why) ->
                new Decided(result.setRejected(Rejections.write(why)).build(), book, List.of());
            case CaseVerdict.Accepted(int number, List<CaseEvent> events) -> {
                Book next = CaseApplier.apply(book, events);
                CaseChanged.Builder changed = CaseChanged.newBuilder()
                        .setCase(CaseWriting.write(
                                command.getPersonId(),
                                person.map(Person::getOrganisationId).orElse(""),
                                next.of(number).orElseThrow()));
                events.stream()
                        .findFirst()
                        .ifPresent(event -> changed.setEvent(CaseWriting.write(
                                command.getPersonId(), next.events(), event, command.getCommandId())));
                yield new Decided(result.setCaseChanged(changed).build(), next, events);
            }
        };
    }

    private static CaseChange change(Command command) {
        if (command.hasReportHarm()) {
            ReportHarm report = command.getReportHarm();
            return new CaseChange.ReportHarm(report.getText().strip(), report.getActivity(), report.getSerious());
        }
        ChangeCase change = command.getChangeCase();
        int number = Integer.parseInt(change.getCaseId());
        return switch (change.getAction()) {
            case CASE_ACTION_CLAIM -> new CaseChange.Claim(number);
            case CASE_ACTION_RELEASE -> new CaseChange.Release(number);
            case CASE_ACTION_RESOLVE -> new CaseChange.Resolve(number, change.getNote());
            case CASE_ACTION_REOPEN -> new CaseChange.Reopen(number, change.getNote());
            case CASE_ACTION_NOTE -> new CaseChange.Note(number, change.getNote());
            case CASE_ACTION_UNSPECIFIED, UNRECOGNIZED ->
                throw new IllegalArgumentException("nothing that is known here is to be done about the case");
        };
    }
}
