package org.rouse.coaching.checkin;

/** How soon somebody has to look at a warning sign, the soonest first. The order is persisted: only ever append. */
public enum Tier {
    EMERGENCY,
    TODAY,
    DAYS,
    /** Breaks go on. */
    TELL_PROVIDER
}
