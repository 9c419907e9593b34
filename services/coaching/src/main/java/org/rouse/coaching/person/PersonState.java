package org.rouse.coaching.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.command.Care;
import org.rouse.coaching.command.ClearedFor;
import org.rouse.coaching.command.Examination;
import org.rouse.coaching.command.Flag;
import org.rouse.coaching.command.Known;
import org.rouse.coaching.command.Zone;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PlanComponent;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.RaisedBy;
import org.rouse.contracts.v1.RedFlag;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.ZoneInForce;

/** Reads the part of a person's record that the rules use, and writes their changes back. */
final class PersonState {

    private PersonState() {}

    static Known known(Person person) {
        return new Known(
                person.getRevision(),
                Instant.ofEpochMilli(person.getChangedAtMs()),
                person.getZonesList().stream()
                        .map(zone -> new Zone(Instant.ofEpochMilli(zone.getFromMs()), zone.getZone()))
                        .toList(),
                care(person));
    }

    private static Care care(Person person) {
        return new Care(
                person.hasFlag() ? Optional.of(flag(person.getFlag())) : Optional.empty(),
                person.getRedFlag(),
                person.getClearance() == Clearance.CLEARANCE_GIVEN && person.hasExamination(),
                person.hasExamination() ? Optional.of(examination(person.getExamination())) : Optional.empty(),
                person.hasClearanceVoidSinceMs()
                        ? Optional.of(Instant.ofEpochMilli(person.getClearanceVoidSinceMs()))
                        : Optional.empty());
    }

    private static Flag flag(RedFlag flag) {
        return new Flag(
                tier(flag.getTier()),
                flag.getRaisingId(),
                flag.getRaisedBy() == RaisedBy.RAISED_BY_PERSON,
                Instant.ofEpochMilli(flag.getRaisedAtMs()),
                Instant.ofEpochMilli(flag.getFirstRaisedAtMs()),
                flag.getRaisings());
    }

    static Examination examination(org.rouse.contracts.v1.Examination one) {
        return new Examination(
                one.getBy().getName(),
                one.getBy().getProfession(),
                LocalDate.parse(one.getDate()),
                switch (one.getResult()) {
                    case EXAMINATION_RESULT_AS_BEFORE -> Examination.Result.AS_BEFORE;
                    case EXAMINATION_RESULT_WITH_LIMITS -> Examination.Result.WITH_LIMITS;
                    case EXAMINATION_RESULT_NONE, EXAMINATION_RESULT_UNSPECIFIED, UNRECOGNIZED ->
                        Examination.Result.NONE;
                },
                one.getLimits(),
                one.getEnteredBy(),
                Instant.ofEpochMilli(one.getEnteredAtMs()),
                one.getEndedRaisingId(),
                new ClearedFor(
                        one.getComponentsList().stream()
                                .map(PlanComponent::name)
                                .toList(),
                        one.getAvoidList(),
                        Optional.of(one.getReviewBy())
                                .filter(date -> !date.isEmpty())
                                .map(LocalDate::parse)));
    }

    static Tier tier(RedFlagTier tier) {
        return switch (tier) {
            case RED_FLAG_TIER_EMERGENCY -> Tier.EMERGENCY;
            case RED_FLAG_TIER_DAYS -> Tier.DAYS;
            case RED_FLAG_TIER_TELL_PROVIDER -> Tier.TELL_PROVIDER;
            case RED_FLAG_TIER_TODAY, RED_FLAG_TIER_UNSPECIFIED, UNRECOGNIZED -> Tier.TODAY;
        };
    }

    /** Writes the state into the record; unchanged parts stay byte for byte. */
    static Person.Builder write(Known next, Person.Builder into) {
        Known before = known(into.buildPartial());
        into.setRevision(next.revision()).setChangedAtMs(next.changedAt().toEpochMilli());
        if (before.revision() == 0) {
            into.setEnrolledAtMs(next.changedAt().toEpochMilli());
        }
        next.zones().stream()
                .skip(before.zones().size())
                .forEach(zone -> into.addZones(ZoneInForce.newBuilder()
                        .setFromMs(zone.from().toEpochMilli())
                        .setZone(zone.id())));
        Care care = next.care();
        if (care.equals(before.care())) {
            return into;
        }
        into.setRedFlag(care.stops())
                .setClearance(care.cleared() ? Clearance.CLEARANCE_GIVEN : Clearance.CLEARANCE_NONE)
                .clearFlag()
                .clearExamination()
                .clearClearanceVoidSinceMs();
        care.flag().ifPresent(flag -> into.setFlag(write(flag)));
        care.examination().ifPresent(one -> into.setExamination(write(one)));
        care.voidSince().ifPresent(since -> into.setClearanceVoidSinceMs(since.toEpochMilli()));
        return into;
    }

    private static RedFlag write(Flag flag) {
        return RedFlag.newBuilder()
                .setTier(write(flag.tier()))
                .setRaisingId(flag.raisingId())
                .setRaisedBy(flag.byPerson() ? RaisedBy.RAISED_BY_PERSON : RaisedBy.RAISED_BY_COACH)
                .setRaisedAtMs(flag.raisedAt().toEpochMilli())
                .setFirstRaisedAtMs(flag.firstAt().toEpochMilli())
                .setRaisings(flag.raisings())
                .build();
    }

    static RedFlagTier write(Tier tier) {
        return switch (tier) {
            case EMERGENCY -> RedFlagTier.RED_FLAG_TIER_EMERGENCY;
            case TODAY -> RedFlagTier.RED_FLAG_TIER_TODAY;
            case DAYS -> RedFlagTier.RED_FLAG_TIER_DAYS;
            case TELL_PROVIDER -> RedFlagTier.RED_FLAG_TIER_TELL_PROVIDER;
        };
    }

    private static org.rouse.contracts.v1.Examination write(Examination one) {
        return org.rouse.contracts.v1.Examination.newBuilder()
                .setBy(Professional.newBuilder().setName(one.by()).setProfession(one.profession()))
                .setDate(one.on().toString())
                .setResult(
                        switch (one.result()) {
                            case AS_BEFORE -> ExaminationResult.EXAMINATION_RESULT_AS_BEFORE;
                            case WITH_LIMITS -> ExaminationResult.EXAMINATION_RESULT_WITH_LIMITS;
                            case NONE -> ExaminationResult.EXAMINATION_RESULT_NONE;
                        })
                .setLimits(one.limits())
                .setEnteredBy(one.enteredBy())
                .setEnteredAtMs(one.enteredAt().toEpochMilli())
                .setEndedRaisingId(one.endedRaising())
                .addAllComponents(one.clearedFor().components().stream()
                        .map(PlanComponent::valueOf)
                        .toList())
                .addAllAvoid(one.clearedFor().avoid())
                .setReviewBy(
                        one.clearedFor().reviewBy().map(LocalDate::toString).orElse(""))
                .build();
    }
}
