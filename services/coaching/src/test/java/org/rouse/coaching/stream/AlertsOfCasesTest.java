package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AlertStep;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseAction;
import org.rouse.contracts.v1.ChangeCoach;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Cover;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.GiveConsents;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.ReceiptState;

/** Urgent cases through the topology: which people are alerted, when, and until when. */
class AlertsOfCasesTest extends AlertsToStaff {

    @Test
    void shouldTellTheCoachInTheStepThatOpensTheCaseAndNameNobody() {
        flag();

        Decision told = only(told());
        Case one = last();
        assertThat(told.getPersonId()).isEqualTo("carl");
        assertThat(told.getDecidedAtMs()).isEqualTo(one.getOpenedAtMs());
        assertThat(told.getKind()).isEqualTo(PromptKind.PROMPT_KIND_CASE_ALERT);
        assertThat(told.getAlert().getStep()).isEqualTo(AlertStep.ALERT_STEP_FIRST);
        assertThat(told.getAlert().getLanguage()).isEqualTo("de");
        assertThat(told.getLocalDate()).isEqualTo("2026-11-20");
        assertThat(told.getSend().getExpiresAtMs())
                .isEqualTo(NINE.plus(Duration.ofMinutes(30)).toEpochMilli());
        assertThat(new String(told.toByteArray(), StandardCharsets.UTF_8))
                .doesNotContain("Zyxquokka", "anna", "flag", "red");
        assertThat(one.getToldAtMs()).isEqualTo(NINE.toEpochMilli());
        assertThat(one.hasNobodyToldSinceMs()).isFalse();
    }

    @Test
    void shouldTellAgainAndThenTheAdminsWhileNobodyWorksOnIt() {
        flag();
        assertThat(recipients(told())).containsExactly("FIRST carl");

        at(Duration.ofMinutes(29).plusSeconds(59));
        assertThat(told()).isEmpty();
        at(Duration.ofMinutes(30));
        assertThat(recipients(told())).containsExactly("AGAIN carl");
        at(Duration.ofMinutes(119).plusSeconds(59));
        assertThat(told()).isEmpty();
        at(Duration.ofHours(2));
        assertThat(recipients(told())).containsExactly("ADMINS ada");
        at(Duration.ofHours(30));
        assertThat(told()).isEmpty();
    }

    @Test
    void shouldTellNobodyOfWhoEndedSharingAndTakeBackWhatWasTold() {
        flag();
        Decision first = only(told());
        rig.command(by("person")
                .setGiveConsents(GiveConsents.newBuilder()
                        .addConsents(Consent.newBuilder()
                                .setKind(ConsentKind.CONSENT_KIND_SHARING)
                                .setGiven(false)))
                .build());

        assertThat(only(told()).getWithdraw().getDecisionIdsList()).containsExactly(first.getDecisionId());
        at(Duration.ofHours(3));
        assertThat(told()).isEmpty();
        at(Duration.ofHours(30));
        assertThat(digests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CaseAction.class,
            names = {"CASE_ACTION_CLAIM", "CASE_ACTION_NOTE"})
    void shouldEndWithACoachWhoTakesItOnAndNotWithANote(CaseAction action) {
        flag();
        Decision first = only(told());
        at(Duration.ofMinutes(10));
        change(action);

        boolean claimed = action == CaseAction.CASE_ACTION_CLAIM;
        assertThat(told())
                .filteredOn(Decision::hasWithdraw)
                .hasSize(claimed ? 1 : 0)
                .allSatisfy(back -> {
                    assertThat(back.getPersonId()).isEqualTo("carl");
                    assertThat(back.getWithdraw().getDecisionIdsList()).containsExactly(first.getDecisionId());
                });
        assertThat(last().hasToldAtMs()).isEqualTo(!claimed);
        at(Duration.ofHours(3));
        assertThat(told()).hasSize(claimed ? 0 : 2);
    }

    @Test
    void shouldTellAnewOfACaseThatIsGivenBack() {
        flag();
        change(CaseAction.CASE_ACTION_CLAIM);
        told();
        at(Duration.ofHours(1));
        change(CaseAction.CASE_ACTION_RELEASE);
        assertThat(recipients(told())).containsExactly("FIRST carl");
    }

    /** A note counts as work on the case; the time until the next alert begins anew. */
    @Test
    void shouldTellAgainOfACaseThatWasTakenOnAndLeft() {
        flag();
        change(CaseAction.CASE_ACTION_CLAIM);
        told();
        at(Duration.ofHours(3));
        change(CaseAction.CASE_ACTION_NOTE);
        at(Duration.ofHours(7).minusSeconds(1));
        assertThat(told()).isEmpty();

        at(Duration.ofHours(7));
        Decision left = only(told());
        assertThat(recipients(List.of(left))).containsExactly("LEFT carl");
        assertThat(last().getToldAtMs())
                .isEqualTo(NINE.plus(Duration.ofHours(7)).toEpochMilli());
        at(Duration.ofHours(8));
        change(CaseAction.CASE_ACTION_NOTE);
        assertThat(only(told()).getWithdraw().getDecisionIdsList()).containsExactly(left.getDecisionId());
        at(Duration.ofHours(12).minusSeconds(1));
        assertThat(told()).isEmpty();
        at(Duration.ofHours(12));
        assertThat(recipients(told())).containsExactly("LEFT carl");
    }

    @Test
    void shouldTellWhoStandsInInTheirOwnLanguageAndOnTheirOwnDay() {
        rig.command(clinic().setChangeCoach(ChangeCoach.newBuilder()
                        .setAboutCover(true)
                        .setCoach(OrganisationCoach.newBuilder()
                                .setSubject("carl")
                                .setCover(Cover.newBuilder()
                                        .setBy("cora")
                                        .setFromMs(NINE.toEpochMilli())
                                        .setUntilMs(
                                                NINE.plus(Duration.ofHours(20)).toEpochMilli()))))
                .build());
        at(Duration.ofHours(14));
        flag();

        Decision told = only(told());
        assertThat(told.getPersonId()).isEqualTo("cora");
        assertThat(told.getAlert().getLanguage()).isEqualTo("fr");
        assertThat(told.getLocalDate()).isEqualTo("2026-11-21"); // 00:00 in Paris
    }

    @Test
    void shouldTakeReceiptsOfAlertsForNoAnswerOfACoachsOwn() {
        rig.command(rig.by("carl")
                .setEditProfile(EditProfile.newBuilder().setZone("UTC"))
                .build());
        flag();
        Decision first = only(told());
        receipt(first, ReceiptState.RECEIPT_STATE_ACCEPTED);
        receipt(first, ReceiptState.RECEIPT_STATE_DONE);
        at(Duration.ofMinutes(10));
        assertThat(rig.outcomes()).isEmpty();
        assertThat(told()).isEmpty();
    }

    @Test
    void shouldForgetWhoIsErased() {
        flag();
        receipt(only(told()), ReceiptState.RECEIPT_STATE_FAILED);
        at(Duration.ofSeconds(5));
        told();
        int before = rig.keysOf("people");
        rig.erase("anna");
        assertThat(told()).allMatch(Decision::hasWithdraw);
        at(Duration.ofHours(3));
        assertThat(told()).isEmpty();

        rig.erase("carl");
        assertThat(rig.read(Topics.ORGANISATION))
                .filteredOn(entry -> entry.value() == null)
                .anySatisfy(entry -> assertThat(RecordKey.read(entry.key()))
                        .hasValueSatisfying(
                                key -> assertThat(key.person().value()).isEqualTo("carl")));
        assertThat(rig.keysOf("people")).isLessThan(before);
    }
}
