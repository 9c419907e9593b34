package org.rouse.coaching.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Professional;

/**
 * What a health professional found, on a person's record: what gives a clearance, and what alone ends a red flag. A clearance that
 * a red flag made void never comes back: a later one rests on an examination of the day of the flag or after it.
 */
final class Examined {

    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

    private Examined() {}

    /** The clearance in force; null where there is none. */
    static Profile.@Nullable Clearance clearance(Person person) {
        if (person.getClearance() != Clearance.CLEARANCE_GIVEN || !person.hasExamination()) {
            return null;
        }
        Examination one = person.getExamination();
        return new Profile.Clearance(
                by(one),
                LocalDate.parse(one.getDate()),
                ProfileReading.presence(one.getLimits()),
                one.getEnteredBy(),
                Instant.ofEpochMilli(one.getEnteredAtMs()));
    }

    static Profile.@Nullable ExaminationRecord last(Person person) {
        if (!person.hasExamination()) {
            return null;
        }
        Examination one = person.getExamination();
        return new Profile.ExaminationRecord(
                by(one),
                LocalDate.parse(one.getDate()),
                result(one.getResult()),
                ProfileReading.presence(one.getLimits()),
                one.getEnteredBy(),
                Instant.ofEpochMilli(one.getEnteredAtMs()),
                ProfileReading.presence(one.getEndedRaisingId()));
    }

    /**
     * Ends the red flag that stands by the record of an examination; that gives a new clearance, unless its result is none.
     *
     * @throws BadProfileException naming the field, or that no red flag stands
     */
    static void end(Person.Builder person, ExaminationRequest asked, String coach, Instant now) {
        if (!RaisedFlag.stands(person.buildPartial())) {
            throw BadProfileException.conflict("redFlag", "does not stand, so no examination can end it");
        }
        long raisedAt = person.hasFlag() ? person.getFlag().getRaisedAtMs() : person.getChangedAtMs();
        checkDate("on", asked.on(), person, now);
        if (asked.on().isBefore(dateOf(raisedAt, person))) {
            throw new BadProfileException("on", "must not be before the red flag was raised");
        }
        String raising = person.getFlag().getRaisingId();
        person.clearFlag()
                .setRedFlag(false)
                .setClearance(
                        asked.result() == Profile.Result.NONE ? Clearance.CLEARANCE_NONE : Clearance.CLEARANCE_GIVEN)
                .setExamination(
                        record(asked.examinedBy(), asked.on(), asked.limits(), result(asked.result()), coach, now)
                                .setEndedRaisingId(raising));
    }

    /**
     * Records a clearance, or takes it back where none is asked for; nothing where the same is in force.
     *
     * @throws BadProfileException naming the field
     */
    static void clear(Person.Builder person, Profile.@Nullable Clearance asked, String coach, Instant now) {
        Profile.Clearance before = clearance(person.buildPartial());
        if (asked == null) {
            if (before != null) {
                person.setClearance(Clearance.CLEARANCE_NONE).clearExamination();
            }
            return;
        }
        if (asked.saysTheSameAs(before)) {
            return;
        }
        if (person.getRedFlag()) {
            throw BadProfileException.conflict(
                    "clearance", "can't be given while a red flag stands; the record of an examination ends it");
        }
        checkDate("clearance.on", asked.on(), person, now);
        boolean isVoid = person.hasClearanceVoidSinceMs()
                && asked.on().isBefore(dateOf(person.getClearanceVoidSinceMs(), person));
        if (isVoid) {
            throw new BadProfileException("clearance.on", "must not be before a red flag made the clearance void");
        }
        Examination last = person.getExamination();
        if (last.getResult() == ExaminationResult.EXAMINATION_RESULT_NONE
                && !asked.on().isAfter(LocalDate.parse(last.getDate()))) {
            throw new BadProfileException("clearance.on", "must be after the examination that gave none");
        }
        ExaminationResult result = asked.limits() == null
                ? ExaminationResult.EXAMINATION_RESULT_AS_BEFORE
                : ExaminationResult.EXAMINATION_RESULT_WITH_LIMITS;
        person.setClearance(Clearance.CLEARANCE_GIVEN)
                .setExamination(record(asked.by(), asked.on(), asked.limits(), result, coach, now));
    }

    private static Examination.Builder record(
            Profile.Professional by,
            LocalDate on,
            @Nullable String limits,
            ExaminationResult result,
            String coach,
            Instant now) {
        return Examination.newBuilder()
                .setBy(Professional.newBuilder().setName(by.name()).setProfession(by.profession()))
                .setDate(on.toString())
                .setResult(result)
                .setLimits(limits == null ? "" : limits)
                .setEnteredBy(coach)
                .setEnteredAtMs(now.toEpochMilli());
    }

    private static void checkDate(String field, LocalDate on, Person.Builder person, Instant now) {
        if (on.isBefore(FIRST)) {
            throw new BadProfileException(field, "must not be before " + FIRST);
        }
        if (on.isAfter(dateOf(now.toEpochMilli(), person))) {
            throw new BadProfileException(field, "must not be in the future");
        }
    }

    /** The date where the person now lives. */
    private static LocalDate dateOf(long atMs, Person.Builder person) {
        int zones = person.getZonesCount();
        ZoneId zone =
                zones == 0 ? ZoneOffset.UTC : zone(person.getZones(zones - 1).getZone());
        return LocalDate.ofInstant(Instant.ofEpochMilli(atMs), zone);
    }

    private static ZoneId zone(String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC; // written under another JDK's zones
        }
    }

    private static Profile.Professional by(Examination one) {
        return new Profile.Professional(one.getBy().getName(), one.getBy().getProfession());
    }

    private static Profile.Result result(ExaminationResult result) {
        return switch (result) {
            case EXAMINATION_RESULT_AS_BEFORE -> Profile.Result.AS_BEFORE;
            case EXAMINATION_RESULT_WITH_LIMITS -> Profile.Result.WITH_LIMITS;
            case EXAMINATION_RESULT_NONE, EXAMINATION_RESULT_UNSPECIFIED, UNRECOGNIZED -> Profile.Result.NONE;
        };
    }

    private static ExaminationResult result(Profile.Result result) {
        return switch (result) {
            case AS_BEFORE -> ExaminationResult.EXAMINATION_RESULT_AS_BEFORE;
            case WITH_LIMITS -> ExaminationResult.EXAMINATION_RESULT_WITH_LIMITS;
            case NONE -> ExaminationResult.EXAMINATION_RESULT_NONE;
        };
    }
}
