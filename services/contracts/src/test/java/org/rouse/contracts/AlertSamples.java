package org.rouse.contracts;

import com.google.protobuf.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.contracts.v1.AlertFacts;
import org.rouse.contracts.v1.AlertStep;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseLoad;
import org.rouse.contracts.v1.CaseSeverity;
import org.rouse.contracts.v1.CaseStatus;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.DigestFacts;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.OrganisationRecord;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.Reach;
import org.rouse.contracts.v1.Send;

/** Alerts to coaches, and their inputs. */
final class AlertSamples {

    private AlertSamples() {}

    static Map<String, Message> all() {
        Map<String, Message> samples = new LinkedHashMap<>();
        AlertFacts alert = AlertFacts.newBuilder()
                .setStep(AlertStep.ALERT_STEP_AGAIN)
                .setCaseRef("k3mQ0vX2")
                .setLanguage("de")
                .build();
        DigestFacts digest = DigestFacts.newBuilder()
                .setUrgent(1)
                .setSoon(2)
                .setRoutine(7)
                .setPeople(8)
                .setLanguage("de")
                .build();
        Reach reach = Reach.newBuilder()
                .setSubject("carl")
                .setFails(true)
                .setSinceMs(Samples.NOON)
                .build();
        CaseLoad load = CaseLoad.newBuilder()
                .setOrganisationId("clinic")
                .setCoach("carl")
                .setPartition(5)
                .setUrgent(1)
                .setSoon(2)
                .setRoutine(7)
                .setPeople(8)
                .build();
        samples.put("alert-facts", alert);
        samples.put("digest-facts", digest);
        samples.put("reach", reach);
        samples.put("case-load", load);
        samples.put("digest-facts-reviews", digest.toBuilder().setReviews(3).build());
        samples.put("case-load-reviews", load.toBuilder().setReviews(3).build());
        samples.put(
                "organisation-record-reach",
                OrganisationRecord.newBuilder().setReach(reach).build());
        samples.put(
                "organisation-record-load",
                OrganisationRecord.newBuilder().setLoad(load).build());
        samples.put(
                "organisation-coach-abroad",
                OrganisationCoach.newBuilder()
                        .setSubject("carl")
                        .setLanguage("fr")
                        .setZone("Europe/Paris")
                        .build());
        samples.put(
                "decision-alert",
                decision(PromptKind.PROMPT_KIND_CASE_ALERT).setAlert(alert).build());
        samples.put(
                "decision-digest",
                decision(PromptKind.PROMPT_KIND_CASE_DIGEST).setDigest(digest).build());
        samples.put(
                "case-told",
                Case.newBuilder()
                        .setCaseId("3")
                        .setPersonId("ada")
                        .setSeverity(CaseSeverity.CASE_SEVERITY_URGENT)
                        .setStatus(CaseStatus.CASE_STATUS_OPEN)
                        .setToldAtMs(Samples.NOON)
                        .setNobodyToldSinceMs(Samples.NOON + 60_000)
                        .build());
        return samples;
    }

    private static Decision.Builder decision(PromptKind kind) {
        return Decision.newBuilder()
                .setDecisionId("alert-0123456789abcdef")
                .setPersonId("carl")
                .setDecidedAtMs(Samples.NOON)
                .setKind(kind)
                .setRule("case-alert/1")
                .setLocalDate("2026-11-20")
                .setSend(Send.newBuilder().setExpiresAtMs(Samples.NOON + 60_000));
    }
}
