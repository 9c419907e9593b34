package org.rouse.notification.delivery.lanes;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The wait that a provider which limits its senders asks of us. It closes the provider's lane for everybody; when the time has passed one
 * probe goes ahead, and only an answer without a limit opens the lane for all. Where the provider names no time, the wait is a minute,
 * doubled after each failed probe, up to an hour.
 */
final class Limit {

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private Instant closedUntil = Instant.EPOCH;
    private Duration next = FIRST;
    private boolean standing;
    private boolean probing;

    /** Whether an attempt may go ahead, and as what. */
    enum Pass {
        /** The lane is open. */
        FREE,
        /** The attempt is a probe of whether the limit still stands; its end must be reported to {@link #ended}. */
        PROBE,
        /** The attempt may not go ahead. */
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

    /** The time until a probe may go ahead; zero or less when it may. */
    synchronized Duration left(Instant now) {
        return standing ? Duration.between(now, closedUntil) : Duration.ZERO;
    }

    /**
     * Records that the provider limits us. Answers to attempts that were under way when it first did so count as one refusal: they can
     * extend the wait to the time they ask for, but do not double it.
     *
     * @param asked  the wait that the provider names
     * @param atMost longest wait that applies to everybody
     * @return the wait, from now, of the refused prompt: never less than asked for
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

    /** Records an attempt that ended otherwise, or was not made. */
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
