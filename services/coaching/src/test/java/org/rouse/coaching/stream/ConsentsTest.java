package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.Minutes;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.BusySpan;
import org.rouse.contracts.v1.Case;
import org.rouse.contracts.v1.CaseKind;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Consent;
import org.rouse.contracts.v1.ConsentKind;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.GiveConsents;
import org.rouse.contracts.v1.PausePerson;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.PromptSettings;
import org.rouse.contracts.v1.RaiseRedFlag;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.ResumePerson;

/** A withdrawn consent takes effect in the step that withdraws it, and a consent given again from then on. */
class ConsentsTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private final Rig rig = new Rig(
            TestSettings.with("study.probability-thousandths", "900", "study.seed", "seed", "study.name", "backs-2027"),
            NINE);

    @BeforeEach
    void known() {
        rig.command(rig.by("ada")
                .setIssuedAtMs(NINE.minus(Duration.ofDays(30)).toEpochMilli())
                .setEditProfile(EditProfile.newBuilder().setZone("UTC"))
                .build());
        rig.channels("ada", true);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldKeepWhatWasSaidBefore() {
        give(ConsentKind.CONSENT_KIND_PROMPTS, true);
        give(ConsentKind.CONSENT_KIND_PROMPTS, false);
        Person now = give(ConsentKind.CONSENT_KIND_SHARING, false);

        assertThat(now.getConsentsList())
                .extracting(one -> one.getKind() + " " + one.getGiven())
                .containsExactly("CONSENT_KIND_PROMPTS false", "CONSENT_KIND_SHARING false");
        assertThat(now.getPastConsentsList())
                .extracting(one -> one.getKind() + " " + one.getGiven() + " " + one.getVersion() + " " + one.getAtMs())
                .containsExactly("CONSENT_KIND_PROMPTS true consents/1 " + NINE.toEpochMilli());
    }

    @Test
    void shouldKeepNoMoreThanTheLatestTwoHundredOfWhatWasSaidBefore() {
        for (int i = 0; i < 202; i++) {
            give(ConsentKind.CONSENT_KIND_PROMPTS, i % 2 == 0);
        }
        Person now = give(ConsentKind.CONSENT_KIND_PROMPTS, true);

        assertThat(now.getPastConsentsCount()).isEqualTo(200);
        assertThat(now.getPastConsents(199).getGiven()).isFalse();
    }

    @Test
    void shouldWithdrawWhatIsUnderWayAndPromptNoMoreWhenPromptsAreTakenBack() {
        sit(0, 20);
        Decision sent = only(rig.decisions());
        assertThat(sent.hasSend()).isTrue();

        give(ConsentKind.CONSENT_KIND_PROMPTS, false);

        Decision withdrawn = only(rig.decisions());
        assertThat(withdrawn.getWithdraw().getDecisionIdsList()).containsExactly(sent.getDecisionId());
        assertThat(withdrawn.getWithdraw().getReason()).isEqualTo("not-agreed");
        sit(20, 100);
        assertThat(rig.decisions())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getWithhold().getReason()).isEqualTo("not-agreed"));

        give(ConsentKind.CONSENT_KIND_PROMPTS, true);
        sit(100, 121);
        assertThat(rig.decisions()).anyMatch(Decision::hasSend);
    }

    @ParameterizedTest
    @EnumSource(
            value = ConsentKind.class,
            names = {"CONSENT_KIND_PROMPTS", "CONSENT_KIND_HEALTH_DATA"})
    void shouldAdviseAllTheSameWhateverWasTakenBack(ConsentKind taken) {
        give(taken, false);

        rig.command(rig.by("ada")
                .setIssuedAtMs(NINE.toEpochMilli())
                .setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY))
                .build());

        Decision told = only(rig.decisions());
        assertThat(told.getKind()).isEqualTo(PromptKind.PROMPT_KIND_SEEK_CARE);
        assertThat(told.hasSend()).isTrue();
    }

    @Test
    void shouldAdviseInAPauseAllTheSame() {
        pause(PausePerson.newBuilder());
        rig.command(rig.by("ada")
                .setIssuedAtMs(NINE.toEpochMilli())
                .setRaiseRedFlag(RaiseRedFlag.newBuilder().setTier(RedFlagTier.RED_FLAG_TIER_EMERGENCY))
                .build());

        assertThat(only(rig.decisions()).hasSend()).isTrue();
    }

    @Test
    void shouldSayNothingUpToTheEndOfAPauseAndNothingOfItAfterwards() {
        sit(0, 20);
        Decision sent = only(rig.decisions());
        pause(PausePerson.newBuilder().setTakesData(true).setUntilMs(minute(100).toEpochMilli()));

        Decision withdrawn = only(rig.decisions());
        assertThat(withdrawn.getWithdraw().getDecisionIdsList()).containsExactly(sent.getDecisionId());
        assertThat(withdrawn.getWithdraw().getReason()).isEqualTo("paused");
        sit(20, 99);
        assertThat(rig.decisions())
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.getWithhold().getReason()).isEqualTo("paused"));
        rig.moveTo(minute(101));
        assertThat(rig.decisions()).isEmpty();
        sit(101, 161);
        assertThat(rig.decisions()).anyMatch(Decision::hasSend);
    }

    @Test
    void shouldTakeNoDataInAPauseThatTakesNoneAndSayNothingOfTheSilenceAfterResuming() {
        sit(0, 5);
        pause(PausePerson.newBuilder());
        sit(5, 10);
        assertThat(notTaken()).isEqualTo(5);
        Instant resumed = NINE.plus(Duration.ofDays(20));
        rig.moveTo(resumed);
        rig.command(rig.by("ada")
                .setIssuedAtMs(resumed.toEpochMilli())
                .setResumePerson(ResumePerson.getDefaultInstance())
                .build());
        rig.moveTo(resumed.plus(Duration.ofHours(1)));

        assertThat(silent()).isEmpty();
        rig.moveTo(resumed.plus(Duration.ofDays(10)));
        assertThat(silent()).isNotEmpty();
    }

    @Test
    void shouldRefuseAPauseThatIsOverAndOneOfNobody() {
        assertThat(paused("ada", PausePerson.newBuilder().setUntilMs(NINE.toEpochMilli()))
                        .getRejected()
                        .getField())
                .isEqualTo("until");
        assertThat(paused("nobody", PausePerson.newBuilder()).getRejected().getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_UNKNOWN);
    }

    private static Instant minute(int minute) {
        return NINE.plus(Duration.ofMinutes(minute));
    }

    private double notTaken() {
        return rig.meters
                .counter("rouse.coaching.topology.records", "outcome", "not-agreed")
                .count();
    }

    private List<Case> silent() {
        return rig.read(Topics.CASE).stream()
                .map(entry -> Rig.parsed(CaseRecord.parser(), entry.value()))
                .filter(CaseRecord::hasCase)
                .map(CaseRecord::getCase)
                .filter(one -> one.getKind() == CaseKind.CASE_KIND_DATA_SILENT)
                .toList();
    }

    private void pause(PausePerson.Builder pause) {
        assertThat(paused("ada", pause).hasPerson()).isTrue();
    }

    private CommandResult paused(String person, PausePerson.Builder pause) {
        rig.read(Topics.COMMAND_RESULT);
        rig.command(rig.by(person)
                .setIssuedAtMs(NINE.toEpochMilli())
                .setPausePerson(pause)
                .build());
        return result();
    }

    @Test
    void shouldTakeInAndDecideNothingOnceHealthDataIsTakenBack() {
        sit(0, 19);
        rig.findings();
        rig.days();

        give(ConsentKind.CONSENT_KIND_HEALTH_DATA, false);
        sit(19, 30);
        rig.moveTo(NINE.plus(Duration.ofDays(3)));

        assertThat(rig.findings()).isEmpty();
        assertThat(rig.days()).isEmpty();
        assertThat(rig.decisions()).isEmpty();
        assertThat(notTaken()).isEqualTo(11);

        give(ConsentKind.CONSENT_KIND_HEALTH_DATA, true);
        rig.evidence(Minutes.live("ada", NINE.plus(Duration.ofDays(3)).minusSeconds(1200), "s".repeat(20)));
        assertThat(rig.days()).isNotEmpty();
    }

    @Test
    void shouldSuggestInAFixedOrderWithoutADrawFromWhoWantsNothingLearnt() {
        cleared();
        give(ConsentKind.CONSENT_KIND_LEARNING, false);

        sit(0, 20);

        Decision sent = only(rig.decisions());
        assertThat(sent.hasSend()).isTrue();
        assertThat(sent.hasStudy()).isFalse();
        assertThat(sent.hasChoiceDrawMillionths()).isFalse();
        assertThat(sent.getConsidered(0).getProbabilityMillionths()).isEqualTo(1_000_000);
        assertThat(sent.getConsideredList().stream()
                        .skip(1)
                        .mapToInt(one -> one.getProbabilityMillionths())
                        .sum())
                .isZero();
        assertThat(sent.getConsideredList()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"backs-2027", "another"})
    void shouldDrawNoLotOfAStudyThatWasLeftAndOfNoOther(String left) {
        rig.command(consents(consent(ConsentKind.CONSENT_KIND_STUDY, false)
                        .setStudy(left)
                        .build())
                .build());

        sit(0, 20);

        assertThat(only(rig.decisions()).hasStudy()).isEqualTo(left.equals("another"));
    }

    @Test
    void shouldTurnLockScreenWordsAndOpensOffAndOnAndRefuseThemWhereTheyWereTakenBack() {
        assertThat(give(ConsentKind.CONSENT_KIND_LOCK_SCREEN, true).getPrompts().getDetailsOnLockScreen())
                .isTrue();
        assertThat(give(ConsentKind.CONSENT_KIND_LOCK_SCREEN, false)
                        .getPrompts()
                        .getDetailsOnLockScreen())
                .isFalse();
        assertThat(give(ConsentKind.CONSENT_KIND_OPENS, true).getPrompts().getNoteOpens())
                .isTrue();
        assertThat(give(ConsentKind.CONSENT_KIND_OPENS, false).getPrompts().getNoteOpens())
                .isFalse();

        assertThat(edited(
                                "prompts.details_on_lock_screen",
                                PromptSettings.newBuilder().setDetailsOnLockScreen(true))
                        .getRejected()
                        .getField())
                .isEqualTo("prompts.detailsOnLockScreen");
        assertThat(edited("prompts.note_opens", PromptSettings.newBuilder().setNoteOpens(true))
                        .getRejected()
                        .getKind())
                .isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
        assertThat(edited("prompts.note_opens", PromptSettings.newBuilder().setNoteOpens(false))
                        .hasPerson())
                .isTrue();
    }

    @Test
    void shouldForgetTheCalendarAndTakeNoOtherOnceItIsTakenBack() {
        PromptSettings.Builder busy = PromptSettings.newBuilder()
                .addBusy(BusySpan.newBuilder()
                        .setFromMs(NINE.toEpochMilli())
                        .setToMs(NINE.plusSeconds(60).toEpochMilli()));
        assertThat(edited("prompts.busy", busy).getPerson().getPrompts().getBusyCount())
                .isEqualTo(1);

        assertThat(give(ConsentKind.CONSENT_KIND_CALENDAR, false).getPrompts().getBusyCount())
                .isZero();
        assertThat(edited("prompts.busy", busy).getRejected().getField()).isEqualTo("prompts.busy");
    }

    private void cleared() {
        rig.command(rig.by("ada")
                .setScope("coach")
                .setEditProfile(EditProfile.newBuilder()
                        .setClearance(Examination.newBuilder()
                                .setBy(Professional.newBuilder().setName("Ruth").setProfession("physiotherapist"))
                                .setDate("2026-11-01")))
                .build());
    }

    private Person give(ConsentKind kind, boolean given) {
        rig.read(Topics.COMMAND_RESULT);
        rig.command(consents(consent(kind, given).build()).build());
        return result().getPerson();
    }

    private static Consent.Builder consent(ConsentKind kind, boolean given) {
        return Consent.newBuilder()
                .setKind(kind)
                .setGiven(given)
                .setVersion("consents/1")
                .setLanguage("en");
    }

    private org.rouse.contracts.v1.Command.Builder consents(Consent one) {
        return rig.by("ada")
                .setIssuedAtMs(NINE.toEpochMilli())
                .setGiveConsents(GiveConsents.newBuilder().addConsents(one));
    }

    private CommandResult edited(String name, PromptSettings.Builder prompts) {
        rig.read(Topics.COMMAND_RESULT);
        rig.command(rig.by("ada")
                .setIssuedAtMs(NINE.toEpochMilli())
                .setEditProfile(EditProfile.newBuilder()
                        .addNames(name)
                        .setValues(Person.newBuilder().setPrompts(prompts)))
                .build());
        return result();
    }

    private CommandResult result() {
        return Rig.parsed(
                CommandResult.parser(),
                rig.read(Topics.COMMAND_RESULT).getLast().value());
    }

    private void sit(int from, int to) {
        for (int minute = from; minute < to; minute++) {
            rig.moveTo(NINE.plus(Duration.ofMinutes(minute + 1)));
            rig.evidence(Minutes.live("ada", NINE.plus(Duration.ofMinutes(minute)), "s"));
        }
    }

    private static <T> T only(List<T> all) {
        assertThat(all).hasSize(1);
        return all.getFirst();
    }
}
