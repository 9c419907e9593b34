package org.rouse.coaching.plan.catalogue;

/**
 * An exercise as it may be suggested to somebody.
 *
 * @param easier in its easier form alone
 * @param harder whether its harder form may be named
 */
public record Suggestion(Exercise exercise, boolean easier, boolean harder) {

    /** The form that is suggested. */
    public Form form() {
        return easier ? exercise.easier() : exercise.usual();
    }
}
