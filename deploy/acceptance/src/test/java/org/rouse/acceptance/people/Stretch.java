package org.rouse.acceptance.people;

/**
 * A long stretch, expected or found in a view.
 *
 * @param first first sedentary epoch minute
 * @param last  last sedentary epoch minute, inclusive
 * @param end   open, break, sleep, not_worn or no_data
 */
public record Stretch(long first, long last, int interruptions, int interruptionMinutes, String end) {

    public long minutes() {
        return last - first + 1;
    }
}
