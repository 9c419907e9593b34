package org.rouse.coaching.person;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.coaching.checkin.CheckInRules;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.checkin.ExerciseSession;
import org.rouse.coaching.checkin.Heard;
import org.rouse.coaching.checkin.Report;
import org.rouse.coaching.checkin.StatedFacts;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Care;
import org.rouse.coaching.command.Change;
import org.rouse.coaching.command.CommandVerdict;
import org.rouse.coaching.command.Commands;
import org.rouse.coaching.command.Expected;
import org.rouse.coaching.command.Known;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CheckedIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Person;

/** Decides commands that report something: {@link CheckInRules} derives the consequences, and {@link Commands} the change of the person. */
public final class CheckInCommands {

    /** How far a caller's clock may be ahead of ours. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** The most age of a report or correction: usual pain covers so many days. */
    public static final Duration LATE = Duration.ofDays(14);

    private CheckInCommands() {}

    /**
     * The result of a command.
     *
     * @param state the state of the person's reports after it
     */
    public record Decided(CommandResult result, CheckInState state) {}

    /** Whether the command reports something. */
    public static boolean isOne(Command command) {
        return command.hasCheckIn() || command.hasAmendSession() || command.hasCorrectCheckIn();
    }

    /** The check-in that the command names; empty where it creates one. */
    public static Optional<String> named(Command command) {
        return switch (command.getWhatCase()) {
            case AMEND_SESSION -> Optional.of(command.getAmendSession().getCheckInId());
            case CORRECT_CHECK_IN -> Optional.of(command.getCorrectCheckIn().getCheckInId());
            default -> Optional.empty();
        };
    }

    /**
     * Decides the command, without setting the instant or applying the result.
     *
     * @param before the person's state; empty where there is none
     * @param named  current state of the check-in that the command names; empty where it names none, or one that is no longer known
     * @throws IllegalArgumentException when the command cannot be decided
     */
    public static Decided decide(
            Command command, Optional<Person> before, CheckInState known, Optional<CheckIn> named) {
        return command.hasCorrectCheckIn()
                ? CheckInCorrections.decide(command, before, known, named)
                : reported(command, before, known, named);
    }

    private static Decided reported(
            Command command, Optional<Person> before, CheckInState known, Optional<CheckIn> named) {
        Instant now = Instant.ofEpochMilli(command.getIssuedAtMs());
        Instant at = command.hasCheckIn() && command.getCheckIn().getAtMs() != 0
                ? Instant.ofEpochMilli(command.getCheckIn().getAtMs())
                : now;
        Report report = CheckInReading.report(command);
        var asked = CommandReading.of(command, new Change.Void());
        Optional<Rejection> against = against(report, at, now, known, named)
                .or(() -> unknown(asked, before))
                .or(() -> unexpected(report, asked.expected(), known));
        if (against.isPresent()) {
            return refused(command, known, against.get());
        }
        Optional<Known> person = before.map(PersonState::known);
        Heard heard = CheckInRules.hear(known, report, at, zone(person), tier(person), now);
        return settled(
                command,
                before,
                known,
                heard,
                named.map(session -> CheckInWriting.amended(command, session, heard, now))
                        .orElseGet(() -> CheckInWriting.of(command, heard, at, now)));
    }

    /** Adds the change of the person. */
    static Decided settled(Command command, Optional<Person> before, CheckInState known, Heard heard, CheckIn checkIn) {
        CheckedIn.Builder checkedIn = CheckedIn.newBuilder();
        Optional<Change> change = change(heard, before);
        if (change.isPresent()) {
            Person.Builder edited = before.map(Person::toBuilder).orElseGet(Person::newBuilder);
            var asked = CommandReading.of(command, change.get());
            var further = new org.rouse.coaching.command.Command(
                    asked.id(), asked.actor(), asked.role(), asked.at(), Expected.ANYTHING, change.get());
            switch (Commands.decide(further, before.map(PersonState::known))) {
                case CommandVerdict.Accepted(Known next) ->
                    checkedIn.setPerson(PersonState.write(next, edited)
                            .setPersonId(command.getPersonId())
                            .setCommandId(command.getCommandId()));
                case CommandVerdict.Refused(Rejection why) -> {
                    return refused(command, known, why);
                }
                case CommandVerdict.Erased() ->
                    throw new IllegalStateException("nothing that is reported erases anybody");
            }
        }
        return new Decided(
                ResultWriting.of(command)
                        .setCheckedIn(checkedIn.setCheckIn(checkIn))
                        .build(),
                heard.state());
    }

    static ZoneId zone(Optional<Known> person) {
        return person.map(Known::zone).orElse(ZoneOffset.UTC);
    }

    /** The tier of the standing red flag. */
    static Optional<Tier> tier(Optional<Known> person) {
        return person.map(Known::care).orElse(Care.NONE).tier();
    }

    private static Optional<Change> change(Heard heard, Optional<Person> before) {
        if (heard.raises()) {
            return heard.tier().map((Tier tier) -> new Change.Raise(tier));
        }
        return heard.voids() && before.isPresent() ? Optional.of(new Change.Void()) : Optional.empty();
    }

    static Optional<Rejection> unknown(org.rouse.coaching.command.Command asked, Optional<Person> before) {
        return asked.role() != ActorRole.PERSON && before.isEmpty()
                ? Optional.of(Rejection.of(Rejection.Kind.UNKNOWN))
                : Optional.empty();
    }

    private static Optional<Rejection> against(
            Report report, Instant at, Instant now, CheckInState known, Optional<CheckIn> named) {
        return switch (report) {
            case Report.Exercised(var session) ->
                outOfTime("start", session.start(), now).or(() -> isOver(session, now));
            case Report.Amended amended ->
                known.session(amended.number()).isPresent() && named.isPresent()
                        ? CheckInCorrections.tooMany("session", named.get())
                        : Optional.of(Rejection.conflict("session", "is not among the last of this person"));
            case Report.State _, Report.ListAnswered _, Report.Facts _, Report.Rated _, Report.Hurt _ ->
                outOfTime("at", at, now);
        };
    }

    static Optional<Rejection> isOver(ExerciseSession session, Instant now) {
        Instant end = session.start().plus(Duration.ofMinutes(session.minutes()));
        return end.isAfter(now.plus(AHEAD))
                ? Optional.of(Rejection.rule("minutes", "must have passed since start"))
                : Optional.empty();
    }

    static Optional<Rejection> outOfTime(String field, Instant at, Instant now) {
        if (at.isAfter(now.plus(AHEAD))) {
            return Optional.of(Rejection.rule(field, "must not be in the future"));
        }
        return at.isBefore(now.minus(LATE))
                ? Optional.of(Rejection.rule(field, "must not be more than 14 days ago"))
                : Optional.empty();
    }

    /** Risk facts replace the previous statement, and so have to name its revision. */
    private static Optional<Rejection> unexpected(Report report, Expected expected, CheckInState known) {
        if (!(report instanceof Report.Facts)) {
            return Optional.empty();
        }
        OptionalLong revision =
                known.facts().map(StatedFacts::revision).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        return expected.stale(revision).or(() -> expected.missing(revision));
    }

    static Decided refused(Command command, CheckInState known, Rejection why) {
        return new Decided(
                ResultWriting.of(command).setRejected(Rejections.write(why)).build(), known);
    }
}
