package org.rouse.coaching.stream;

import org.rouse.coaching.decision.Decider;

/**
 * Tracks whether a task reads at the head of the log. Behind it, decisions are put off: newer evidence may change them, and our own lag is
 * no age of a device's data.
 */
final class Head {

    private boolean behind;
    private boolean readSinceTick;

    /** A record of that time is read now, both in machine time, ms. */
    void read(long publishedMs, long nowMs) {
        behind = nowMs - publishedMs > Decider.HEAD_OF_LOG.toMillis();
        readSinceTick = true;
    }

    /** Time has passed: where nothing was read meanwhile, there is nothing more to read. */
    void tick() {
        behind = behind && readSinceTick;
        readSinceTick = false;
    }

    boolean isBehind() {
        return behind;
    }
}
