package org.rouse.coaching.alert;

/**
 * What somebody has to see to: open cases by how soon somebody has to look, and clearances whose review is due.
 *
 * @param people whose they are
 */
public record Load(int urgent, int soon, int routine, int reviews, int people) {

    public static final Load NONE = new Load(0, 0, 0, 0, 0);

    /** Both together; of those whose sum would be below nothing, nothing. */
    public Load plus(Load other) {
        return new Load(
                Math.max(0, urgent + other.urgent),
                Math.max(0, soon + other.soon),
                Math.max(0, routine + other.routine),
                Math.max(0, reviews + other.reviews),
                Math.max(0, people + other.people));
    }

    /** What takes it away again. */
    public Load negated() {
        return new Load(-urgent, -soon, -routine, -reviews, -people);
    }

    /** Whether there is nothing to say. */
    public boolean isNone() {
        return equals(NONE);
    }
}
