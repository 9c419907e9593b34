package org.rouse.coaching.aerobic;

import java.util.Set;

/**
 * Names for effort of which nobody knows any more what it was, but of what impact: minutes taken along from Rouse are typed by them. The
 * catalogue has those that have an impact.
 */
public final class NamelessEffort {

    public static final String LOW_IMPACT = "low-impact-effort";
    public static final String HIGH_IMPACT = "high-impact-effort";
    public static final String NOT_AEROBIC = "no-aerobic-effort";

    /** In no catalogue. */
    public static final String UNTYPED = "effort";

    private static final Set<String> ALL = Set.of(LOW_IMPACT, HIGH_IMPACT, NOT_AEROBIC, UNTYPED);

    private NamelessEffort() {}

    /** Whether an activity is one of these, and so no workout that anybody did. */
    public static boolean isOne(String activity) {
        return ALL.contains(activity);
    }
}
