package org.rouse.coaching.movement.minutes;

/**
 * A session of exercise reported by a device, as far as its timer ran.
 *
 * @param activity    its name in the catalogue of activities, else as reported; never empty
 * @param firstMinute epoch minute in which it began
 * @param minutes     whole minutes in which the timer ran, at least 1; without those that another device assigns to another workout
 */
public record TypedWorkout(String activity, long firstMinute, int minutes) {}
