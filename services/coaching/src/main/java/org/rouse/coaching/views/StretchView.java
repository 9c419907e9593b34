package org.rouse.coaching.views;

import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.StretchFinding;

/**
 * A long stretch in its current state.
 *
 * @param firstMinute         first sedentary epoch minute
 * @param lastMinute          last sedentary epoch minute, inclusive
 * @param interruptions       runs of other minutes inside it, each shorter than a break
 * @param interruptionMinutes minutes of those runs together
 * @param transportMinutes    minutes of it in a vehicle
 * @param end                 why it ends where it ends
 */
public record StretchView(
        long firstMinute,
        long lastMinute,
        int interruptions,
        int interruptionMinutes,
        int transportMinutes,
        StretchEnd end) {

    /** The stretch of a finding. */
    public static StretchView of(StretchFinding finding) {
        return new StretchView(
                finding.getFirstMinute(),
                finding.getLastMinute(),
                finding.getInterruptions(),
                finding.getInterruptionMinutes(),
                finding.getTransportMinutes(),
                finding.getEnd());
    }

    /** Length, first and last sedentary minute included. */
    public int minutes() {
        return Math.toIntExact(lastMinute - firstMinute + 1);
    }
}
