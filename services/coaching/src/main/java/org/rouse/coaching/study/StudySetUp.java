package org.rouse.coaching.study;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.CoachingSettings;
import org.rouse.coaching.Policies;
import org.rouse.coaching.decision.Lots;
import org.rouse.coaching.decision.eligibility.Study;
import org.rouse.coaching.effect.Cohort;
import org.rouse.coaching.effect.OwnEffect;

/**
 * What is left to lots here, as the operator set it. The seed is nobody's to read: who knows it can foretell the lots.
 *
 * @param probability of prompting; absent where nothing is drawn
 * @param firstDays   days of a person's first in which nothing is drawn
 */
@Schema(name = "StudySetUp")
record StudySetUp(
        @Schema(description = "study, hold-out or none", example = "hold-out")
        String design,

        @Schema(example = "0.9") @Nullable Double probability,
        List<String> kinds,
        List<String> neverDrawn,
        int firstDays,
        int leastMomentsAnArm,
        int leastPeople,
        List<Outcome> outcomes) {

    /** What is looked at after each moment, and how it is estimated. */
    @Schema(name = "StudyOutcome")
    record Outcome(String name, String what, String ofAPerson, String ofAGroup) {}

    private static final double THOUSAND = 1_000;

    static StudySetUp of(CoachingSettings settings) {
        Optional<Study> lot = Policies.lot(settings);
        return new StudySetUp(
                lot.map(one -> one.design().code()).orElse("none"),
                lot.map(one -> one.probabilityThousandths() / THOUSAND).orElse(null),
                List.of("desk-break"),
                List.of(
                        "advice",
                        "questions",
                        "sessions",
                        "second offers",
                        "people in a flare or in pain",
                        "people with an open sign",
                        "people who turned it off"),
                (int) Lots.FIRST_DAYS.toDays(),
                OwnEffect.ENOUGH,
                Cohort.LEAST_PEOPLE,
                List.of(
                        new Outcome(
                                "moved",
                                "a break of two minutes or more began within ten minutes",
                                "difference of shares, Newcombe's interval",
                                "ratio of chances, EMEE"),
                        new Outcome(
                                "steps",
                                "steps in the thirty minutes after it, where those of every minute are known",
                                "none",
                                "difference, WCLS")));
    }
}
