package org.rouse.coaching.people;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;

/**
 * Harm somebody reported.
 *
 * @param reportedBy person, coach or admin
 * @param texts      keys of what to show with it, as the safety list has them
 * @param handledAt  when a coach first did something about it; absent while none did
 */
@Schema(name = "HarmReport")
record HarmReport(
        @Schema(example = "3") String caseId,
        Instant reportedAt,
        @Schema(example = "person") String reportedBy,
        String text,
        @Schema(example = "[\"unattended\"]") List<String> texts,
        @Nullable Instant handledAt) {

    /** It may be read in working hours only. */
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
