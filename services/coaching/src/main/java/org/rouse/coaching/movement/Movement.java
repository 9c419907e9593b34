package org.rouse.coaching.movement;

import java.time.Instant;
import java.util.List;

/** The movement core: evidence in, revisable stretches and day summaries out. Holds no state of its own. */
public final class Movement {

    private final MovementPolicy policy;

    public Movement(MovementPolicy policy) {
        this.policy = policy;
    }

    /** The definitions in force. */
    public MovementPolicy policy() {
        return policy;
    }

    /** Takes in evidence and answers what it changed. */
    public Revision revise(Timeline timeline, EvidenceBatch batch, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** A timer fired: decides again what depends on now. */
    public Revision reconsider(Timeline timeline, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Decides all stored days from the first on again, after a change of policy. Never live. */
    public Revision redecide(Timeline timeline, long fromUtcDay, Instant now) {
        throw new UnsupportedOperationException("not yet");
    }

    /** The minutes [firstMinute, endMinute), usually a local day. */
    public DaySummary day(Timeline timeline, long firstMinute, long endMinute) {
        throw new UnsupportedOperationException("not yet");
    }

    /**
     * Stretches of at least this length whose first minute lies in [fromMinute, toMinute), in order.
     *
     * @param minLength minutes
     */
    public List<Stretch> stretches(Timeline timeline, long fromMinute, long toMinute, int minLength) {
        throw new UnsupportedOperationException("not yet");
    }

    /** Drops all state of UTC days before this one. Stretches that began before it may be cut. Publishes nothing. */
    public void forget(Timeline timeline, long beforeUtcDay) {
        throw new UnsupportedOperationException("not yet");
    }
}
