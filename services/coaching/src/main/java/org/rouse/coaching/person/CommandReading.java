package org.rouse.coaching.person;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Change;
import org.rouse.coaching.command.Expected;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.PersonOrBuilder;
import org.rouse.contracts.v1.RedFlagNamed;
import org.rouse.contracts.v1.RedFlagTier;

/** Converts commands of the log for the rules. */
final class CommandReading {

    private CommandReading() {}

    static org.rouse.coaching.command.Command of(Command command, Change change) {
        return new org.rouse.coaching.command.Command(
                command.getCommandId(),
                command.getActor(),
                role(command.getScope()),
                Instant.ofEpochMilli(command.getIssuedAtMs()),
                expected(command),
                change);
    }

    /** @param edited the person with the fields that the command names */
    static Change change(Command command, PersonOrBuilder edited) {
        return switch (command.getWhatCase()) {
            case EDIT_PROFILE -> edit(command.getEditProfile(), edited);
            case RAISE_RED_FLAG ->
                new Change.Raise(PersonState.tier(command.getRaiseRedFlag().getTier()));
            case RECORD_EXAMINATION ->
                new Change.Examine(
                        PersonState.examination(command.getRecordExamination().getExamination()));
            case ERASE_PERSON -> new Change.Erase();
            case ENROL -> edit(command.getEnrol().getEdit(), edited);
            case ACCEPT_PERSON,
                    REPLACE_COACH,
                    GIVE_CONSENTS,
                    PAUSE_PERSON,
                    RESUME_PERSON,
                    GIVE_CALENDAR,
                    NOTE_CALENDAR,
                    REMOVE_CALENDAR -> edit(EditProfile.getDefaultInstance(), edited);
            case CHANGE_ORGANISATION,
                    CHANGE_COACH,
                    CHANGE_CODE,
                    SET_RETENTION,
                    INVITE,
                    USE_INVITATION,
                    WITHDRAW_INVITATION ->
                throw new IllegalArgumentException("what is asked of an organisation changes no person");
            case CHECK_IN, AMEND_SESSION, CORRECT_CHECK_IN ->
                throw new IllegalArgumentException("what is reported changes no person by itself");
            case PROPOSE_PLAN, APPROVE_PLAN, WITHDRAW_PROPOSAL, END_PLAN, TICK_SET, REVIEW_TECHNIQUE ->
                throw new IllegalArgumentException("what is asked of a plan changes no person");
            case FORGET_DECISIONS -> throw new IllegalArgumentException("what is forgotten changes no person");
            case WRITE_MESSAGE, REMIND_NOW ->
                throw new IllegalArgumentException("what a person is told changes nothing of them");
            case CHANGE_CASE, REPORT_HARM ->
                throw new IllegalArgumentException("what is done about a case changes no person");
            case WHAT_NOT_SET -> throw new IllegalArgumentException("a command asks for nothing that is known here");
        };
    }

    private static Change edit(EditProfile edit, PersonOrBuilder edited) {
        return new Change.Edit(
                Optional.of(edit.getZone()).filter(zone -> !zone.isEmpty()),
                edited.hasHeartRate()
                        ? Optional.of(new Change.HeartRate(
                                edited.getHeartRate().getRestingBpm(),
                                edited.getHeartRate().getMaximumBpm()))
                        : Optional.empty(),
                clearance(edit),
                edit.hasRedFlag() ? Optional.of(flag(edit.getRedFlag())) : Optional.empty());
    }

    private static Optional<Change.Clearance> clearance(EditProfile edit) {
        if (edit.hasClearance()) {
            return Optional.of(new Change.Clearance(Optional.of(PersonState.examination(edit.getClearance()))));
        }
        return edit.getClearanceWithdrawn() ? Optional.of(new Change.Clearance(Optional.empty())) : Optional.empty();
    }

    private static Change.FlagNamed flag(RedFlagNamed named) {
        return new Change.FlagNamed(
                named.getStands(),
                named.getTier() == RedFlagTier.RED_FLAG_TIER_UNSPECIFIED
                        ? Optional.empty()
                        : Optional.of(PersonState.tier(named.getTier())));
    }

    static Expected expected(Command command) {
        var expected = command.getExpected();
        return new Expected(
                new HashSet<>(expected.getRevisionsList()),
                expected.getSomething(),
                new HashSet<>(expected.getOtherRevisionsList()),
                expected.getNothing(),
                expected.getUnsaid());
    }

    static ActorRole role(String scope) {
        return switch (scope) {
            case "person" -> ActorRole.PERSON;
            case "coach" -> ActorRole.COACH;
            case "admin" -> ActorRole.ADMIN;
            default -> throw new IllegalArgumentException("a command acts with a scope that is not known here");
        };
    }
}
