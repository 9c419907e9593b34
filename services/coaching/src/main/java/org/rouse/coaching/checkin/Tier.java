package org.rouse.coaching.checkin;

/** How soon a warning sign has to be looked at, the soonest first. The order is persisted: only ever append. */
public enum Tier {
    EMERGENCY,
    TODAY,
    DAYS,
    /** The provider has to be told; breaks go on. */
    TELL_PROVIDER
}
