package org.rouse.coaching.movement.minutes;

/**
 * A session of exercise as a device told it, as far as its timer ran.
 *
 * @param activity    its name in the catalogue of activities, else as it was told; never empty
 * @param firstMinute epoch minute in which it began
 * @param minutes     in which the timer ran, whole ones, at least 1; without those that another device tells of another workout
 */
public record TypedWorkout(String activity, long firstMinute, int minutes) {}
