package org.rouse.coaching.casework;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEvent;
import org.rouse.contracts.v1.CaseEvidence;

/**
 * A case.
 *
 * @param id              counts the person's cases
 * @param revision        counts its changes; the ETag
 * @param suggestedAction what a coach may do about it; the guide to cases describes it
 * @param groundHolds     whether its ground held at the last look
 * @param claimedBy       subject of the coach who works on it; absent where nobody does
 * @param statusSince     time of its latest change of status
 * @param toldAt          for an urgent case on which nobody works: when an alert last reached a coach or an admin, as far as known
 * @param nobodyToldSince for such a case: since when nobody can be reached about it
 * @param handledAt       time of a coach's first action; absent while there is none, and so nobody may be told that there was
 */
@Schema(name = "Case")
public record CaseAnswer(
        @Schema(example = "ada") String person,
        @Schema(example = "3") String id,
        long revision,
        CaseWords.Kind kind,
        CaseWords.Severity severity,
        CaseWords.Status status,
        @Schema(example = "check-device") String suggestedAction,
        List<Figure> evidence,
        boolean groundHolds,
        @Nullable String claimedBy,
        Instant openedAt,
        Instant statusSince,
        @Nullable Instant handledAt,
        @Nullable Instant toldAt,
        @Nullable Instant nobodyToldSince) {

    /**
     * One figure that a case rests on.
     *
     * @param value instants, dates and durations ISO 8601, counts decimal
     * @param limit the value it was compared with; absent where there is none
     */
    @Schema(name = "CaseFigure")
    public record Figure(
            @Schema(example = "newestData") String name,
            @Schema(example = "2026-11-20T12:00:00Z") String value,
            @Schema(example = "PT48H") @Nullable String limit) {}

    /**
     * One event.
     *
     * @param by   subject of the actor; absent where there is none
     * @param text a coach's note, or the words of a report of harm
     */
    @Schema(name = "CaseStep")
    public record Step(
            Instant at,
            CaseWords.Happened what,
            @Nullable String by,
            @Nullable String scope,
            @Nullable String text) {}

    public static CaseAnswer of(Case one) {
        return new CaseAnswer(
                one.getPersonId(),
                one.getCaseId(),
                one.getRevision(),
                CaseWords.Kind.of(one.getKind()),
                CaseWords.Severity.of(one.getSeverity()),
                CaseWords.Status.of(one.getStatus()),
                one.getSuggestedAction(),
                one.getEvidenceList().stream().map(CaseAnswer::figure).toList(),
                one.getGroundHolds(),
                presence(one.getClaimedBy()),
                Instant.ofEpochMilli(one.getOpenedAtMs()),
                Instant.ofEpochMilli(one.getStatusSinceMs()),
                one.hasHandledAtMs() ? Instant.ofEpochMilli(one.getHandledAtMs()) : null,
                one.hasToldAtMs() ? Instant.ofEpochMilli(one.getToldAtMs()) : null,
                one.hasNobodyToldSinceMs() ? Instant.ofEpochMilli(one.getNobodyToldSinceMs()) : null);
    }

    public static Step step(CaseEvent event) {
        return new Step(
                Instant.ofEpochMilli(event.getAtMs()),
                CaseWords.Happened.of(event.getKind()),
                presence(event.getActor()),
                presence(event.getScope()),
                presence(event.getText()));
    }

    private static Figure figure(CaseEvidence evidence) {
        return new Figure(evidence.getName(), evidence.getValue(), presence(evidence.getLimit()));
    }

    private static @Nullable String presence(String text) {
        return text.isEmpty() ? null : text;
    }
}
