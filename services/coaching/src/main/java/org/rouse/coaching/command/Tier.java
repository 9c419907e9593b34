package org.rouse.coaching.command;

/** How soon somebody has to look at a warning sign, the soonest first. Tell-provider lets breaks go on. */
public enum Tier {
    EMERGENCY,
    TODAY,
    DAYS,
    TELL_PROVIDER
}
