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
 * The draws of this deployment, as the operator set them. The seed is shown to nobody: whoever knows it can predict the draws.
 *
 * @param probability of prompting; absent where nothing is drawn
 * @param firstDays   number of a person's first days without draws
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

    /** The outcome of each moment, and its estimator. */
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
