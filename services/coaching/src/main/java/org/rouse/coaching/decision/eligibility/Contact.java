package org.rouse.coaching.decision.eligibility;

import java.time.Instant;

/**
 * A prompt that passed the checks.
 *
 * @param until     from this instant on it could not be heeded any more
 * @param reply     the strongest reply
 * @param repliedAt time of that reply; meaningless without one
 */
public record Contact(Kind kind, Instant at, Instant until, Reply reply, Instant repliedAt) {

    /** A prompt without any response. */
    public static Contact unanswered(Kind kind, Instant at, Instant until) {
        return new Contact(kind, at, until, Reply.NONE, Instant.EPOCH);
    }

    /** A copy with a reply, unless a stronger one came before. */
    public Contact with(Reply next, Instant when) {
        return next.compareTo(reply) > 0 ? new Contact(kind, at, until, next, when) : this;
    }
}
