package org.rouse.coaching.person;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.coaching.checkin.CheckInRules;
import org.rouse.coaching.checkin.CheckInState;
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

/** Decides commands that report something: what comes of it is {@link CheckInRules}', and what that changes of the person {@link Commands}'. */
public final class CheckInCommands {

    /** A clock may be ahead of ours by so much. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    /** What is told later than so is not taken: usual pain is of so many days. */
    private static final Duration LATE = Duration.ofDays(14);

    private CheckInCommands() {}

    /**
     * What becomes of a command.
     *
     * @param state what is kept of the person's reports after it
     */
    public record Decided(CommandResult result, CheckInState state) {}

    /** Whether it is one of these. */
    public static boolean isOne(Command command) {
        return command.hasCheckIn() || command.hasAmendSession();
    }

    /**
     * What becomes of the command, with neither the instant nor anything done about it.
     *
     * @param before the person now; empty where there is none
     * @throws IllegalArgumentException when it is no command that could be decided
     */
    public static Decided decide(Command command, Optional<Person> before, CheckInState known) {
        Instant now = Instant.ofEpochMilli(command.getIssuedAtMs());
        Instant at = command.hasCheckIn() && command.getCheckIn().getAtMs() != 0
                ? Instant.ofEpochMilli(command.getCheckIn().getAtMs())
                : now;
        Report report = CheckInReading.report(command);
        var asked = CommandReading.of(command, new Change.Void());
        Optional<Rejection> against = against(report, at, now, known)
                .or(() -> asked.role() != ActorRole.PERSON && before.isEmpty()
                        ? Optional.of(Rejection.of(Rejection.Kind.UNKNOWN))
                        : Optional.empty())
                .or(() -> unexpected(report, asked.expected(), known));
        if (against.isPresent()) {
            return refused(command, known, against.get());
        }
        Optional<Known> person = before.map(PersonState::known);
        Care care = person.map(Known::care).orElse(Care.NONE);
        Heard heard =
                CheckInRules.hear(known, report, at, person.map(Known::zone).orElse(ZoneOffset.UTC), care.tier(), now);
        CheckedIn.Builder checkedIn = CheckedIn.newBuilder();
        Optional<Change> change = change(heard, before);
        if (change.isPresent()) {
            Person.Builder edited = before.map(Person::toBuilder).orElseGet(Person::newBuilder);
            var further = new org.rouse.coaching.command.Command(
                    asked.id(), asked.actor(), asked.role(), asked.at(), Expected.ANYTHING, change.get());
            switch (Commands.decide(further, person)) {
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
        CheckIn checkIn = CheckInWriting.of(command, heard, at, now);
        return new Decided(
                result(command).setCheckedIn(checkedIn.setCheckIn(checkIn)).build(), heard.state());
    }

    private static Optional<Change> change(Heard heard, Optional<Person> before) {
        if (heard.raises()) {
            return heard.tier().map((Tier tier) -> new Change.Raise(tier));
        }
        return heard.voids() && before.isPresent() ? Optional.of(new Change.Void()) : Optional.empty();
    }

    private static Optional<Rejection> against(Report report, Instant at, Instant now, CheckInState known) {
        return switch (report) {
            case Report.Exercised(var session) -> {
                Optional<Rejection> start = outOfTime("start", session.start(), now);
                boolean over = !session.start()
                        .plus(Duration.ofMinutes(session.minutes()))
                        .isAfter(now.plus(AHEAD));
                yield start.isPresent() || over
                        ? start
                        : Optional.of(Rejection.rule("minutes", "must have passed since start"));
            }
            case Report.Amended amended ->
                known.session(amended.number()).isPresent()
                        ? Optional.empty()
                        : Optional.of(Rejection.conflict("session", "is not among the last of this person"));
            case Report.State _, Report.ListAnswered _, Report.Facts _, Report.Rated _, Report.Hurt _ ->
                outOfTime("at", at, now);
        };
    }

    private static Optional<Rejection> outOfTime(String field, Instant at, Instant now) {
        if (at.isAfter(now.plus(AHEAD))) {
            return Optional.of(Rejection.rule(field, "must not be in the future"));
        }
        return at.isBefore(now.minus(LATE))
                ? Optional.of(Rejection.rule(field, "must not be more than 14 days ago"))
                : Optional.empty();
    }

    /** Risk facts replace what was stated, and so have to know it. */
    private static Optional<Rejection> unexpected(Report report, Expected expected, CheckInState known) {
        if (!(report instanceof Report.Facts)) {
            return Optional.empty();
        }
        OptionalLong revision =
                known.facts().map(StatedFacts::revision).map(OptionalLong::of).orElseGet(OptionalLong::empty);
        return expected.stale(revision).or(() -> expected.missing(revision));
    }

    private static Decided refused(Command command, CheckInState known, Rejection why) {
        return new Decided(result(command).setRejected(Rejections.write(why)).build(), known);
    }

    private static CommandResult.Builder result(Command command) {
        return CommandResult.newBuilder()
                .setCommandId(command.getCommandId())
                .setPersonId(command.getPersonId())
                .setFingerprint(command.getFingerprint());
    }
}
