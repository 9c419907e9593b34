package org.rouse.notification.gate;

import java.time.Instant;

/**
 * A prompt that was let through.
 *
 * @param until     from this instant on nobody could heed it any more
 * @param reply     the strongest there was
 * @param repliedAt when that came; meaningless without one
 */
public record Sent(Kind kind, Instant at, Instant until, Reply reply, Instant repliedAt) {

    /** One that nothing has come back on. */
    public static Sent unanswered(Kind kind, Instant at, Instant until) {
        return new Sent(kind, at, until, Reply.NONE, Instant.EPOCH);
    }

    /** With a reply, unless a stronger one came before. */
    public Sent with(Reply next, Instant when) {
        return next.compareTo(reply) > 0 ? new Sent(kind, at, until, next, when) : this;
    }
}
