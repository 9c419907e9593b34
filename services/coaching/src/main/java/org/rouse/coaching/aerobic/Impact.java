package org.rouse.coaching.aerobic;

/** An activity's impact on the joints and the back, which decides its aerobic credit (DOMAIN section 3). */
public enum Impact {
    /** On the allow-list: earns low-impact credit. */
    LOW,
    /** Running, jumping and the like: counts toward the WHO total, shown separately. */
    HIGH,
    /** Aerobic, with an impact that depends on how it is done, such as dancing: credited like effort of unknown type. */
    OPEN,
    /** Known, and not aerobic, such as weights, core and yoga: no aerobic credit. */
    NONE
}
