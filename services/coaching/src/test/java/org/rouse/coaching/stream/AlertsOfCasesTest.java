package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.RecordKey;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.AlertStep;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseAction;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.ChangeCase;
import org.rouse.contracts.v1.ChangeCoach;
import org.rouse.contracts.v1.ChangeOrganisation;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Cover;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.ExaminationResult;
import org.rouse.contracts.v1.GiveConsents;
import org.rouse.contracts.v1.Organisation;
import org.rouse.contracts.v1.OrganisationCoach;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.Receipt;
import org.rouse.contracts.v1.ReceiptState;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.ReplaceCoach;

/** Urgent cases through the topology: who is told of them, when, and what is seen where nobody can be. */
class AlertsOfCasesTest {

    private static final Instant NINE = Instant.parse("2026-11-20T09:00:00Z");

    private final Rig rig = Rig.inMemory(TestSettings.with(), NINE);

    private Instant now = NINE;

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

    /** A note is something that was done about it; from then on it counts anew. */
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

    /** Due on 21 November in UTC: Paris has its digest at 07:00 UTC that day. */
    @ParameterizedTest
    @CsvSource({"2026-11-21, 1", "2026-11-22, 0"})
    void shouldCountReviewsThatAreDueInTheDigest(String reviewBy, int reviews) {
        replace("cora");
        rig.command(by("admin")
                .setEditProfile(EditProfile.newBuilder()
                        .setClearance(Examination.newBuilder()
                                .setBy(Professional.newBuilder().setName("Ruth").setProfession("physiotherapist"))
                                .setDate("2026-11-01")
                                .setReviewBy(reviewBy)
                                .setResult(ExaminationResult.EXAMINATION_RESULT_AS_BEFORE)))
                .build());
        rig.decisions();
        at(Duration.ofHours(15).plusSeconds(1)); // the day begins
        at(Duration.ofHours(22));

        assertThat(digests().stream()
                        .mapToInt(one -> one.getDigest().getReviews())
                        .sum())
                .isEqualTo(reviews);
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
    void shouldTellTheAdminAtOnceWhereNothingArrivesAndSayWhereNobodyCanBeTold() {
        flag();
        Decision first = only(told());
        receipt(first, ReceiptState.RECEIPT_STATE_FAILED);
        at(Duration.ofSeconds(5));
        Decision second = only(told());
        assertThat(recipients(List.of(second))).containsExactly("UNREACHED ada");
        assertThat(last().hasNobodyToldSinceMs()).isFalse();
        assertThat(nobodyTold()).isZero();

        receipt(second, ReceiptState.RECEIPT_STATE_EXPIRED);
        at(Duration.ofSeconds(10));
        assertThat(told()).isEmpty();
        Case one = last();
        assertThat(one.getNobodyToldSinceMs()).isEqualTo(NINE.plusSeconds(10).toEpochMilli());
        assertThat(one.hasToldAtMs()).isFalse();
        assertThat(nobodyTold()).isEqualTo(1);
        at(Duration.ofSeconds(20));
        assertThat(nobodyTold()).isEqualTo(1);

        rig.channels("carl", true);
        at(Duration.ofSeconds(30));
        assertThat(recipients(told())).containsExactly("UNREACHED carl");
        assertThat(last().hasNobodyToldSinceMs()).isFalse();
    }

    @Test
    void shouldTellWhoIsAssignedAfterNobodyWas() {
        rig.command(by("admin")
                .setEditProfile(EditProfile.newBuilder().addNames("coach_ids").setValues(Person.getDefaultInstance()))
                .build());
        flag();
        Decision admin = only(told());
        assertThat(recipients(List.of(admin))).containsExactly("UNREACHED ada");
        receipt(admin, ReceiptState.RECEIPT_STATE_FAILED);
        at(Duration.ofSeconds(5));
        assertThat(nobodyTold()).isEqualTo(1);
        assertThat(told()).isEmpty();

        rig.command(by("admin")
                .setReplaceCoach(ReplaceCoach.newBuilder().setTo("cora"))
                .build());
        rig.command(by("admin")
                .setEditProfile(EditProfile.newBuilder()
                        .addNames("coach_ids")
                        .setValues(Person.newBuilder().addCoachIds("cora")))
                .build());
        at(Duration.ofSeconds(6));
        assertThat(recipients(told())).containsExactly("UNREACHED cora");
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

    /** 08:00 in Paris is 07:00 in UTC, and 19:00 the day before in UTC where the organisation works. */
    @Test
    void shouldTellACoachOnceADayAtAnHourOfTheirZoneHowManyCasesThereAre() {
        replace("cora");
        flag();
        rig.decisions();
        at(Duration.ofHours(21).plusMinutes(59).plusSeconds(59));
        assertThat(digests()).isEmpty();
        at(Duration.ofHours(22));
        Decision digest = only(digests());
        assertThat(digest.getPersonId()).isEqualTo("cora");
        assertThat(digest.getLocalDate()).isEqualTo("2026-11-21");
        assertThat(digest.getDigest().getLanguage()).isEqualTo("fr");
        assertThat(digest.getDigest().getUrgent()).isEqualTo(1);
        assertThat(digest.getDigest().getPeople()).isEqualTo(1);
        assertThat(digest.getSend().getQuiet()).isTrue();
        at(Duration.ofHours(45).plusMinutes(59));
        assertThat(digests()).isEmpty();

        replace("carl"); // whose morning comes in Auckland
        at(Duration.ofHours(46));
        assertThat(digests()).isEmpty();
        at(Duration.ofHours(58));
        assertThat(only(digests()).getPersonId()).isEqualTo("carl");

        rig.erase("anna");
        at(Duration.ofHours(100));
        assertThat(digests()).isEmpty();
    }

    private void replace(String coach) {
        rig.command(by("admin")
                .setEditProfile(EditProfile.newBuilder()
                        .addNames("coach_ids")
                        .setValues(Person.newBuilder().addCoachIds(coach)))
                .build());
    }

    private List<Decision> digests() {
        return rig.decisions().stream()
                .filter(one -> one.getKind() == PromptKind.PROMPT_KIND_CASE_DIGEST)
                .toList();
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

    private void flag() {
        rig.command(by("person")
                .setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY))
                .build());
    }

    private void change(CaseAction action) {
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

    private void coach(OrganisationCoach.Builder coach) {
        rig.command(clinic().setChangeCoach(ChangeCoach.newBuilder().setCoach(coach))
                .build());
    }

    private Command.Builder clinic() {
        return rig.by("clinic").setActor("ada").setScope("admin").setIssuedAtMs(NINE.toEpochMilli());
    }

    private Command.Builder by(String scope) {
        return rig.by("anna").setScope(scope).setIssuedAtMs(NINE.toEpochMilli());
    }

    private void at(Duration after) {
        now = NINE.plus(after);
        rig.moveTo(now);
    }

    private void receipt(Decision of, ReceiptState state) {
        rig.receipt(Receipt.newBuilder()
                .setPromptId(of.getDecisionId())
                .setPersonId(of.getPersonId())
                .setState(state)
                .build());
    }

    private double nobodyTold() {
        return rig.meters.find("rouse.coaching.alerts.nobody.told").counters().stream()
                .mapToDouble(io.micrometer.core.instrument.Counter::count)
                .sum();
    }

    /** Of what was decided since last asked, what coaches and admins are told. */
    private List<Decision> told() {
        return rig.decisions().stream()
                .filter(one -> one.getKind() == PromptKind.PROMPT_KIND_CASE_ALERT)
                .toList();
    }

    private static List<String> recipients(List<Decision> told) {
        return told.stream()
                .filter(Decision::hasSend)
                .map(one -> one.getAlert().getStep().name().substring("ALERT_STEP_".length()) + " " + one.getPersonId())
                .toList();
    }

    private Case last() {
        return rig.read(Topics.CASE).stream()
                .flatMap(entry -> entry.value() == null ? Stream.empty() : Stream.of(parsed(entry.value())))
                .filter(CaseRecord::hasCase)
                .map(CaseRecord::getCase)
                .filter(one -> one.getCaseId().equals("1"))
                .reduce((before, after) -> after)
                .orElseThrow();
    }

    private static CaseRecord parsed(byte[] value) {
        try {
            return CaseRecord.parseFrom(value);
        } catch (InvalidProtocolBufferException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
