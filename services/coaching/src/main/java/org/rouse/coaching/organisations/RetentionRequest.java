package org.rouse.coaching.organisations;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.organisation.RetentionBounds;
import org.rouse.contracts.v1.Retention;

/**
 * For how many days the data of an organisation's people is kept; an absent field means as long as the deployment keeps it.
 *
 * @param movementDays minutes, days, stretches and weeks
 * @param recordDays   check-ins, counted from their entry, and cases, counted from their closing
 * @param decisionDays decisions, counted by their local days, with their outcomes, prompts and answers
 * @param auditDays    audit about its people
 */
record RetentionRequest(
        @Nullable
        @Min(RetentionBounds.LEAST_MOVEMENT_DAYS)
        @Max(RetentionBounds.MOST_MOVEMENT_DAYS)
        @Schema(example = "730")
        Integer movementDays,

        @Nullable
        @Min(RetentionBounds.LEAST_RECORD_DAYS)
        @Max(RetentionBounds.MOST_RECORD_DAYS)
        @Schema(example = "365")
        Integer recordDays,

        @Nullable
        @Min(RetentionBounds.LEAST_DECISION_DAYS)
        @Max(RetentionBounds.MOST_DECISION_DAYS)
        @Schema(example = "180")
        Integer decisionDays,

        @Nullable @Min(RetentionBounds.LEAST_AUDIT_DAYS) @Max(RetentionBounds.MOST_AUDIT_DAYS) @Schema(example = "2192")
        Integer auditDays) {

    Retention message() {
        Retention.Builder retention = Retention.newBuilder();
        if (movementDays != null) {
            retention.setMovementDays(movementDays);
        }
        if (recordDays != null) {
            retention.setRecordDays(recordDays);
        }
        if (decisionDays != null) {
            retention.setDecisionDays(decisionDays);
        }
        if (auditDays != null) {
            retention.setAuditDays(auditDays);
        }
        return retention.build();
    }
}
