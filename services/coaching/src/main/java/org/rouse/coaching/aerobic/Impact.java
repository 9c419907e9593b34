package org.rouse.coaching.aerobic;

/** What an activity does to the joints and the back, as far as aerobic credit goes (DOMAIN section 3). */
public enum Impact {
    /** On the allow-list: earns low-impact credit. */
    LOW,
    /** Running, jumping and the like: counts toward the WHO total, shown apart. */
    HIGH,
    /** Aerobic, and of low or high impact as it is done, such as dancing: credited like effort of no known type. */
    OPEN,
    /** Known, and of no aerobic type, such as weights, core and yoga: no aerobic credit. */
    NONE
}
