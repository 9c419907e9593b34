package org.rouse.coaching.stream;

import java.util.List;
import java.util.Optional;
import org.rouse.coaching.command.Rejection;
import org.rouse.coaching.decision.CoachAsking;
import org.rouse.coaching.decision.DecisionEvent;
import org.rouse.coaching.decision.Ruling;
import org.rouse.coaching.decision.Trigger;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.person.CoachCommands;
import org.rouse.coaching.person.Rejections;
import org.rouse.coaching.person.ResultWriting;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.ToldPerson;

/** Prompts people at coaches' requests: by a decision like all others, whose verdict answers the command. */
final class CoachDesk {

    private final PersonContexts contexts;
    private final DecisionStage decisions;

    CoachDesk(PersonContexts contexts, DecisionStage decisions) {
        this.contexts = contexts;
        this.decisions = decisions;
    }

    /** Decides the command, without its instant; the decision is made and published. */
    CommandResult decide(Command command, Optional<Person> person) {
        CommandResult.Builder result = ResultWriting.of(command);
        Optional<Rejection> against = CoachCommands.against(command, person);
        if (against.isPresent()) {
            return rejected(result, against.get());
        }
        PersonContext on = contexts.of(command.getPersonId());
        Kind asked = command.hasWriteMessage()
                ? Kind.MESSAGE
                : ReminderKinds.kind(command.getRemindNow().getOf());
        String text = command.getWriteMessage().getText().strip();
        return switch (decisions.hear(on, asked, command.getActor(), text)) {
            case CoachAsking.Heard.TooOften() ->
                rejected(
                        result,
                        Rejection.conflict(
                                "",
                                "a person is written to or reminded at most " + CoachAsking.MOST_A_DAY
                                        + " times in a day of theirs"));
            case CoachAsking.Heard.NothingDue() ->
                rejected(result, Rejection.conflict("", "the plan has nothing for today that is not done"));
            case CoachAsking.Heard.Yes(Trigger.CoachAsks trigger) ->
                result.setToldPerson(told(command.getPersonId(), decisions.on(on, List.of(trigger))))
                        .build();
        };
    }

    private static CommandResult rejected(CommandResult.Builder result, Rejection why) {
        return result.setRejected(Rejections.write(why)).build();
    }

    private static ToldPerson told(String personId, List<DecisionEvent> events) {
        DecisionEvent.Decided decided = events.stream()
                .filter(DecisionEvent.Decided.class::isInstance)
                .map(DecisionEvent.Decided.class::cast)
                .findFirst()
                .orElseThrow();
        ToldPerson.Builder told =
                ToldPerson.newBuilder().setDecisionId(decided.point().decisionId(personId));
        return switch (decided.ruling()) {
            case Ruling.Send send ->
                told.setExpiresAtMs(send.expiresAt().toEpochMilli()).build();
            case Ruling.Withhold withhold ->
                told.setWithheldReason(withhold.reason().code())
                        .setShownInApp(withhold.shownInApp())
                        .build();
        };
    }
}
