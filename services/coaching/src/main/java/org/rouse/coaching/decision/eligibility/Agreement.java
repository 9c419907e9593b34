package org.rouse.coaching.decision.eligibility;

import java.time.Instant;
import java.util.Optional;

/**
 * What somebody agreed to, as far as it bears on decisions. Advice on a warning sign waits for none of it: it is told whatever was taken
 * back, and in a pause.
 *
 * @param healthData whether what is known of their health and movement may be looked at
 * @param prompts    whether they want to be prompted at all
 * @param learning   whether what works may be learnt from what followed, and a lot be drawn for it
 * @param inStudy    whether they take part in the study that runs
 * @param pause      when they want nothing, and want to be left alone; empty where they paused nothing
 */
public record Agreement(boolean healthData, boolean prompts, boolean learning, boolean inStudy, Optional<Pause> pause) {

    /** Of somebody who took nothing back and paused nothing. */
    public static final Agreement ALL = new Agreement(true, true, true, true, Optional.empty());

    /**
     * Nothing is said from one instant on, up to another.
     *
     * @param until the first instant at which it is over; empty = as long as nobody resumes
     */
    public record Pause(Instant from, Optional<Instant> until) {

        boolean contains(Instant at) {
            return !at.isBefore(from) && until.filter(end -> !at.isBefore(end)).isEmpty();
        }
    }

    boolean allowsPrompts() {
        return healthData && prompts;
    }

    boolean isPaused(Instant at) {
        return pause.filter(one -> one.contains(at)).isPresent();
    }
}
