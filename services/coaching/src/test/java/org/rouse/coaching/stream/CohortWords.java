package org.rouse.coaching.stream;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.rouse.contracts.v1.AerobicDose;
import org.rouse.contracts.v1.BreakDose;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PlanComponent;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanTerms;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.ProposePlan;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.SafetyAnswer;
import org.rouse.contracts.v1.SafetyListAnswered;
import org.rouse.contracts.v1.Said;
import org.rouse.contracts.v1.SessionDose;

/** Commands of the people of a cohort and of their coaches. */
final class CohortWords {

    private static final List<String> ITEMS =
            List.of("A1", "A2", "A3", "A4", "A5", "A6", "A7", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "C1", "C2");

    /** Times for which a person asks for planned breaks. */
    static final List<LocalTime> BREAKS = List.of(LocalTime.of(9, 20), LocalTime.of(14, 40));

    private CohortWords() {}

    /** The edit by which a person asks for planned breaks and summaries; no times = the times at which their own weeks say that they sit. */
    static EditProfile wishes(boolean planned, List<LocalTime> breaks, boolean summaries) {
        PromptSettings.Builder prompts = PromptSettings.newBuilder();
        EditProfile.Builder edit = EditProfile.newBuilder();
        if (planned) {
            edit.addNames("prompts.planned_breaks");
            prompts.getPlannedBreaksBuilder()
                    .addAllAtMinutes(
                            breaks.stream().map(at -> at.toSecondOfDay() / 60).toList());
        }
        if (summaries) {
            edit.addNames("prompts.day_summary");
            prompts.setDaySummary(true);
        }
        return edit.setValues(Person.newBuilder().setPrompts(prompts)).build();
    }

    /** A safety list on which all items but one are answered no. */
    static SafetyListAnswered safetyList(String item, Said said, LocalDate since) {
        SafetyListAnswered.Builder list = SafetyListAnswered.newBuilder().setVersion("safety-list/1");
        for (String each : ITEMS) {
            SafetyAnswer.Builder answer =
                    SafetyAnswer.newBuilder().setItem(each).setSaid(Said.SAID_NO);
            list.addAnswers(each.equals(item) ? answer.setSaid(said).setSince(since.toString()) : answer);
        }
        return list.build();
    }

    /** The tier of an item that is answered yes by itself. */
    static RedFlagTier tier(String item) {
        return switch (item.charAt(0)) {
            case 'A' -> RedFlagTier.RED_FLAG_TIER_EMERGENCY;
            case 'C' -> RedFlagTier.RED_FLAG_TIER_TELL_PROVIDER;
            default -> item.equals("B1") ? RedFlagTier.RED_FLAG_TIER_TODAY : RedFlagTier.RED_FLAG_TIER_DAYS;
        };
    }

    static Examination examination(LocalDate on) {
        return Examination.newBuilder()
                .setBy(Professional.newBuilder().setName("Ruth").setProfession("physiotherapist"))
                .setDate(on.toString())
                .setResult(ExaminationResult.EXAMINATION_RESULT_AS_BEFORE)
                .build();
    }

    /** A session that was broken off for pain. */
    static LoggedSession brokenOff(Instant start) {
        return LoggedSession.newBuilder()
                .setActivity("rowing")
                .setStartMs(start.toEpochMilli())
                .setMinutes(20)
                .setStopped(true)
                .build();
    }

    /** Two weeks of breaks, aerobic exercise and core. */
    static ProposePlan plan(LocalDate monday) {
        return ProposePlan.newBuilder()
                .setTerms(PlanTerms.newBuilder()
                        .setStart(monday.toString())
                        .setWeeks(2)
                        .setDoses(PlanDoses.newBuilder()
                                .setMicrobreak(BreakDose.newBuilder()
                                        .setEveryMinutes(20)
                                        .setMinutes(2))
                                .setAerobic(AerobicDose.newBuilder()
                                        .setWeeklyMinutes(150)
                                        .setSessionCapMinutes(45))
                                .addSessions(SessionDose.newBuilder()
                                        .setComponent(PlanComponent.PLAN_COMPONENT_CORE)
                                        .setAWeek(3)
                                        .setMinutes(15))))
                .build();
    }
}
