package org.rouse.coaching.decision.eligibility;

import java.time.Instant;

/**
 * A prompt that was let through.
 *
 * @param until     from this instant on nobody could heed it any more
 * @param reply     the strongest there was
 * @param repliedAt when that came; meaningless without one
 */
public record Contact(Kind kind, Instant at, Instant until, Reply reply, Instant repliedAt) {

    /** One that nothing has come back on. */
    public static Contact unanswered(Kind kind, Instant at, Instant until) {
        return new Contact(kind, at, until, Reply.NONE, Instant.EPOCH);
    }

    /** With a reply, unless a stronger one came before. */
    public Contact with(Reply next, Instant when) {
        return next.compareTo(reply) > 0 ? new Contact(kind, at, until, next, when) : this;
    }
}
