package org.rouse.coaching.aerobic;

/**
 * Whole minutes by intensity and impact; each minute is in at most one of them.
 *
 * @param moderateUntyped moderate minutes of unknown type
 * @param light           minutes of light movement, no credit
 */
public record AerobicMinutes(
        int moderateLowImpact,
        int vigorousLowImpact,
        int moderateHighImpact,
        int vigorousHighImpact,
        int moderateUntyped,
        int vigorousUntyped,
        int light) {

    public static final AerobicMinutes NONE = new AerobicMinutes(0, 0, 0, 0, 0, 0, 0);

    /** All moderate minutes. */
    public int moderate() {
        return moderateLowImpact + moderateHighImpact + moderateUntyped;
    }

    /** All vigorous minutes. */
    public int vigorous() {
        return vigorousLowImpact + vigorousHighImpact + vigorousUntyped;
    }

    /** Moderate-equivalent minutes of low impact: moderate + 2 x vigorous (WHO 2020). */
    public int lowImpactEquivalent() {
        return moderateLowImpact + 2 * vigorousLowImpact;
    }

    /** Minutes of unknown type, each once. */
    public int untyped() {
        return moderateUntyped + vigorousUntyped;
    }

    /**
     * The minutes that count toward the plan (DOMAIN section 3): low impact, and unknown type, since a person whose watch knows only
     * intensity has still moved.
     */
    public int earned() {
        return lowImpactEquivalent() + untyped();
    }

    /** Moderate-equivalent minutes of any type: moderate + 2 x vigorous (WHO 2020). */
    public int totalEquivalent() {
        return moderate() + 2 * vigorous();
    }

    public AerobicMinutes plus(AerobicMinutes other) {
        return new AerobicMinutes(
                moderateLowImpact + other.moderateLowImpact,
                vigorousLowImpact + other.vigorousLowImpact,
                moderateHighImpact + other.moderateHighImpact,
                vigorousHighImpact + other.vigorousHighImpact,
                moderateUntyped + other.moderateUntyped,
                vigorousUntyped + other.vigorousUntyped,
                light + other.light);
    }
}
