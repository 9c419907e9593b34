package org.rouse.coaching.aerobic;

import java.util.Set;

/**
 * Names for effort of known impact whose activity is no longer known: minutes imported from Rouse's own export are typed by them. The
 * catalogue lists those that have an impact.
 */
public final class NamelessEffort {

    public static final String LOW_IMPACT = "low-impact-effort";
    public static final String HIGH_IMPACT = "high-impact-effort";
    public static final String NOT_AEROBIC = "no-aerobic-effort";

    /** The one that is in no catalogue. */
    public static final String UNTYPED = "effort";

    private static final Set<String> ALL = Set.of(LOW_IMPACT, HIGH_IMPACT, NOT_AEROBIC, UNTYPED);

    private NamelessEffort() {}

    /** Whether an activity is one of these names, and so no workout that anybody did. */
    public static boolean isOne(String activity) {
        return ALL.contains(activity);
    }
}
