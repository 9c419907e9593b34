package org.rouse.coaching.alert;

import java.time.Instant;

/**
 * An urgent case on which nobody works, or nobody any more.
 *
 * @param number    of the case
 * @param since     when it became open; for a claimed case, the time of the last action
 * @param from      when it begins to wait: for a claimed case, once it counts as left
 * @param claimedBy subject of the coach who took it on; empty where nobody did
 */
public record Waiting(int number, Instant since, Instant from, String claimedBy) {

    /** An open case. */
    public static Waiting open(int number, Instant since) {
        return new Waiting(number, since, Instant.EPOCH, "");
    }

    /** A case that somebody took on, and that counts as left once so much time has passed since the last action. */
    public static Waiting claimed(int number, String by, Instant workedAt, AlertPolicy policy) {
        return new Waiting(number, workedAt, workedAt.plus(policy.left()), by);
    }

    boolean isLeft() {
        return !claimedBy.isEmpty();
    }
}
