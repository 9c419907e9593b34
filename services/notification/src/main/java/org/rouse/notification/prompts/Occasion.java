package org.rouse.notification.prompts;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rouse.contracts.v1.AerobicFinding;
import org.rouse.contracts.v1.AerobicVerdict;
import org.rouse.contracts.v1.Finding;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Live;
import org.rouse.contracts.v1.StretchChange;
import org.rouse.contracts.v1.StretchEnd;
import org.rouse.contracts.v1.StretchFinding;
import org.rouse.notification.gate.Candidate;
import org.rouse.notification.gate.Kind;

/**
 * A finding that calls for a decision.
 *
 * @param promptId  identity of the decision
 * @param rule      that prompts, and its version
 * @param candidate what the gate is asked
 * @param facts     numbers the rule saw, by name with unit
 */
record Occasion(String promptId, Finding finding, String rule, Candidate candidate, Map<String, String> facts) {

    Occasion {
        facts = Map.copyOf(facts);
    }

    /**
     * The occasion a finding is; empty when it asks for nothing.
     *
     * @param ended           whether the finding is known not to hold any more
     * @param aerobicLifetime how long after its finding an aerobic prompt still makes sense
     */
    static Optional<Occasion> of(Finding finding, boolean ended, Duration aerobicLifetime) {
        return switch (finding.getWhatCase()) {
            case STRETCH -> finding.getStretch().hasLive() ? Optional.of(deskBreak(finding, ended)) : Optional.empty();
            case AEROBIC ->
                isBehind(finding.getAerobic())
                        ? Optional.of(aerobic(finding, ended, aerobicLifetime))
                        : Optional.empty();
            case WHAT_NOT_SET -> Optional.empty();
        };
    }

    /** Whether the finding says that what was found before under its identity does not call for a prompt any more. */
    static boolean ends(Finding finding) {
        return switch (finding.getWhatCase()) {
            case STRETCH -> ends(finding.getStretch());
            case AEROBIC -> !isBehind(finding.getAerobic());
            case WHAT_NOT_SET -> false;
        };
    }

    private static boolean ends(StretchFinding stretch) {
        StretchChange change = stretch.getChange();
        return switch (change) {
            case STRETCH_CHANGE_CLOSED, STRETCH_CHANGE_CENSORED, STRETCH_CHANGE_RETRACTED -> true;
            // A correction that leaves the stretch open leaves the person sitting.
            case STRETCH_CHANGE_CORRECTED -> stretch.getEnd() != StretchEnd.STRETCH_END_OPEN;
            case STRETCH_CHANGE_OPENED, STRETCH_CHANGE_EXTENDED, STRETCH_CHANGE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    private static Occasion deskBreak(Finding finding, boolean ended) {
        StretchFinding stretch = finding.getStretch();
        Live live = stretch.getLive();
        Map<String, String> facts = new TreeMap<>();
        facts.put("sitting_minutes", Integer.toString(live.getMinutes()));
        facts.put("decision_point", Integer.toString(live.getDecisionPoint()));
        facts.put("coverage_percent", Integer.toString(live.getCoveragePercent()));
        facts.put("interruptions", Integer.toString(stretch.getInterruptions()));
        facts.put(
                "evidence_until",
                Instant.ofEpochMilli(live.getEvidenceUntilMs()).toString());
        Candidate candidate = new Candidate(
                Kind.DESK_BREAK,
                finding.getLane() != Lane.LANE_BACKFILL,
                Instant.ofEpochMilli(live.getExpiresAtMs()),
                ended,
                stretch.getTransportMinutes());
        String id = PromptId.of(finding.getFindingId(), Integer.toString(live.getDecisionPoint()));
        return new Occasion(id, finding, "desk-break/1", candidate, facts);
    }

    private static Occasion aerobic(Finding finding, boolean ended, Duration lifetime) {
        AerobicFinding aerobic = finding.getAerobic();
        Map<String, String> facts = new TreeMap<>();
        facts.put("earned_7_days_minutes", Integer.toString(aerobic.getEarned7DaysMinutes()));
        facts.put("earned_week_minutes", Integer.toString(aerobic.getEarnedWeekMinutes()));
        facts.put("target_minutes", Integer.toString(aerobic.getTargetMinutes()));
        facts.put("deficit_minutes", Integer.toString(aerobic.getDeficitMinutes()));
        facts.put("per_day_minutes", Integer.toString(aerobic.getPerDayMinutes()));
        facts.put("days_left", Integer.toString(aerobic.getDaysLeft()));
        Candidate candidate = new Candidate(
                Kind.AEROBIC,
                finding.getLane() != Lane.LANE_BACKFILL,
                Instant.ofEpochMilli(finding.getDecidedAtMs()).plus(lifetime),
                ended,
                0);
        return new Occasion(
                PromptId.of(finding.getFindingId(), "aerobic"), finding, "aerobic-behind/1", candidate, facts);
    }

    private static boolean isBehind(AerobicFinding aerobic) {
        return aerobic.getVerdict() == AerobicVerdict.AEROBIC_VERDICT_BEHIND;
    }
}
