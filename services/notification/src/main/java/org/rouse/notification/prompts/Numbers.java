package org.rouse.notification.prompts;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.contracts.v1.AerobicFacts;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Nowcast;
import org.rouse.contracts.v1.StretchFacts;

/** The figures that a rule saw, for a webhook: by name with unit. */
final class Numbers {

    private Numbers() {}

    static Map<String, String> of(Decision decision) {
        Map<String, String> seen = new TreeMap<>();
        switch (decision.getFactsCase()) {
            case STRETCH -> stretch(decision.getStretch(), seen);
            case AEROBIC -> aerobic(decision.getAerobic(), seen);
            case PLANNED_BREAK,
                    SUMMARY,
                    LIST_DUE,
                    SESSION,
                    MESSAGE,
                    REMINDER,
                    RED_FLAG,
                    ALERT,
                    DIGEST,
                    FACTS_NOT_SET -> {} // health facts that need not leave with a message
        }
        if (decision.hasNowcast()) {
            nowcast(decision.getNowcast(), seen);
        }
        if (decision.getEvidenceUntilMs() > 0) {
            seen.put(
                    "evidence_until",
                    Instant.ofEpochMilli(decision.getEvidenceUntilMs()).toString());
        }
        return seen;
    }

    private static void stretch(StretchFacts stretch, Map<String, String> seen) {
        seen.put("sitting_minutes", Integer.toString(stretch.getMinutes()));
        seen.put("decision_point", Integer.toString(stretch.getDecisionPoint()));
        seen.put("coverage_percent", Integer.toString(stretch.getCoveragePercent()));
    }

    private static void nowcast(Nowcast likely, Map<String, String> seen) {
        seen.put("evidence_age_minutes", Integer.toString(likely.getAgeMinutes()));
        seen.put("still_sitting_thousandths", Integer.toString(likely.getChanceThousandths()));
        seen.put("hazards", likely.getTable());
    }

    private static void aerobic(AerobicFacts aerobic, Map<String, String> seen) {
        seen.put("earned_7_days_minutes", Integer.toString(aerobic.getEarnedMinutes()));
        seen.put("target_minutes", Integer.toString(aerobic.getTargetMinutes()));
        seen.put("deficit_minutes", Integer.toString(aerobic.getMissingMinutes()));
        seen.put("per_day_minutes", Integer.toString(aerobic.getPerDayMinutes()));
    }
}
