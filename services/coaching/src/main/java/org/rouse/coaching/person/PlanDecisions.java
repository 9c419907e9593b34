package org.rouse.coaching.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rouse.coaching.plan.PlanChange;
import org.rouse.coaching.plan.PlanCommands;
import org.rouse.coaching.plan.Plans;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;

/** Decides commands about plans, by the rules of {@link PlanCommands}. */
public final class PlanDecisions {

    private PlanDecisions() {}

    /** Whether the command is about plans. */
    public static boolean isOne(Command command) {
        return change(command).isPresent();
    }

    /**
     * Decides the command, without setting the instant or applying the result.
     *
     * @param person the person of the plan; empty where there is none
     * @param before the plan's state; empty where there never was one
     * @throws IllegalArgumentException when the command cannot be decided
     */
    public static CommandResult decide(
            Command command, Optional<Person> person, Optional<PersonPlan> before, Instant now) {
        PlanChange change = change(command)
                .orElseThrow(() -> new IllegalArgumentException("a command asks for nothing about a plan"));
        // Uses the instant on the log, so that reading it again gives the same decision.
        Instant asked = Instant.ofEpochMilli(command.getIssuedAtMs());
        Plans plans = before.map(PlanReading::plans).orElse(Plans.NONE);
        PlanCommands.Verdict verdict = PlanCommands.decide(
                new PlanCommands.Asked(
                        command.getCommandId(),
                        command.getActor(),
                        CommandReading.role(command.getScope()),
                        asked,
                        CommandReading.expected(command),
                        change),
                plans,
                person.map(known -> PlanAllowance.of(known, asked)));
        CommandResult.Builder result = ResultWriting.of(command);
        return switch (verdict) {
            case PlanCommands.Verdict.Accepted(Plans next) ->
                result.setPlan(changed(next, before, command.getPersonId(), now).setCommandId(command.getCommandId()))
                        .build();
            case PlanCommands.Verdict.Refused(var why) ->
                result.setRejected(Rejections.write(why)).build();
        };
    }

    /** The record of plans that changed without a command. */
    public static PersonPlan.Builder changed(Plans next, Optional<PersonPlan> before, String personId, Instant now) {
        return PlanWriting.write(next)
                .setPersonId(personId)
                .setChanges(before.map(PersonPlan::getChanges).orElse(0L) + 1)
                .setChangedAtMs(now.toEpochMilli());
    }

    private static Optional<PlanChange> change(Command command) {
        return switch (command.getWhatCase()) {
            case PROPOSE_PLAN ->
                Optional.of(new PlanChange.Propose(
                        PlanReading.terms(command.getProposePlan().getTerms())));
            case APPROVE_PLAN -> Optional.of(new PlanChange.Approve());
            case WITHDRAW_PROPOSAL -> Optional.of(new PlanChange.Withdraw());
            case END_PLAN -> Optional.of(new PlanChange.End());
            case TICK_SET ->
                Optional.of(new PlanChange.Tick(
                        command.getTickSet().getSet(),
                        LocalDate.parse(command.getTickSet().getDate()),
                        command.getTickSet().getDone()));
            case REVIEW_TECHNIQUE ->
                Optional.of(new PlanChange.ReviewTechnique(
                        command.getReviewTechnique().getBy(),
                        LocalDate.parse(command.getReviewTechnique().getDate())));
            case EDIT_PROFILE,
                    RAISE_RED_FLAG,
                    RECORD_EXAMINATION,
                    ERASE_PERSON,
                    FORGET_DECISIONS,
                    CHECK_IN,
                    AMEND_SESSION,
                    CORRECT_CHECK_IN,
                    CHANGE_CASE,
                    REPORT_HARM,
                    WRITE_MESSAGE,
                    REMIND_NOW,
                    CHANGE_ORGANISATION,
                    CHANGE_COACH,
                    CHANGE_CODE,
                    SET_RETENTION,
                    INVITE,
                    USE_INVITATION,
                    WITHDRAW_INVITATION,
                    ENROL,
                    ACCEPT_PERSON,
                    REPLACE_COACH,
                    GIVE_CONSENTS,
                    PAUSE_PERSON,
                    RESUME_PERSON,
                    GIVE_CALENDAR,
                    NOTE_CALENDAR,
                    REMOVE_CALENDAR,
                    WHAT_NOT_SET -> Optional.empty();
        };
    }
}
