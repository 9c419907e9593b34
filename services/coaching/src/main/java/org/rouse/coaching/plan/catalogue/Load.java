package org.rouse.coaching.plan.catalogue;

/** What an exercise may load. */
public enum Load {
    FLEXION,
    EXTENSION,
    ROTATION,
    IMPACT,
    KNEELING,
    GRIPPING
}
