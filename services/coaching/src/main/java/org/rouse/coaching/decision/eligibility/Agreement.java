package org.rouse.coaching.decision.eligibility;

import java.time.Instant;
import java.util.Optional;

/**
 * A person's agreements that bear on decisions. Advice on a warning sign needs none of them: it is given whatever was taken back, and in a
 * pause.
 *
 * @param healthData whether their health and movement data may be looked at
 * @param prompts    whether they want to be prompted at all
 * @param learning   whether outcomes may be learnt from, and draws be made for it
 * @param inStudy    whether they take part in the running study
 * @param pause      when they want no prompts; empty without a pause
 */
public record Agreement(boolean healthData, boolean prompts, boolean learning, boolean inStudy, Optional<Pause> pause) {

    /** The agreement of a person who took nothing back and paused nothing. */
    public static final Agreement ALL = new Agreement(true, true, true, true, Optional.empty());

    /**
     * No prompts from one instant up to another.
     *
     * @param until the first instant after the pause; empty = until somebody resumes
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
