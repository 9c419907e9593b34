package org.rouse.coaching.alert;

import java.time.Instant;

/**
 * An urgent case on which nobody works, or nobody any more.
 *
 * @param number    of the case
 * @param since     when it came to stand open; of one that somebody took on, when they last did something about it
 * @param from      when it begins to wait: of one that was taken on, once it counts as left
 * @param claimedBy subject of who took it on; empty where nobody did
 */
public record Waiting(int number, Instant since, Instant from, String claimedBy) {

    /** One that is open. */
    public static Waiting open(int number, Instant since) {
        return new Waiting(number, since, Instant.EPOCH, "");
    }

    /** One that somebody took on, and is left once that long has passed since they last did something about it. */
    public static Waiting claimed(int number, String by, Instant workedAt, AlertPolicy policy) {
        return new Waiting(number, workedAt, workedAt.plus(policy.left()), by);
    }

    boolean isLeft() {
        return !claimedBy.isEmpty();
    }
}
