package org.rouse.coaching.plan.catalogue;

/** The parts of a plan (DOMAIN section 4). */
public enum Component {
    MICROBREAK,
    AEROBIC,
    YOGA,
    WATER,
    CORE,
    WEIGHTS
}
