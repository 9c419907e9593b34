package org.rouse.coaching.plan.catalogue;

/** The parts of a plan (DOMAIN section 4). The order is persisted: only ever append. */
public enum Component {
    MICROBREAK,
    AEROBIC,
    YOGA,
    WATER,
    CORE,
    WEIGHTS
}
