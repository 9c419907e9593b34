package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * An event of a case.
 *
 * @param number of the case
 * @param by     the actor; empty where there is none
 */
public record CaseEvent(int number, Instant at, Optional<Actor> by, What what) {

    /**
     * An actor.
     *
     * @param subject of the token
     * @param scope   with which they acted
     */
    public record Actor(String subject, String scope) {}

    /** The kind of event. */
    public sealed interface What {}

    public record Opened(Shown shown) implements What {}

    /** The case's ground has changed. */
    public record Updated(Shown shown) implements What {}

    /** The case's ground is gone, and somebody has to look nevertheless. */
    public record GroundGone() implements What {}

    /** The case's ground is gone, which closes it. */
    public record Settled() implements What {}

    /** The case's ground is back, or still there, which opens it again. */
    public record Returned(Shown shown) implements What {}

    public record Claimed() implements What {}

    public record Released() implements What {}

    public record Resolved(String note) implements What {}

    public record Reopened(String note) implements What {}

    public record Noted(String note) implements What {}

    /** Harm was reported: this opens a case, or adds to the open one. */
    public record Reported(Shown shown, String text) implements What {}

    static CaseEvent of(int number, Instant at, What what) {
        return new CaseEvent(number, at, Optional.empty(), what);
    }
}
