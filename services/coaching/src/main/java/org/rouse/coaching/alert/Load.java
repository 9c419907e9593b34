package org.rouse.coaching.alert;

/**
 * A coach's load: open cases by urgency, and clearances whose review is due.
 *
 * @param people number of people concerned
 */
public record Load(int urgent, int soon, int routine, int reviews, int people) {

    public static final Load NONE = new Load(0, 0, 0, 0, 0);

    /** The sum of both; a sum below zero counts as zero. */
    public Load plus(Load other) {
        return new Load(
                Math.max(0, urgent + other.urgent),
                Math.max(0, soon + other.soon),
                Math.max(0, routine + other.routine),
                Math.max(0, reviews + other.reviews),
                Math.max(0, people + other.people));
    }

    /** The load that cancels this one. */
    public Load negated() {
        return new Load(-urgent, -soon, -routine, -reviews, -people);
    }

    /** Whether all counts are zero. */
    public boolean isNone() {
        return equals(NONE);
    }
}
