package org.rouse.coaching.plan.catalogue;

/** The loads that an exercise may put on the body. */
public enum Load {
    FLEXION,
    EXTENSION,
    ROTATION,
    IMPACT,
    KNEELING,
    GRIPPING
}
