package org.rouse.coaching.plan.catalogue;

/** In which position an exercise is done. */
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
