package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.Minutes;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AccountState;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseAction;
import org.rouse.contracts.v1.CaseEvent;
import org.rouse.contracts.v1.CaseEventKind;
import org.rouse.contracts.v1.CaseKind;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.CaseSeverity;
import org.rouse.contracts.v1.CaseStatus;
import org.rouse.contracts.v1.ChangeCase;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.LinkedAccount;
import org.rouse.contracts.v1.Links;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.RecordExamination;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.ReportHarm;

/** Cases through the topology: opened in the step that brings their ground, worked on by commands, and erased with the person. */
class CasesOfPeopleTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private final Rig rig = new Rig(TestSettings.with(), NINE);

    @BeforeEach
    void known() {
        rig.command(by("coach")
                .setEditProfile(EditProfile.newBuilder()
                        .addNames("organisation_id")
                        .setValues(Person.newBuilder().setOrganisationId("clinic"))
                        .setZone("UTC")
                        .setClearance(examination()))
                .build());
        assertThat(records()).isEmpty();
        results();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldOpenAnUrgentCaseInTheStepThatRaisesTheFlagAndSettleItByTheExamination() {
        rig.command(by("person")
                .setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_TODAY))
                .build());

        List<CaseRecord> opened = records();
        Case one = only(cases(opened));
        assertThat(one.getCaseId()).isEqualTo("1");
        assertThat(one.getKind()).isEqualTo(CaseKind.CASE_KIND_RED_FLAG);
        assertThat(one.getSeverity()).isEqualTo(CaseSeverity.CASE_SEVERITY_URGENT);
        assertThat(one.getOrganisationId()).isEqualTo("clinic");
        assertThat(only(events(opened)).getKind()).isEqualTo(CaseEventKind.CASE_EVENT_KIND_OPENED);

        rig.command(change("1", CaseAction.CASE_ACTION_RESOLVE, "by mistake").build());
        assertThat(results().getLast().getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
        assertThat(records()).isEmpty();

        rig.command(by("coach")
                .setRecordExamination(RecordExamination.newBuilder().setExamination(examination()))
                .build());
        assertThat(only(cases(records())).getStatus()).isEqualTo(CaseStatus.CASE_STATUS_SETTLED);
    }

    @Test
    void shouldTellWhatACoachDoesAndAnswerWithTheCase() {
        rig.command(harm("person", true).build());
        records();
        results();

        rig.command(change("1", CaseAction.CASE_ACTION_CLAIM, "")
                .setExpected(Expected.newBuilder().addRevisions(1))
                .build());

        CommandResult result = only(results());
        List<CaseRecord> written = records();
        assertThat(result.getCaseChanged().getCase()).isEqualTo(only(cases(written)));
        assertThat(result.getCaseChanged().getEvent()).isEqualTo(only(events(written)));
        assertThat(only(events(written)).getNumber()).isEqualTo(2);
        assertThat(only(cases(written)).getClaimedBy()).isEqualTo("grace");
        rig.command(change("1", CaseAction.CASE_ACTION_NOTE, "I called her")
                .setExpected(Expected.newBuilder().addRevisions(1))
                .build());
        assertThat(only(results()).getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_STALE);
    }

    @Test
    void shouldDoACommandOnceHoweverOftenItComes() {
        Command claimed = harm("person", false).build();
        rig.command(claimed);
        rig.command(claimed);
        assertThat(cases(records())).hasSize(1);
        assertThat(results()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 1", "1, 1"})
    void shouldCallDataSilentAtFortyEightHours(long ms, int cases) {
        rig.evidence(Minutes.backfill("ada", NINE.minusSeconds(600), "s".repeat(10)));
        rig.moveTo(NINE.plus(Duration.ofHours(48)).plusMillis(ms));
        assertThat(cases(records())).hasSize(cases);
    }

    @Test
    void shouldSettleSilenceInTheStepThatBringsData() {
        rig.evidence(Minutes.backfill("ada", NINE.minusSeconds(600), "s".repeat(10)));
        Instant later = NINE.plus(Duration.ofHours(50));
        rig.moveTo(later);
        assertThat(only(cases(records())).getKind()).isEqualTo(CaseKind.CASE_KIND_DATA_SILENT);
        rig.evidence(Minutes.backfill("ada", later.minusSeconds(600), "s".repeat(10)));
        assertThat(only(cases(records())).getStatus()).isEqualTo(CaseStatus.CASE_STATUS_SETTLED);
    }

    @Test
    void shouldShowOldDataOfASilentPersonOnceForAllThatComesInTheSameMinute() {
        rig.evidence(Minutes.backfill("ada", NINE.minusSeconds(600), "s".repeat(10)));
        Instant later = NINE.plus(Duration.ofHours(200));
        rig.moveTo(later);
        assertThat(only(cases(records())).getRevision()).isEqualTo(1);

        for (int quarter = 0; quarter < 40; quarter++) {
            rig.evidence(Minutes.backfill("ada", NINE.plusSeconds(900 * quarter), "s".repeat(15)));
        }
        assertThat(records()).isEmpty();
        rig.moveTo(later.plusSeconds(60));

        Case shown = only(cases(records()));
        assertThat(shown.getRevision()).isEqualTo(2);
        assertThat(shown.getEvidence(0).getValue())
                .isEqualTo(NINE.plusSeconds(900 * 40).toString());
    }

    @Test
    void shouldNoteAConnectorThatBrokeAndThatItWorksAgain() {
        rig.connected(account(AccountState.ACCOUNT_STATE_TO_BE_RELINKED));
        assertThat(only(cases(records())).getEvidence(0).getValue()).isEqualTo("polar");
        rig.connected(account(AccountState.ACCOUNT_STATE_LINKED));
        assertThat(only(cases(records())).getStatus()).isEqualTo(CaseStatus.CASE_STATUS_SETTLED);
    }

    @Test
    void shouldLookAtASessionThatWasStopped() {
        rig.command(by("person")
                .setCheckIn(CheckIn.newBuilder()
                        .setSession(LoggedSession.newBuilder()
                                .setActivity("rowing")
                                .setStartMs(NINE.minusSeconds(3_600).toEpochMilli())
                                .setMinutes(20)
                                .setStopped(true)))
                .build());
        assertThat(only(cases(records())).getKind()).isEqualTo(CaseKind.CASE_KIND_PAIN_AT_EXERCISE);
    }

    @Test
    void shouldAskForAClearanceAfterThreeDaysWithout() {
        rig.command(by("coach")
                .setEditProfile(EditProfile.newBuilder().setClearanceWithdrawn(true))
                .build());
        rig.moveTo(NINE.plus(Duration.ofDays(3)).minusMillis(1));
        assertThat(records()).isEmpty();
        rig.moveTo(NINE.plus(Duration.ofDays(3)));
        assertThat(only(cases(records())).getKind()).isEqualTo(CaseKind.CASE_KIND_CLEARANCE_PENDING);
    }

    @Test
    void shouldShowCasesWhereThePersonMovesTo() {
        rig.command(harm("person", false).build());
        records();
        rig.command(by("coach")
                .setEditProfile(EditProfile.newBuilder()
                        .addNames("organisation_id")
                        .setValues(Person.newBuilder().setOrganisationId("hospital")))
                .build());
        assertThat(only(cases(records())).getOrganisationId()).isEqualTo("hospital");
    }

    @Test
    void shouldForgetEveryCaseAndWhatHappenedToItWithThePerson() {
        rig.command(harm("person", false).build());
        rig.command(change("1", CaseAction.CASE_ACTION_RESOLVE, "looked into").build());
        rig.command(harm("person", false).build());
        records();

        rig.erase("ada");

        var gone = rig.read(Topics.CASE);
        assertThat(gone).allMatch(entry -> entry.value() == null);
        assertThat(gone)
                .extracting(entry -> RecordKey.read(entry.key()).flatMap(RecordKey::entity))
                .containsExactly(
                        Optional.of("1"),
                        Optional.of("2"),
                        Optional.of("event/1"),
                        Optional.of("event/2"),
                        Optional.of("event/3"),
                        Optional.empty());
        rig.moveTo(NINE.plus(Duration.ofDays(30)));
        assertThat(rig.read(Topics.CASE)).isEmpty();
    }

    private Command.Builder by(String scope) {
        return rig.by("ada")
                .setActor(scope.equals("person") ? "ada" : "grace")
                .setScope(scope)
                .setIssuedAtMs(NINE.toEpochMilli());
    }

    private Command.Builder change(String id, CaseAction action, String note) {
        return by("coach")
                .setChangeCase(
                        ChangeCase.newBuilder().setCaseId(id).setAction(action).setNote(note));
    }

    private Command.Builder harm(String scope, boolean serious) {
        return by(scope).setReportHarm(ReportHarm.newBuilder().setText("I fell").setSerious(serious));
    }

    private static Examination examination() {
        return Examination.newBuilder()
                .setBy(Professional.newBuilder().setName("Ruth").setProfession("physiotherapist"))
                .setDate("2026-11-19")
                .setResult(ExaminationResult.EXAMINATION_RESULT_AS_BEFORE)
                .build();
    }

    private static Links account(AccountState state) {
        return Links.newBuilder()
                .setPersonId("ada")
                .addAccounts(LinkedAccount.newBuilder().setProvider("polar").setState(state))
                .build();
    }

    private List<CaseRecord> records() {
        return rig.read(Topics.CASE).stream()
                .map(entry -> Rig.parsed(CaseRecord.parser(), entry.value()))
                .toList();
    }

    private static List<Case> cases(List<CaseRecord> records) {
        return records.stream()
                .filter(CaseRecord::hasCase)
                .map(CaseRecord::getCase)
                .toList();
    }

    private static List<CaseEvent> events(List<CaseRecord> records) {
        return records.stream()
                .filter(CaseRecord::hasEvent)
                .map(CaseRecord::getEvent)
                .toList();
    }

    private List<CommandResult> results() {
        return rig.read(Topics.COMMAND_RESULT).stream()
                .map(entry -> Rig.parsed(CommandResult.parser(), entry.value()))
                .toList();
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
