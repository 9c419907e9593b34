package org.rouse.coaching.person;

import java.util.List;
import org.rouse.coaching.cases.CaseEvent;
import org.rouse.coaching.cases.CaseKind;
import org.rouse.coaching.cases.GroundFigure;
import org.rouse.coaching.cases.Severity;
import org.rouse.coaching.cases.Shown;
import org.rouse.coaching.cases.Status;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseEventKind;
import org.rouse.contracts.v1.CaseEvidence;
import org.rouse.contracts.v1.CaseSeverity;
import org.rouse.contracts.v1.CaseStatus;

/** Converts cases and their events into messages of the log. */
public final class CaseWriting {

    private CaseWriting() {}

    /** @param organisation of the person; empty where they belong to none */
    public static Case write(String personId, String organisation, org.rouse.coaching.cases.Case one) {
        Shown shown = one.shown();
        Case.Builder written = Case.newBuilder()
                .setCaseId(Integer.toString(one.number()))
                .setPersonId(personId)
                .setRevision(one.revision())
                .setKind(write(shown.kind()))
                .setSeverity(write(shown.severity()))
                .setStatus(write(one.status()))
                .setSuggestedAction(shown.kind().action().code())
                .addAllEvidence(write(shown.evidence()))
                .setGroundHolds(one.holds())
                .setClaimedBy(one.claimedBy())
                .setOpenedAtMs(one.openedAt().toEpochMilli())
                .setStatusSinceMs(one.since().toEpochMilli())
                .setOrganisationId(organisation);
        one.handledAt().ifPresent(at -> written.setHandledAtMs(at.toEpochMilli()));
        return written.build();
    }

    /**
     * An event that is published by itself.
     *
     * @param number    counts the person's events
     * @param commandId command that caused it; empty where none did
     */
    public static org.rouse.contracts.v1.CaseEvent write(
            String personId, int number, CaseEvent event, String commandId) {
        var written = org.rouse.contracts.v1.CaseEvent.newBuilder()
                .setNumber(number)
                .setPersonId(personId)
                .setCaseId(Integer.toString(event.number()))
                .setAtMs(event.at().toEpochMilli())
                .setCommandId(commandId);
        event.by().ifPresent(by -> written.setActor(by.subject()).setScope(by.scope()));
        return switch (event.what()) {
            case CaseEvent.Opened(Shown shown) ->
                ground(written, shown)
                        .setKind(CaseEventKind.CASE_EVENT_KIND_OPENED)
                        .build();
            case CaseEvent.Returned(Shown shown) ->
                ground(written, shown)
                        .setKind(CaseEventKind.CASE_EVENT_KIND_RETURNED)
                        .build();
            case CaseEvent.Reported(Shown shown, String text) ->
                ground(written, shown)
                        .setKind(CaseEventKind.CASE_EVENT_KIND_REPORTED)
                        .setText(text)
                        .build();
            case CaseEvent.GroundGone() ->
                written.setKind(CaseEventKind.CASE_EVENT_KIND_GROUND_GONE).build();
            case CaseEvent.Settled() ->
                written.setKind(CaseEventKind.CASE_EVENT_KIND_SETTLED).build();
            case CaseEvent.Claimed() ->
                written.setKind(CaseEventKind.CASE_EVENT_KIND_CLAIMED).build();
            case CaseEvent.Released() ->
                written.setKind(CaseEventKind.CASE_EVENT_KIND_RELEASED).build();
            case CaseEvent.Resolved(String note) ->
                written.setKind(CaseEventKind.CASE_EVENT_KIND_RESOLVED)
                        .setText(note)
                        .build();
            case CaseEvent.Reopened(String note) ->
                written.setKind(CaseEventKind.CASE_EVENT_KIND_REOPENED)
                        .setText(note)
                        .build();
            case CaseEvent.Noted(String note) ->
                written.setKind(CaseEventKind.CASE_EVENT_KIND_NOTED)
                        .setText(note)
                        .build();
            case CaseEvent.Updated _ -> throw new IllegalArgumentException("is told by the case alone");
        };
    }

    private static org.rouse.contracts.v1.CaseEvent.Builder ground(
            org.rouse.contracts.v1.CaseEvent.Builder written, Shown shown) {
        return written.setSeverity(write(shown.severity())).addAllEvidence(write(shown.evidence()));
    }

    private static List<CaseEvidence> write(List<GroundFigure> evidence) {
        return evidence.stream()
                .map(one -> CaseEvidence.newBuilder()
                        .setName(one.name())
                        .setValue(one.value())
                        .setLimit(one.limit())
                        .build())
                .toList();
    }

    private static org.rouse.contracts.v1.CaseKind write(CaseKind kind) {
        return switch (kind) {
            case RED_FLAG -> org.rouse.contracts.v1.CaseKind.CASE_KIND_RED_FLAG;
            case FLARE -> org.rouse.contracts.v1.CaseKind.CASE_KIND_FLARE;
            case CATCH_UP_TOO_LARGE -> org.rouse.contracts.v1.CaseKind.CASE_KIND_CATCH_UP_TOO_LARGE;
            case NO_ANSWER -> org.rouse.contracts.v1.CaseKind.CASE_KIND_NO_ANSWER;
            case CLEARANCE_PENDING -> org.rouse.contracts.v1.CaseKind.CASE_KIND_CLEARANCE_PENDING;
            case DATA_SILENT -> org.rouse.contracts.v1.CaseKind.CASE_KIND_DATA_SILENT;
            case CONNECTOR_BROKEN -> org.rouse.contracts.v1.CaseKind.CASE_KIND_CONNECTOR_BROKEN;
            case WATCH_NOT_WORN -> org.rouse.contracts.v1.CaseKind.CASE_KIND_WATCH_NOT_WORN;
            case PAIN_AT_EXERCISE -> org.rouse.contracts.v1.CaseKind.CASE_KIND_PAIN_AT_EXERCISE;
            case PLAN_FINISHED -> org.rouse.contracts.v1.CaseKind.CASE_KIND_PLAN_FINISHED;
            case HARM_REPORTED -> org.rouse.contracts.v1.CaseKind.CASE_KIND_HARM_REPORTED;
        };
    }

    private static CaseSeverity write(Severity severity) {
        return switch (severity) {
            case URGENT -> CaseSeverity.CASE_SEVERITY_URGENT;
            case SOON -> CaseSeverity.CASE_SEVERITY_SOON;
            case ROUTINE -> CaseSeverity.CASE_SEVERITY_ROUTINE;
        };
    }

    private static CaseStatus write(Status status) {
        return switch (status) {
            case OPEN -> CaseStatus.CASE_STATUS_OPEN;
            case CLAIMED -> CaseStatus.CASE_STATUS_CLAIMED;
            case RESOLVED -> CaseStatus.CASE_STATUS_RESOLVED;
            case SETTLED -> CaseStatus.CASE_STATUS_SETTLED;
        };
    }
}
