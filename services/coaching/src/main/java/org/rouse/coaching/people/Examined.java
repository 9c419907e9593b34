package org.rouse.coaching.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Professional;

/** A health professional's finding on a person's record, in the API's form. */
final class Examined {

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
                Instant.ofEpochMilli(one.getEnteredAtMs()),
                one.getComponentsCount() == 0 ? null : ClearanceWords.components(one),
                one.getAvoidCount() == 0 ? null : List.copyOf(one.getAvoidList()),
                date(one.getReviewBy()));
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
                ProfileReading.presence(one.getEndedRaisingId()),
                ClearanceWords.components(one),
                List.copyOf(one.getAvoidList()),
                date(one.getReviewBy()));
    }

    /** An examination in the form of a command: the topology adds who entered it, and when. */
    static Examination message(Profile.Professional by, LocalDate on, @Nullable String limits, Profile.Result result) {
        return Examination.newBuilder()
                .setBy(Professional.newBuilder().setName(by.name()).setProfession(by.profession()))
                .setDate(on.toString())
                .setResult(result(result))
                .setLimits(limits == null ? "" : limits)
                .build();
    }

    /** The examination that gives the clearance. */
    static Examination message(Profile.Clearance given) {
        Examination.Builder examination = message(
                given.by(),
                given.on(),
                given.limits(),
                given.limits() == null ? Profile.Result.AS_BEFORE : Profile.Result.WITH_LIMITS)
                .toBuilder();
        return ClearanceWords.write("clearance.", given.components(), given.avoid(), given.reviewBy(), examination);
    }

    static Examination message(ExaminationRequest request) {
        Examination.Builder examination =
                message(request.examinedBy(), request.on(), request.limits(), request.result()).toBuilder();
        return ClearanceWords.write("", request.components(), request.avoid(), request.reviewBy(), examination);
    }

    private static @Nullable LocalDate date(String iso) {
        return iso.isEmpty() ? null : LocalDate.parse(iso);
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
