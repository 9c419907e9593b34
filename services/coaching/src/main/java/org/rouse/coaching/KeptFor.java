package org.rouse.coaching;

import java.util.Optional;
import org.rouse.coaching.organisation.RetentionBounds;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.Retention;

/**
 * How long the data of a person is kept, in days: as their organisation says, and never longer than the deployment keeps it.
 *
 * @param movementDays minutes, days, stretches and weeks
 * @param recordDays   check-ins, counted from their entry, and cases, counted from their closing
 * @param decisionDays decisions, counted by their local days, with their outcomes, prompts and answers
 * @param auditDays    audit of accesses and changes
 */
public record KeptFor(int movementDays, int recordDays, int decisionDays, int auditDays) {

    /** The most days that are forgotten at once. */
    public static final int DAYS_AT_ONCE = 61;

    /** @param organisation of the person; empty where they belong to none */
    public static KeptFor of(CoachingSettings settings, Optional<Organisation> organisation) {
        Retention said = organisation.map(Organisation::getRetention).orElseGet(Retention::getDefaultInstance);
        return new KeptFor(
                atMost(settings.topology().retainDays(), said.getMovementDays()),
                atMost(RetentionBounds.MOST_RECORD_DAYS, said.getRecordDays()),
                atMost(RetentionBounds.MOST_DECISION_DAYS, said.getDecisionDays()),
                atMost(settings.topology().auditDays(), said.getAuditDays()));
    }

    private static int atMost(int days, int said) {
        return said == 0 ? days : Math.min(said, days);
    }
}
