package org.rouse.contracts;

import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseAction;
import org.rouse.contracts.v1.CaseChanged;
import org.rouse.contracts.v1.CaseEvent;
import org.rouse.contracts.v1.CaseEventKind;
import org.rouse.contracts.v1.CaseEvidence;
import org.rouse.contracts.v1.CaseKind;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.CaseSeverity;
import org.rouse.contracts.v1.CaseStatus;
import org.rouse.contracts.v1.ChangeCase;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.ReportHarm;

/** Cases, and the commands about them. */
final class CaseSamples {

    private CaseSamples() {}

    static Map<String, Message> all() {
        Map<String, Message> samples = new LinkedHashMap<>();
        samples.put("case", CaseRecord.newBuilder().setCase(one()).build());
        samples.put("case-alone", one());
        samples.put("case-event", CaseRecord.newBuilder().setEvent(event()).build());
        samples.put("case-event-alone", event());
        samples.put(
                "command-change-case",
                Command.newBuilder()
                        .setCommandId(CommandSamples.ID)
                        .setPersonId("ada")
                        .setChangeCase(ChangeCase.newBuilder()
                                .setCaseId("3")
                                .setAction(CaseAction.CASE_ACTION_RESOLVE)
                                .setNote("The charger was broken."))
                        .build());
        samples.put(
                "command-report-harm",
                Command.newBuilder()
                        .setCommandId(CommandSamples.ID)
                        .setPersonId("ada")
                        .setReportHarm(ReportHarm.newBuilder()
                                .setText("I fell when I got up.")
                                .setActivity("walking")
                                .setSerious(true))
                        .build());
        samples.put(
                "command-result-case-changed",
                CommandResult.newBuilder()
                        .setCommandId(CommandSamples.ID)
                        .setPersonId("ada")
                        .setCaseChanged(CaseChanged.newBuilder().setCase(one()).setEvent(event()))
                        .build());
        return samples;
    }

    private static Case one() {
        return Case.newBuilder()
                .setCaseId("3")
                .setPersonId("ada")
                .setRevision(2)
                .setKind(CaseKind.CASE_KIND_DATA_SILENT)
                .setSeverity(CaseSeverity.CASE_SEVERITY_ROUTINE)
                .setStatus(CaseStatus.CASE_STATUS_CLAIMED)
                .setSuggestedAction("check-device")
                .addEvidence(evidence())
                .setGroundHolds(true)
                .setClaimedBy("grace")
                .setOpenedAtMs(Samples.NOON)
                .setStatusSinceMs(Samples.NOON + 60_000)
                .setHandledAtMs(Samples.NOON + 60_000)
                .setOrganisationId("clinic")
                .build();
    }

    private static CaseEvent event() {
        return CaseEvent.newBuilder()
                .setNumber(9)
                .setPersonId("ada")
                .setCaseId("3")
                .setKind(CaseEventKind.CASE_EVENT_KIND_NOTED)
                .setAtMs(Samples.NOON)
                .setActor("grace")
                .setScope("coach")
                .setText("She is on holiday.")
                .setSeverity(CaseSeverity.CASE_SEVERITY_ROUTINE)
                .addEvidence(evidence())
                .setCommandId(CommandSamples.ID)
                .build();
    }

    private static CaseEvidence evidence() {
        return CaseEvidence.newBuilder()
                .setName("newestData")
                .setValue("2026-11-20T12:00:00Z")
                .setLimit("PT48H")
                .build();
    }
}
