package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseAction;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.ChangeCase;
import org.rouse.contracts.v1.ChangeCoach;
import org.rouse.contracts.v1.ChangeOrganisation;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.RedFlagTier;

/** A clinic with two coaches and an admin, a person in the care of one of them, and the alerts that the staff receives about cases. */
abstract class AlertsToStaff {

    static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    final Rig rig = new Rig(TestSettings.with(), NINE);

    Instant now = NINE;

    @BeforeEach
    void known() {
        rig.command(clinic().setChangeOrganisation(ChangeOrganisation.newBuilder()
                        .setValues(Organisation.newBuilder()
                                .setName("Back clinic")
                                .setLanguage("de")
                                .setZone("Pacific/Auckland")
                                .addAdmins("ada")))
                .build());
        coach(OrganisationCoach.newBuilder().setSubject("carl"));
        coach(OrganisationCoach.newBuilder()
                .setSubject("cora")
                .setLanguage("fr")
                .setZone("Europe/Paris"));
        rig.command(by("admin")
                .setEditProfile(EditProfile.newBuilder()
                        .addNames("name")
                        .addNames("organisation_id")
                        .addNames("coach_ids")
                        .setValues(Person.newBuilder()
                                .setName("Zyxquokka")
                                .setOrganisationId("clinic")
                                .addCoachIds("carl"))
                        .setZone("UTC"))
                .build());
        told();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    void replace(String coach) {
        rig.command(by("admin")
                .setEditProfile(EditProfile.newBuilder()
                        .addNames("coach_ids")
                        .setValues(Person.newBuilder().addCoachIds(coach)))
                .build());
    }

    List<Decision> digests() {
        return rig.decisions().stream()
                .filter(one -> one.getKind() == PromptKind.PROMPT_KIND_CASE_DIGEST)
                .toList();
    }

    void flag() {
        rig.command(by("person")
                .setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY))
                .build());
    }

    void change(CaseAction action) {
        rig.command(rig.by("anna")
                .setActor("carl")
                .setScope("coach")
                .setIssuedAtMs(now.toEpochMilli())
                .setChangeCase(ChangeCase.newBuilder()
                        .setCaseId("1")
                        .setAction(action)
                        .setNote(action == CaseAction.CASE_ACTION_NOTE ? "No answer yet." : ""))
                .build());
    }

    void coach(OrganisationCoach.Builder coach) {
        rig.command(clinic().setChangeCoach(ChangeCoach.newBuilder().setCoach(coach))
                .build());
    }

    Command.Builder clinic() {
        return rig.by("clinic").setActor("ada").setScope("admin").setIssuedAtMs(NINE.toEpochMilli());
    }

    Command.Builder by(String scope) {
        return rig.by("anna").setScope(scope).setIssuedAtMs(NINE.toEpochMilli());
    }

    void at(Duration after) {
        now = NINE.plus(after);
        rig.moveTo(now);
    }

    void receipt(Decision of, ReceiptState state) {
        rig.receipt(Receipt.newBuilder()
                .setPromptId(of.getDecisionId())
                .setPersonId(of.getPersonId())
                .setState(state)
                .build());
    }

    double nobodyTold() {
        return rig.meters.find("rouse.coaching.alerts.nobody.told").counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
    }

    /** The alerts to coaches and admins among the decisions since the last call. */
    List<Decision> told() {
        return rig.decisions().stream()
                .filter(one -> one.getKind() == PromptKind.PROMPT_KIND_CASE_ALERT)
                .toList();
    }

    static List<String> recipients(List<Decision> told) {
        return told.stream()
                .filter(Decision::hasSend)
                .map(one -> one.getAlert().getStep().name().substring("ALERT_STEP_".length()) + " " + one.getPersonId())
                .toList();
    }

    Case last() {
        return rig.values(Topics.CASE, CaseRecord.parser()).stream()
                .filter(CaseRecord::hasCase)
                .map(CaseRecord::getCase)
                .filter(one -> one.getCaseId().equals("1"))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
