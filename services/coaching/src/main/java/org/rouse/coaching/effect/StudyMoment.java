package org.rouse.coaching.effect;

import java.util.List;
import java.util.stream.Stream;

/**
 * One decision point of one person, from the log.
 *
 * @param available   whether a draw decided on prompting; otherwise the moment does not count
 * @param probability of prompting, between 0 and 1 exclusive where the moment is available
 * @param prompted    the drawn arm
 * @param outcome     steps, or 1 and 0 for moved or not
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

    /** A moment whose outcome only the prompt explains. */
    public StudyMoment(boolean available, double probability, boolean prompted, double outcome) {
        this(available, probability, prompted, outcome, List.of(), List.of());
    }

    boolean isFinite() {
        return Double.isFinite(outcome)
                && Stream.concat(controls.stream(), moderators.stream()).allMatch(Double::isFinite);
    }
}
