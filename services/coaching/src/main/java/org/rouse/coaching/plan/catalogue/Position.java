package org.rouse.coaching.plan.catalogue;

/** The position of an exercise. */
public enum Position {
    STANDING,
    SEATED,
    SUPINE,
    PRONE,
    SIDE,
    ALL_FOURS,
    KNEELING,
    WATER
}
