package org.rouse.coaching.person;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.checkin.Correction;
import org.rouse.coaching.checkin.CorrectionRules;
import org.rouse.coaching.checkin.Heard;
import org.rouse.coaching.checkin.SafetyAnswer;
import org.rouse.coaching.checkin.SafetyItem;
import org.rouse.coaching.command.Change;
import org.rouse.coaching.command.Known;
import org.rouse.coaching.command.Rejection;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CheckedIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Person;

/** Decides commands that correct a check-in, by the rules of {@link CorrectionRules}. */
final class CheckInCorrections {

    private static final String CHECK_IN = "checkIn";

    /** The most corrections of a check-in, as its record holds them all. */
    private static final int MOST = 10;

    private CheckInCorrections() {}

    /** @param named current state of the check-in; empty where it is no longer known */
    static CheckInCommands.Decided decide(
            Command command, Optional<Person> before, CheckInState known, Optional<CheckIn> named) {
        var asked = CommandReading.of(command, new Change.Void());
        Instant now = asked.at();
        Optional<Rejection> unfit = CheckInCommands.unknown(asked, before)
                .or(() -> tooLate(named, now))
                .or(() -> asked.expected()
                        .stale(named.map(CheckIn::getRevision)
                                .map(OptionalLong::of)
                                .orElseGet(OptionalLong::empty)));
        if (unfit.isPresent()) {
            return CheckInCommands.refused(command, known, unfit.get());
        }
        CheckIn checkIn = named.orElseThrow();
        CheckIn values = command.getCorrectCheckIn().getValues();
        Optional<Correction.Of> of = CheckInReading.correction(checkIn, values);
        if (of.isEmpty() || checkIn.getEnteredBy().isEmpty()) {
            return CheckInCommands.refused(command, known, kind(checkIn));
        }
        Correction correction = new Correction(
                Integer.parseInt(checkIn.getCheckInId()),
                Instant.ofEpochMilli(checkIn.getAtMs()),
                at(of.get(), checkIn, values),
                of.get());
        Optional<Rejection> against = against(correction, now)
                .or(() -> tooMany(CHECK_IN, checkIn))
                .or(() -> asked.expected().missing(OptionalLong.of(checkIn.getRevision())));
        if (against.isPresent()) {
            return CheckInCommands.refused(command, known, against.get());
        }
        if (correction.at().equals(correction.heldAt()) && says(checkIn).equals(says(values))) {
            CheckedIn asItIs = CheckedIn.newBuilder().setCheckIn(checkIn).build();
            return new CheckInCommands.Decided(
                    ResultWriting.of(command).setCheckedIn(asItIs).build(), known);
        }
        Optional<Known> person = before.map(PersonState::known);
        Heard heard = CorrectionRules.hear(
                known, correction, CheckInCommands.zone(person), CheckInCommands.tier(person), now);
        return CheckInCommands.settled(
                command, before, known, heard, CheckInWriting.corrected(command, checkIn, heard, correction.at(), now));
    }

    /** Rejects a correction whose earlier content could not be stored. */
    static Optional<Rejection> tooMany(String field, CheckIn checkIn) {
        return checkIn.getCorrectionsCount() < MOST
                ? Optional.empty()
                : Optional.of(Rejection.conflict(field, "was corrected " + MOST + " times, and is not any more"));
    }

    private static Optional<Rejection> tooLate(Optional<CheckIn> named, Instant now) {
        return named.filter(one ->
                                !Instant.ofEpochMilli(one.getEnteredAtMs()).isBefore(now.minus(CheckInCommands.LATE)))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Rejection.conflict(CHECK_IN, "must be one of the last, entered at most 14 days ago"));
    }

    private static Rejection kind(CheckIn checkIn) {
        return Rejection.conflict(
                CHECK_IN,
                checkIn.hasRiskFacts()
                        ? "is a statement of risk facts, which are stated anew"
                        : checkIn.getEnteredBy().isEmpty()
                                ? "came of an answer to a prompt, which is not corrected"
                                : "is of another kind");
    }

    private static Instant at(Correction.Of of, CheckIn checkIn, CheckIn values) {
        if (of instanceof Correction.OfSession session) {
            return session.after().start();
        }
        return Instant.ofEpochMilli(values.getAtMs() == 0 ? checkIn.getAtMs() : values.getAtMs());
    }

    private static Optional<Rejection> against(Correction correction, Instant now) {
        return switch (correction.of()) {
            case Correction.OfSession(var _, var after) ->
                moved("start", correction, now).or(() -> CheckInCommands.isOver(after, now));
            case Correction.OfList(var before, var _, var after) -> {
                Set<SafetyItem> answered =
                        after.list().answers().stream().map(SafetyAnswer::item).collect(Collectors.toSet());
                yield before.list().answers().stream()
                        .map(SafetyAnswer::item)
                        .filter(item -> !answered.contains(item))
                        .findFirst()
                        .map(item -> Rejection.rule("answers." + item, "was answered, and must be again"))
                        .or(() -> moved("at", correction, now));
            }
            case Correction.OfRating(var before, var after) ->
                before.activity().equals(after.activity())
                        ? moved("at", correction, now)
                        : Optional.of(Rejection.rule("activity", "must stay as it was rated"));
            case Correction.OfState _ -> moved("at", correction, now);
        };
    }

    /** An unchanged time may be older than a new report's could be. */
    private static Optional<Rejection> moved(String field, Correction correction, Instant now) {
        return correction.at().equals(correction.heldAt())
                ? Optional.empty()
                : CheckInCommands.outOfTime(field, correction.at(), now);
    }

    /** The reported part of a check-in, without the consequences. */
    private static CheckIn says(CheckIn checkIn) {
        CheckIn.Builder said = CheckIn.newBuilder();
        switch (checkIn.getWhatCase()) {
            case REPORT ->
                said.setReport(checkIn.getReport().toBuilder().clearRmdqScore().clearBeginsFlare());
            case SAFETY_LIST ->
                said.setSafetyList(checkIn.getSafetyList().toBuilder()
                        .clearRule()
                        .clearTier()
                        .clearLocalDate()
                        .clearRaised()
                        .clearNotes());
            case SESSION -> said.setSession(checkIn.getSession().toBuilder().clearNextTime());
            case RATING -> said.setRating(checkIn.getRating());
            case RISK_FACTS, HURT, PAIN_SCORE, RED_FLAGS, WHAT_NOT_SET -> {}
        }
        return said.build();
    }
}
