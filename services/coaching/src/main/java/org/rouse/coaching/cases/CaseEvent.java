package org.rouse.coaching.cases;

import java.time.Instant;
import java.util.Optional;

/**
 * What happened to a case.
 *
 * @param number which
 * @param by     who did it; empty where nobody did
 */
public record CaseEvent(int number, Instant at, Optional<Actor> by, What what) {

    /**
     * Somebody.
     *
     * @param subject of the token
     * @param scope   with which they acted
     */
    public record Actor(String subject, String scope) {}

    /** What it was. */
    public sealed interface What {}

    public record Opened(Shown shown) implements What {}

    /** Its ground is another by now. */
    public record Updated(Shown shown) implements What {}

    /** Its ground is gone, and somebody has to look all the same. */
    public record GroundGone() implements What {}

    /** Its ground is gone, which closes it. */
    public record Settled() implements What {}

    /** Its ground is there again, or still, and opens it again. */
    public record Returned(Shown shown) implements What {}

    public record Claimed() implements What {}

    public record Released() implements What {}

    public record Resolved(String note) implements What {}

    public record Reopened(String note) implements What {}

    public record Noted(String note) implements What {}

    /** Harm was reported: opens a case, or is one more in the one that is open. */
    public record Reported(Shown shown, String text) implements What {}

    static CaseEvent of(int number, Instant at, What what) {
        return new CaseEvent(number, at, Optional.empty(), what);
    }
}
