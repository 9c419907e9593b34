package org.rouse.coaching.decision;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The latest prompts that rested on an estimate, and whether the person said that they had just moved.
 *
 * @param last oldest first, five at most
 */
record Guesses(List<Guess> last) {

    /** The number of prompts that are judged. */
    static final int MOST = 5;

    /** The number of wrong ones that turns estimates off (DOMAIN section 2). */
    private static final int MANY_WRONG = 3;

    static final Guesses NONE = new Guesses(List.of());

    /** @param at time of the decision */
    record Guess(Instant at, boolean wrong) {}

    Guesses {
        last = List.copyOf(last);
    }

    /** Whether estimates are turned off. */
    boolean areOff() {
        return last.stream().filter(Guess::wrong).count() >= MANY_WRONG;
    }

    boolean hold(Instant at) {
        return last.stream().anyMatch(one -> one.at().equals(at));
    }

    Guesses with(Instant at) {
        List<Guess> next = new ArrayList<>(last);
        next.add(new Guess(at, false));
        return new Guesses(next.subList(Math.max(0, next.size() - MOST), next.size()));
    }

    Guesses wrong(Instant at) {
        return new Guesses(last.stream()
                .map(one -> one.at().equals(at) ? new Guess(at, true) : one)
                .toList());
    }
}
