package org.rouse.coaching.effect;

import java.util.List;
import java.util.stream.Stream;

/**
 * One decision point of one person, as it stands on the log.
 *
 * @param available   whether prompt or not was left to the lot; where it was not, the moment counts for nothing
 * @param probability with which the lot prompts, between 0 and 1 exclusive where the moment is available
 * @param prompted    which arm the lot fell on
 * @param outcome     what followed: steps, or 1 and 0 for moved or not
 * @param controls    known before the draw, that explain the outcome; the intercept is not among them
 * @param moderators  known before the draw, that may change the effect; the intercept is not among them
 */
public record StudyMoment(
        boolean available,
        double probability,
        boolean prompted,
        double outcome,
        List<Double> controls,
        List<Double> moderators) {

    public StudyMoment {
        controls = List.copyOf(controls);
        moderators = List.copyOf(moderators);
    }

    /** One whose outcome is explained by nothing but the prompt. */
    public StudyMoment(boolean available, double probability, boolean prompted, double outcome) {
        this(available, probability, prompted, outcome, List.of(), List.of());
    }

    boolean isFinite() {
        return Double.isFinite(outcome)
                && Stream.concat(controls.stream(), moderators.stream()).allMatch(Double::isFinite);
    }
}
