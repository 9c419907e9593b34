package org.rouse.notification.delivery.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What a provider that limits its senders has asked of us. It closes the way there for everybody; when that time has passed one
 * goes ahead, and only an answer that names no limit opens the way for all. Where the provider names no time, a minute is
 * waited, and twice as long after each probe in vain, up to an hour.
 */
final class Limit {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Instant closedUntil = Instant.EPOCH;
    private Duration next = FIRST;
    private boolean standing;
    private boolean probing;

    /** Whether an attempt may go, and what it is. */
    enum Pass {
        /** The way is open. */
        FREE,
        /** It goes ahead to see whether the limit still stands; how it ends must be told by {@link #ended}. */
        PROBE,
        /** It may not go. */
        NONE
    }

    synchronized Pass ask(Instant now) {
        if (!standing) {
            return Pass.FREE;
        }
        if (probing || now.isBefore(closedUntil)) {
            return Pass.NONE;
        }
        probing = true;
        return Pass.PROBE;
    }

    /** Time until the way is open for a probe; zero or less when it is. */
    synchronized Duration left(Instant now) {
        return standing ? Duration.between(now, closedUntil) : Duration.ZERO;
    }

    /**
     * Takes note that the provider limits us. Answers to what was under way already when it first said so are one and the same
     * refusal: they can lengthen the wait by what they ask for, but do not double it.
     *
     * @param asked  the wait it names
     * @param atMost longest wait that holds for everybody
     * @return time to wait, from now, for whoever was refused: never less than was asked
     */
    synchronized Duration refused(Pass pass, Optional<Duration> asked, Optional<Duration> atMost, Instant now) {
        boolean isNews = pass == Pass.PROBE || !standing;
        Duration wait = asked.orElse(isNews ? next : Duration.ZERO);
        Instant until = now.plus(atMost.filter(most -> most.compareTo(wait) < 0).orElse(wait));
        if (until.isAfter(closedUntil)) {
            closedUntil = until;
        }
        if (isNews) {
            next = shorter(next.multipliedBy(2), LONGEST);
        }
        standing = true;
        end(pass);
        Duration closed = Duration.between(now, closedUntil);
        return asked.filter(named -> named.compareTo(closed) > 0).orElse(closed);
    }

    /** Takes note of an attempt that ended otherwise, or was not made. */
    synchronized void ended(Pass pass, boolean answered) {
        if (pass == Pass.PROBE && answered) {
            standing = false;
            next = FIRST;
        }
        end(pass);
    }

    private void end(Pass pass) {
        if (pass == Pass.PROBE) {
            probing = false;
        }
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
