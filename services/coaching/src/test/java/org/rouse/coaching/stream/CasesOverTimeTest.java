package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AerobicDose;
import org.rouse.contracts.v1.ApprovePlan;
import org.rouse.contracts.v1.BreakDose;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseKind;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.CaseSeverity;
import org.rouse.contracts.v1.CaseStatus;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.PlanDoses;
import org.rouse.contracts.v1.PlanTerms;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.ProposePlan;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.StateReport;

/** Cases that time brings, through the topology, just before and as it does. */
class CasesOverTimeTest {

    /** A Thursday. */
    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    private Instant now = NINE;
    private Rig rig = new Rig(TestSettings.with(), NINE);
    private final List<Case> seen = new ArrayList<>();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldSayThatAPlanIsFinishedOnTheDayAfterItsLastAndNoMoreOnceTheNextIsAgreed() {
        enrol("2026-11-01", "");
        agree(MONDAY);

        moveTo(Instant.parse("2026-11-22T23:59:59.999Z"));
        assertThat(of(CaseKind.CASE_KIND_PLAN_FINISHED)).isEmpty();
        moveTo(Instant.parse("2026-11-23T00:00:00Z"));
        assertThat(of(CaseKind.CASE_KIND_PLAN_FINISHED)).singleElement().satisfies(one -> {
            assertThat(one.getStatus()).isEqualTo(CaseStatus.CASE_STATUS_OPEN);
            assertThat(one.getSeverity()).isEqualTo(CaseSeverity.CASE_SEVERITY_ROUTINE);
        });

        agree(MONDAY.plusWeeks(1));
        assertThat(of(CaseKind.CASE_KIND_PLAN_FINISHED).getLast().getStatus())
                .isEqualTo(CaseStatus.CASE_STATUS_SETTLED);
    }

