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
import org.rouse.contracts.v1.AmendSession;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.NextTime;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.Professional;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.RiskFactsStated;
import org.rouse.contracts.v1.SafetyAnswer;
import org.rouse.contracts.v1.SafetyListAnswered;
import org.rouse.contracts.v1.Said;
import org.rouse.contracts.v1.StateReport;

/** People's reports through the topology: they are written down in order, and their effects happen in the same step. */
class ReportsTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");

    private final Rig rig = new Rig(TestSettings.with(), NINE);

    @BeforeEach
    void known() {
        rig.command(by("ada")
                .setScope("coach")
                .setEditProfile(EditProfile.newBuilder()
                        .setZone("UTC")
                        .setClearance(Examination.newBuilder()
                                .setBy(Professional.newBuilder().setName("Ruth").setProfession("physiotherapist"))
                                .setDate("2026-11-01")))
                .build());
        assertThat(people().getLast().getClearance()).isEqualTo(Clearance.CLEARANCE_GIVEN);
        results();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @ParameterizedTest
    @CsvSource({"A1, RED_FLAG_TIER_EMERGENCY", "B1, RED_FLAG_TIER_TODAY", "B2, RED_FLAG_TIER_DAYS"})
    void shouldRaiseTheFlagAndTellThePersonInTheStepThatTakesTheAnswers(String item, RedFlagTier tier) {
        Command command = answered(item, Said.SAID_YES);
        rig.command(command);

        CheckIn checkIn = only(checkIns());
        assertThat(checkIn.getCheckInId()).isEqualTo("1");
        assertThat(checkIn.getEnteredBy()).isEqualTo("ada");
        assertThat(checkIn.getSafetyList().getTier()).isEqualTo(tier);
        assertThat(checkIn.getSafetyList().getRaised()).isTrue();
        assertThat(checkIn.getSafetyList().getRule()).isEqualTo("safety/1");
        assertThat(checkIn.getSafetyList().getLocalDate()).isEqualTo("2026-11-19");
        Person person = only(people());
        assertThat(person.getFlag().getTier()).isEqualTo(tier);
        assertThat(person.getRedFlag()).isTrue();
        assertThat(person.getClearance()).isEqualTo(Clearance.CLEARANCE_NONE);
        assertThat(person.getCommandId()).isEqualTo(command.getCommandId());
        CommandResult result = only(results());
        assertThat(result.getCheckedIn().getCheckIn()).isEqualTo(checkIn);
        assertThat(result.getCheckedIn().getPerson()).isEqualTo(person);
        Decision told = only(rig.decisions());
        assertThat(told.getKind()).isEqualTo(PromptKind.PROMPT_KIND_SEEK_CARE);
        assertThat(told.getRedFlag().getTier()).isEqualTo(tier);
    }

    @Test
    void shouldTellAgainWhenASignGetsWorseAndNotWhenItGetsLess() {
        rig.command(answered("B2", Said.SAID_YES));
        rig.command(answered("A1", Said.SAID_NOT_SURE));
        rig.command(answered("C1", Said.SAID_YES));
        rig.command(answered("A1", Said.SAID_NO));

        assertThat(people())
                .extracting(person -> person.getFlag().getTier())
                .containsExactly(RedFlagTier.RED_FLAG_TIER_DAYS, RedFlagTier.RED_FLAG_TIER_EMERGENCY);
        assertThat(rig.decisions()).hasSize(2);
        assertThat(checkIns())
                .extracting(one -> one.getSafetyList().getTier())
                .containsExactly(
                        RedFlagTier.RED_FLAG_TIER_DAYS,
                        RedFlagTier.RED_FLAG_TIER_EMERGENCY,
                        RedFlagTier.RED_FLAG_TIER_TELL_PROVIDER,
                        RedFlagTier.RED_FLAG_TIER_UNSPECIFIED);
    }

    @Test
    void shouldTakeASignFromAPersonOfWhomNothingElseIsKnown() {
        Command command = answered("A1", Said.SAID_YES).toBuilder()
                .setPersonId("eve")
                .setActor("eve")
                .build();
        rig.command(command);
        rig.command(command);

        assertThat(only(people()).getFlag().getTier()).isEqualTo(RedFlagTier.RED_FLAG_TIER_EMERGENCY);
        assertThat(checkIns()).hasSize(1);
    }

    @Test
    void shouldTakeNothingFromOthersAboutSomebodyWhoIsNotKnown() {
        rig.command(
                reported(NINE).toBuilder().setPersonId("eve").setScope("admin").build());

        assertThat(only(results()).getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_UNKNOWN);
        assertThat(checkIns()).isEmpty();
    }

    @Test
    void shouldDoARepeatedCommandOnceAndCountWhatIsReported() {
        Command command = reported(NINE);
        rig.command(command);
        rig.command(command);
        rig.command(reported(NINE));

        assertThat(checkIns()).extracting(CheckIn::getCheckInId).containsExactly("1", "2");
        assertThat(people()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-19T09:05:00Z, ''",
        "2026-11-19T09:05:00.001Z, must not be in the future",
        "2026-11-05T09:00:00Z, ''",
        "2026-11-05T08:59:59.999Z, must not be more than 14 days ago"
    })
    void shouldTakeWhatHoldsFromFourteenDaysAgoUntilNow(Instant at, String rule) {
        rig.command(reported(at));

        CommandResult result = only(results());
        assertThat(result.getRejected().getRule()).isEqualTo(rule);
        assertThat(result.hasCheckedIn()).isEqualTo(rule.isEmpty());
        assertThat(checkIns()).hasSize(rule.isEmpty() ? 1 : 0);
    }

    @Test
    void shouldMakeTheClearanceVoidForANewFractureAndKeepTheFlagDown() {
        rig.command(stated(RiskFactsStated.newBuilder().addFacts("diabetes"), Expected.getDefaultInstance()));
        assertThat(people()).isEmpty();

        rig.command(stated(
                RiskFactsStated.newBuilder().addFacts("diabetes").addNews("fracture"),
                Expected.newBuilder().addRevisions(1).build()));

        Person person = only(people());
        assertThat(person.getClearance()).isEqualTo(Clearance.CLEARANCE_NONE);
        assertThat(person.hasExamination()).isFalse();
        assertThat(person.getClearanceVoidSinceMs()).isEqualTo(NINE.toEpochMilli());
        assertThat(person.hasFlag()).isFalse();
        CheckIn last = checkIns().getLast();
        assertThat(last.getRiskFacts().getVoidsClearance()).isTrue();
        assertThat(last.getStanding().getRiskFacts().getRevision()).isEqualTo(2);
        assertThat(last.getStanding().getRiskFactsBy()).isEqualTo("ada");
    }

    @Test
    void shouldReplaceRiskFactsOnlyForWhoKnowsThem() {
        rig.command(stated(RiskFactsStated.newBuilder(), unsaid()));
        rig.command(stated(RiskFactsStated.newBuilder(), unsaid()));
        rig.command(stated(
                RiskFactsStated.newBuilder(),
                Expected.newBuilder().addRevisions(2).build()));

        assertThat(results())
                .extracting(result -> result.getRejected().getKind())
                .containsExactly(
                        RejectionKind.REJECTION_KIND_UNSPECIFIED,
                        RejectionKind.REJECTION_KIND_UNSAID,
                        RejectionKind.REJECTION_KIND_STALE);
    }

    @Test
    void shouldReplaceASessionByWhatTheNextMorningSays() {
        rig.command(reported(NINE));
        rig.command(by("ada").setCheckIn(session(NINE.minusSeconds(3600), 60)).build());

        rig.command(by("ada")
                .setAmendSession(AmendSession.newBuilder().setCheckInId("2").setPainNextMorning(9))
                .build());

        List<CheckIn> checkIns = checkIns();
        assertThat(checkIns).extracting(CheckIn::getCheckInId).containsExactly("1", "2", "2");
        assertThat(checkIns.getLast().getSession())
                .isEqualTo(checkIns.get(1).getSession().toBuilder()
                        .setPainNextMorning(9)
                        .setNextTime(NextTime.NEXT_TIME_STOP)
                        .build());
        rig.command(by("ada")
                .setAmendSession(AmendSession.newBuilder().setCheckInId("1").setPainNextMorning(9))
                .build());
        assertThat(results().getLast().getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
    }

    @Test
    void shouldTakeNoSessionThatIsNotOver() {
        rig.command(by("ada").setCheckIn(session(NINE, 5)).build());
        rig.command(by("ada").setCheckIn(session(NINE, 6)).build());
        rig.command(by("ada").setCheckIn(session(NINE.plusSeconds(301), 1)).build());

        assertThat(results())
                .extracting(result -> result.getRejected().getField())
                .containsExactly("", "minutes", "start");
    }

    @Test
    void shouldSetAsideWhatNobodyCouldHaveAskedFor() {
        rig.command(by("ada").setCheckIn(CheckIn.newBuilder()).build());
        rig.command(by("ada").setCheckIn(CheckIn.newBuilder().setPainScore(3)).build());
        rig.command(by("ada")
                .setCheckIn(
                        CheckIn.newBuilder().setReport(StateReport.newBuilder().setPainScore(11)))
                .build());
        rig.command(answered("A9", Said.SAID_YES));

        assertThat(results())
                .extracting(result -> result.getRejected().getKind())
                .containsOnly(RejectionKind.REJECTION_KIND_FAULT)
                .hasSize(4);
        assertThat(rig.read(Topics.DEAD_LETTER)).hasSize(4);
        assertThat(checkIns()).isEmpty();
    }

    @Test
    void shouldForgetEveryCheckInWithThePersonAndCountAnewAfterwards() {
        rig.command(reported(NINE));
        rig.command(reported(NINE));
        checkIns();

        rig.erase("ada");

        var gone = rig.read(Topics.CHECK_IN);
        assertThat(gone).allMatch(entry -> entry.value() == null);
        assertThat(gone)
                .extracting(entry -> RecordKey.read(entry.key()).flatMap(RecordKey::entity))
                .containsExactly(Optional.of("1"), Optional.of("2"), Optional.empty());
        rig.command(reported(NINE));
        assertThat(only(checkIns()).getCheckInId()).isEqualTo("1");
    }

    @Test
    void shouldTakeBackWhatIsUnderWayInTheStepInWhichAFlareIsSaid() {
        rig.channels("ada", true);
        for (int day = 6; day > 0; day--) {
            rig.evidence(Minutes.backfill("ada", NINE.minus(Duration.ofDays(day)), "w".repeat(15) + "s".repeat(660)));
        }
        rig.evidence(Minutes.backfill("ada", NINE.minusSeconds(600), "s".repeat(10)));
        Instant evening = NINE.plus(Duration.ofHours(9));
        rig.moveTo(evening);
        Decision behind = rig.decisions().stream()
                .filter(one -> one.getKind() == PromptKind.PROMPT_KIND_AEROBIC)
                .findFirst()
                .orElseThrow();
        assertThat(behind.hasSend()).isTrue();

        rig.command(by("ada")
                .setIssuedAtMs(evening.toEpochMilli())
                .setCheckIn(
                        CheckIn.newBuilder().setReport(StateReport.newBuilder().setFlare(true)))
                .build());

        Decision withdrawn = only(rig.decisions());
        assertThat(withdrawn.getWithdraw().getReason()).isEqualTo("flare");
        assertThat(withdrawn.getWithdraw().getDecisionIdsList()).containsExactly(behind.getDecisionId());
        CheckIn checkIn = only(checkIns());
        assertThat(checkIn.getReport().getBeginsFlare()).isTrue();
        assertThat(checkIn.getStanding().getListDue()).isEqualTo("flare");
    }

    private Command.Builder by(String personId) {
        return rig.by(personId).setIssuedAtMs(NINE.toEpochMilli());
    }

    private Command reported(Instant at) {
        return by("ada")
                .setCheckIn(CheckIn.newBuilder()
                        .setAtMs(at.toEpochMilli())
                        .setReport(StateReport.newBuilder().setPainScore(3)))
                .build();
    }

    private Command answered(String item, Said said) {
        return by("ada")
                .setCheckIn(CheckIn.newBuilder()
                        .setSafetyList(SafetyListAnswered.newBuilder()
                                .setVersion("safety-list/1")
                                .addAnswers(
                                        SafetyAnswer.newBuilder().setItem(item).setSaid(said))))
                .build();
    }

    private Command stated(RiskFactsStated.Builder facts, Expected expected) {
        return by("ada")
                .setExpected(expected)
                .setCheckIn(CheckIn.newBuilder().setRiskFacts(facts))
                .build();
    }

    private static Expected unsaid() {
        return Expected.newBuilder().setUnsaid(true).build();
    }

    private static CheckIn session(Instant start, int minutes) {
        return CheckIn.newBuilder()
                .setSession(LoggedSession.newBuilder()
                        .setActivity("rowing")
                        .setStartMs(start.toEpochMilli())
                        .setMinutes(minutes)
                        .setPainAfter(3))
                .build();
    }

    private List<CheckIn> checkIns() {
        return rig.checkIns();
    }

    private List<Person> people() {
        return rig.values(Topics.PERSON, Person.parser());
    }

    private List<CommandResult> results() {
        return rig.values(Topics.COMMAND_RESULT, CommandResult.parser());
    }

    private static <T> T only(List<T> several) {
        assertThat(several).hasSize(1);
        return several.getFirst();
    }
}
