package org.rouse.notification.tailoring;

import java.util.List;

/**
 * What may be suggested at all: an allow-list of low impact (DOMAIN section 3), in the order of the plan's priorities.
 *
 * @param activity in the words of workouts; the catalogue has a text for each
 * @param exercise whether it needs the provider's go-ahead
 * @param weight   of the belief that it will do before anything is known, 1 to 4
 */
record Repertoire(String activity, boolean exercise, int weight) {

    /** The plainest break: fits everyone who may stand up. */
    static final String WALKING = "walking";

    /** For those whom walking hurts. */
    static final String STANDING = "standing";

    static final List<Repertoire> BREAKS = List.of(
            new Repertoire(WALKING, false, 4),
            new Repertoire("stair-climbing", true, 2),
            new Repertoire("stretching", true, 2));

    static final List<Repertoire> SESSIONS = List.of(
            new Repertoire(WALKING, true, 4),
            new Repertoire("swimming", true, 3),
            new Repertoire("cycling", true, 3),
            new Repertoire("nordic-walking", true, 2),
            new Repertoire("water-exercise", true, 2),
            new Repertoire("rowing", true, 2),
            new Repertoire("elliptical", true, 2));
}
