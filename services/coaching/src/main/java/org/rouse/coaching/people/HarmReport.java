package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;

/**
 * A report of harm.
 *
 * @param reportedBy person, coach or admin
 * @param texts      keys of texts of the safety list to show with it
 * @param handledAt  time of a coach's first action; absent while there is none
 */
@Schema(name = "HarmReport")
record HarmReport(
        @Schema(example = "3") String caseId,
        Instant reportedAt,
        @Schema(example = "person") String reportedBy,
        String text,
        @Schema(example = "[\"unattended\"]") List<String> texts,
        @Nullable Instant handledAt) {

    /** The report may be read in working hours only. */
    private static final List<String> TEXTS = List.of("unattended");

    static HarmReport of(Case one, CaseEvent event) {
        return new HarmReport(
                event.getCaseId(),
                Instant.ofEpochMilli(event.getAtMs()),
                event.getScope(),
                event.getText(),
                TEXTS,
                one.hasHandledAtMs() ? Instant.ofEpochMilli(one.getHandledAtMs()) : null);
    }
}
