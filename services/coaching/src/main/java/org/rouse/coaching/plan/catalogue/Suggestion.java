package org.rouse.coaching.plan.catalogue;

/**
 * An exercise that may be suggested to a person.
 *
 * @param easier whether only in its easier form
 * @param harder whether its harder form may be named
 */
public record Suggestion(Exercise exercise, boolean easier, boolean harder) {

    /** The suggested form. */
    public Form form() {
        return easier ? exercise.easier() : exercise.usual();
    }
}
