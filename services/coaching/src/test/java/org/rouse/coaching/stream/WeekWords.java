package org.rouse.coaching.stream;

import org.rouse.contracts.v1.PlanComponent;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanTerms;
import org.rouse.contracts.v1.PlannedBreaks;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.ProposePlan;
import org.rouse.contracts.v1.SafetyAnswer;
import org.rouse.contracts.v1.SafetyListAnswered;
import org.rouse.contracts.v1.Said;
import org.rouse.contracts.v1.SessionDose;

/** The commands of people and coaches in the simulated week. */
final class WeekWords {

    private WeekWords() {}

    static SafetyListAnswered answers(Said said) {
        return SafetyListAnswered.newBuilder()
                .setVersion("safety-list/1")
                .addAnswers(SafetyAnswer.newBuilder().setItem("B2").setSaid(said))
                .build();
    }

    static PromptSettings planned() {
        return PromptSettings.newBuilder()
                .setWeekSummary(true)
                .setPlannedBreaks(PlannedBreaks.newBuilder()
                        .addAtMinutes(10 * 60 + 30)
                        .addAtMinutes(14 * 60)
                        .setDays(127))
                .build();
    }

    /** Two weeks of core exercise. */
    static ProposePlan core() {
        return ProposePlan.newBuilder()
                .setTerms(PlanTerms.newBuilder()
                        .setStart("2026-11-16")
                        .setWeeks(2)
                        .setDoses(PlanDoses.newBuilder()
                                .addSessions(SessionDose.newBuilder()
                                        .setComponent(PlanComponent.PLAN_COMPONENT_CORE)
                                        .setAWeek(3)
                                        .setMinutes(15))))
                .build();
    }
}
