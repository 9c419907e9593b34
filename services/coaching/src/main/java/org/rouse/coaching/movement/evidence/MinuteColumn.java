package org.rouse.coaching.movement.evidence;

/**
 * Values of consecutive minutes.
 *
 * @param firstMinute epoch minute of the first value, not negative
 * @param values      one a minute in the unit of the measure, -1 = absent. Handed over, not copied: the caller does not write to it
 *                    afterwards
 * @param version     of all the values; the higher version of a minute wins, then the higher value
 */
@SuppressWarnings("ArrayRecordComponent") // copied into state at once, never compared
public record MinuteColumn(Measure measure, long firstMinute, int[] values, long version) {

    public MinuteColumn {
        if (firstMinute < 0) {
            throw new IllegalArgumentException("firstMinute must not be negative: " + firstMinute);
        }
    }

    /** The epoch minute after the last. */
    public long endMinute() {
        return firstMinute + values.length;
    }
}