    @Test
    void shouldLookAtAFlareThatIsNotBetterAfterSevenDays() {
        enrol("2026-11-01", "");
        flare(true);

        moveTo(NINE.plus(Duration.ofDays(7)).minusMillis(1));
        assertThat(of(CaseKind.CASE_KIND_FLARE)).isEmpty();
        moveTo(NINE.plus(Duration.ofDays(7)));
        assertThat(of(CaseKind.CASE_KIND_FLARE)).singleElement().satisfies(one -> {
            assertThat(one.getSeverity()).isEqualTo(CaseSeverity.CASE_SEVERITY_SOON);
            assertThat(one.getEvidence(0).getValue()).isEqualTo("not-better");
        });
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 0"})
    void shouldLookAtTheSecondFlareWithinFourteenDays(long ms, int cases) {
        enrol("2026-11-01", "");
        flare(true);
        moveTo(NINE.plus(Duration.ofDays(4)));
        flare(false);

        moveTo(NINE.plus(Duration.ofDays(14)).plusMillis(ms));
        flare(true);

        assertThat(of(CaseKind.CASE_KIND_FLARE)).hasSize(cases);
    }

    @Test
    void shouldAskWhetherPromptsSuitAfterAWeekWithoutAnAnswerAndNoMoreOnceOneComes() {
        enrol("2026-11-01", "");
        rig.channels("ada", true);
        Instant ten = NINE.plus(Duration.ofHours(1));
        moveTo(ten);
        tell(ten.minus(Duration.ofMinutes(25)), "mmmmm" + "s".repeat(20));
        Decision prompt =
                rig.decisions().stream().filter(Decision::hasSend).findFirst().orElseThrow();
        receipt(prompt, ReceiptState.RECEIPT_STATE_ACCEPTED);

        moveTo(ten.plus(Duration.ofMinutes(11)));
        moveTo(ten.plus(Duration.ofDays(7)).minusMillis(1));
        assertThat(of(CaseKind.CASE_KIND_NO_ANSWER)).isEmpty();
        moveTo(ten.plus(Duration.ofDays(7)));
        assertThat(of(CaseKind.CASE_KIND_NO_ANSWER)).hasSize(1);

        tell(now.minus(Duration.ofMinutes(25)), "mmmmm" + "s".repeat(20));
        Decision next =
                rig.decisions().stream().filter(Decision::hasSend).findFirst().orElseThrow();
        receipt(next, ReceiptState.RECEIPT_STATE_ACCEPTED);
        receipt(next, ReceiptState.RECEIPT_STATE_DONE);
        assertThat(of(CaseKind.CASE_KIND_NO_ANSWER).getLast().getStatus()).isEqualTo(CaseStatus.CASE_STATUS_SETTLED);
    }

    @ParameterizedTest
    @CsvSource({"3, 0", "4, 1"})
    void shouldAskToWearTheWatchAfterFourOfSixDaysWithoutIt(int bare, int cases) {
        enrol("2026-11-01", "");
        for (int day = 0; day < 6; day++) {
            String worn = day < bare ? "sm".repeat(120) + ".".repeat(300) : "sm".repeat(320);
            live(MONDAY.plusDays(7L + day), worn);
        }
        check(MONDAY.plusDays(13));

        assertThat(of(CaseKind.CASE_KIND_WATCH_NOT_WORN)).hasSize(cases);
    }

    @Test
    void shouldLowerTheTargetOfWhomItIsOutOfReachFor() {
        enrol("2026-11-01", "");
        for (int day = 0; day < 6; day++) {
            live(MONDAY.plusDays(7L + day), "sm".repeat(320));
        }
        check(MONDAY.plusDays(12)); // Saturday: 150 minutes are missing, and one day is left

        assertThat(of(CaseKind.CASE_KIND_CATCH_UP_TOO_LARGE))
                .anySatisfy(one -> assertThat(one.getStatus()).isEqualTo(CaseStatus.CASE_STATUS_OPEN));
    }

    @Test
    void shouldAskForAClearanceThreeDaysAfterItsReviewWasDue() {
        enrol("2026-11-01", "2026-11-21");

        moveTo(Instant.parse("2026-11-23T23:59:59.999Z"));
        assertThat(of(CaseKind.CASE_KIND_CLEARANCE_PENDING)).isEmpty();
        moveTo(Instant.parse("2026-11-24T00:00:00Z"));
        assertThat(of(CaseKind.CASE_KIND_CLEARANCE_PENDING)).hasSize(1);
    }

    @Test
    void shouldGoByWhatTheOperatorSet() {
        rig.close();
        rig = new Rig(TestSettings.with("cases.data-silent", "5h", "cases.clearance-pending", "2h"), NINE);
        rig.command(
                coach().setEditProfile(EditProfile.newBuilder().setZone("UTC")).build());
        tell(NINE.minus(Duration.ofMinutes(10)), "s".repeat(10));

        moveTo(NINE.plus(Duration.ofHours(2)).minusMillis(1));
        assertThat(of(CaseKind.CASE_KIND_CLEARANCE_PENDING)).isEmpty();
        moveTo(NINE.plus(Duration.ofHours(2)));
        assertThat(of(CaseKind.CASE_KIND_CLEARANCE_PENDING)).hasSize(1);
        moveTo(NINE.plus(Duration.ofHours(5)).minusMillis(1));
        assertThat(of(CaseKind.CASE_KIND_DATA_SILENT)).isEmpty();
        moveTo(NINE.plus(Duration.ofHours(5)));
        assertThat(of(CaseKind.CASE_KIND_DATA_SILENT)).hasSize(1);
    }

    private void enrol(String cleared, String reviewBy) {
        rig.command(coach().setEditProfile(EditProfile.newBuilder()
                        .setZone("UTC")
                        .setClearance(Examination.newBuilder()
                                .setBy(Professional.newBuilder().setName("Ruth").setProfession("physiotherapist"))
                                .setDate(cleared)
                                .setReviewBy(reviewBy)
                                .setResult(ExaminationResult.EXAMINATION_RESULT_AS_BEFORE)))
                .build());
    }

    /** Sends a day of minutes, from seven on, in the evening. */
    private void live(LocalDate day, String minutes) {
        Instant seven = day.atTime(7, 0).toInstant(ZoneOffset.UTC);
        moveTo(seven.plus(Duration.ofMinutes(minutes.length())));
        tell(seven, minutes);
    }

    /** Moves to just after six in the evening, when the week is judged. */
    private void check(LocalDate day) {
        moveTo(day.atTime(18, 1).toInstant(ZoneOffset.UTC));
    }

    private void tell(Instant from, String minutes) {
        rig.evidence(CohortLife.evidence("ada", from.getEpochSecond() / 60, minutes, now));
    }

    private void flare(boolean is) {
        rig.command(rig.by("ada")
                .setIssuedAtMs(now.toEpochMilli())
                .setCheckIn(
                        CheckIn.newBuilder().setReport(StateReport.newBuilder().setFlare(is)))
                .build());
    }

    private void receipt(Decision prompt, ReceiptState state) {
        rig.receipt(Receipt.newBuilder()
                .setPersonId("ada")
                .setPromptId(prompt.getDecisionId())
                .setState(state)
                .setAtMs(now.toEpochMilli())
                .build());
    }

    private void agree(LocalDate start) {
        rig.command(coach().setProposePlan(ProposePlan.newBuilder()
                        .setTerms(PlanTerms.newBuilder()
                                .setStart(start.toString())
                                .setWeeks(1)
                                .setDoses(PlanDoses.newBuilder()
                                        .setMicrobreak(BreakDose.newBuilder()
                                                .setEveryMinutes(20)
                                                .setMinutes(2))
                                        .setAerobic(AerobicDose.newBuilder()
                                                .setWeeklyMinutes(150)
                                                .setSessionCapMinutes(45)))))
                .build());
        rig.command(coach().setApprovePlan(ApprovePlan.getDefaultInstance()).build());
    }

    private Command.Builder coach() {
        return rig.by("ada").setActor("grace").setScope("coach").setIssuedAtMs(now.toEpochMilli());
    }

    private void moveTo(Instant then) {
        now = then;
        rig.moveTo(then);
    }

    /** Every state in which a case of the kind was published, in order. */
    private List<Case> of(CaseKind kind) {
        rig.read(Topics.CASE).forEach(entry -> {
            CaseRecord record = Rig.parsed(CaseRecord.parser(), entry.value());
            if (record.hasCase()) {
                seen.add(record.getCase());
            }
        });
        return seen.stream().filter(one -> one.getKind() == kind).toList();
    }
}
