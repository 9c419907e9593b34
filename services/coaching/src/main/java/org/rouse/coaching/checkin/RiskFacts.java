package org.rouse.coaching.checkin;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * Facts that are asked once, and when they change. Alone none of them is ever a sign (Henschke 2009); together with a new sign they raise
 * its tier.
 */
public record RiskFacts(Set<Risk> risks) {

    /** The facts of a person who stated none. */
    public static final RiskFacts NONE = new RiskFacts(Set.of());

    /** Each of these is a risk of infection. */
    public static final Set<Risk> OF_INFECTION = Collections.unmodifiableSet(EnumSet.of(
            Risk.LONG_CORTISONE,
            Risk.WEAK_IMMUNE_SYSTEM,
            Risk.RECENT_INFECTION,
            Risk.RECENT_SPINAL_OPERATION,
            Risk.INJECTED_DRUGS));

    /** A fact. The order is persisted: only ever append. */
    public enum Risk {
        CANCER_EVER,
        THIN_BONES,
        LONG_CORTISONE,
        WEAK_IMMUNE_SYSTEM,
        RECENT_INFECTION,
        RECENT_SPINAL_OPERATION,
        INJECTED_DRUGS,
        HEART_DISEASE,
        LUNG_DISEASE,
        KIDNEY_DISEASE,
        DIABETES,
        EPILEPSY,
        BLOOD_THINNERS,
        PREGNANCY
    }

    public RiskFacts {
        risks = Set.copyOf(risks);
    }

    boolean cancerEver() {
        return risks.contains(Risk.CANCER_EVER);
    }

    /** Cortisone weakens the immune system, so it counts as a risk of infection too. [ours] */
    boolean infection() {
        return risks.stream().anyMatch(OF_INFECTION::contains);
    }
}
