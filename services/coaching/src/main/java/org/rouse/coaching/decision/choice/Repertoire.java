package org.rouse.coaching.decision.choice;

import java.util.List;

/**
 * The activities that may be suggested: an allow-list of low impact (DOMAIN section 3), in the order of the plan's priorities.
 *
 * @param activity in the words of workouts; the catalogue has a text for each
 * @param exercise whether it needs the provider's go-ahead
 * @param needs    least mobility that it takes
 * @param weight   of the prior belief that it works, 1 to 4
 */
record Repertoire(String activity, boolean exercise, Mobility needs, int weight) {

    /** The plainest break, for everyone who may stand up. */
    static final String WALKING = "walking";

    /** The plainest break for people whom walking hurts. */
    static final String STANDING = "standing";

    /** The plainest break for people who do not stand. */
    static final String SEATED = "seated";

    static final List<Repertoire> BREAKS = List.of(
            new Repertoire(WALKING, false, Mobility.WALKS, 4),
            new Repertoire("stair-climbing", true, Mobility.WALKS, 2),
            new Repertoire("stretching", true, Mobility.STANDS, 2));

    static final List<Repertoire> SESSIONS = List.of(
            new Repertoire(WALKING, true, Mobility.WALKS, 4),
            new Repertoire("swimming", true, Mobility.SEATED, 3),
            new Repertoire("cycling", true, Mobility.STANDS, 3),
            new Repertoire("nordic-walking", true, Mobility.WALKS, 2),
            new Repertoire("water-exercise", true, Mobility.SEATED, 2),
            new Repertoire("rowing", true, Mobility.SEATED, 2),
            new Repertoire("elliptical", true, Mobility.WALKS, 2));
}
