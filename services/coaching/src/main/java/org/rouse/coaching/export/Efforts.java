package org.rouse.coaching.export;

import org.rouse.coaching.aerobic.NamelessEffort;
import org.rouse.contracts.v1.AerobicMinutes;
import org.rouse.contracts.v1.MinuteState;

/**
 * Types the moderate and vigorous minutes of a day so that they add up to its totals: the type of each single minute is no longer known.
 */
final class Efforts {

    private static final String NONE = "";

    private final Left moderate;
    private final Left vigorous;

    Efforts(AerobicMinutes totals) {
        moderate = new Left(totals.getModerateLowImpact(), totals.getModerateHighImpact(), totals.getModerateUntyped());
        vigorous = new Left(totals.getVigorousLowImpact(), totals.getVigorousHighImpact(), totals.getVigorousUntyped());
    }

    /** The activity of the day's next minute; empty where it is no effort. */
    String next(MinuteState state) {
        return switch (state) {
            case MINUTE_STATE_MODERATE -> moderate.take();
            case MINUTE_STATE_VIGOROUS -> vigorous.take();
            default -> NONE;
        };
    }

    static boolean isUntyped(String activity) {
        return activity.equals(NamelessEffort.UNTYPED);
    }

    private static final class Left {

        private int low;
        private int high;
        private int untyped;

        Left(int low, int high, int untyped) {
            this.low = low;
            this.high = high;
            this.untyped = untyped;
        }

        String take() {
            if (low-- > 0) {
                return NamelessEffort.LOW_IMPACT;
            }
            if (high-- > 0) {
                return NamelessEffort.HIGH_IMPACT;
            }
            return untyped-- > 0 ? NamelessEffort.UNTYPED : NamelessEffort.NOT_AEROBIC;
        }
    }
}
