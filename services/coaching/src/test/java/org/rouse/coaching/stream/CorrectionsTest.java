package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.TestSettings;
import org.rouse.contracts.Topics;
import org.rouse.contracts.v1.ActivityRating;
import org.rouse.contracts.v1.AmendSession;
import org.rouse.contracts.v1.CaseRecord;
import org.rouse.contracts.v1.CaseSeverity;
import org.rouse.contracts.v1.CheckIn;
import org.rouse.contracts.v1.CheckInCorrection;
import org.rouse.contracts.v1.Command;
import org.rouse.contracts.v1.CommandResult;
import org.rouse.contracts.v1.CorrectCheckIn;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.EditProfile;
import org.rouse.contracts.v1.Expected;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.NextTime;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PromptKind;
import org.rouse.contracts.v1.RedFlagTier;
import org.rouse.contracts.v1.RejectionKind;
import org.rouse.contracts.v1.RiskFactsStated;
import org.rouse.contracts.v1.SafetyAnswer;
import org.rouse.contracts.v1.SafetyListAnswered;
import org.rouse.contracts.v1.Said;
import org.rouse.contracts.v1.StateReport;

/** Corrections of check-ins, through the topology: the old is kept, and what is worse acts in the same step. */
class CorrectionsTest {

    private static final Instant NINE = Instant.parse("2026-11-19T09:00:00Z");
    private static final Instant LATER = NINE.plus(Duration.ofHours(1));

    private final Rig rig = new Rig(TestSettings.with(), NINE);

    @BeforeEach
    void known() {
        rig.command(by("ada", NINE)
                .setEditProfile(EditProfile.newBuilder().setZone("UTC"))
                .build());
        rig.values(Topics.PERSON, Person.parser());
        results();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void shouldKeepWhatTheCheckInSaidAndWhoCorrectedItWhen() {
        rig.command(reported(8));
        CheckIn before = only(rig.checkIns());
        assertThat(before.getRevision()).isEqualTo(1);

        Command command = correct("1", report(3), LATER)
                .setActor("carl")
                .setScope("coach")
                .build();
        rig.command(command);

        CheckIn after = only(rig.checkIns());
        assertThat(after.getReport().getPainScore()).isEqualTo(3);
        assertThat(after.getRevision()).isEqualTo(2);
        assertThat(after.getEnteredBy()).isEqualTo("ada");
        assertThat(after.getEnteredAtMs()).isEqualTo(NINE.toEpochMilli());
        assertThat(after.getAtMs()).isEqualTo(NINE.toEpochMilli());
        assertThat(after.getCorrectionsList())
                .containsExactly(CheckInCorrection.newBuilder()
                        .setReport(before.getReport())
                        .setAtMs(NINE.toEpochMilli())
                        .setCorrectedBy("carl")
                        .setCorrectedAs("coach")
                        .setCorrectedAtMs(LATER.toEpochMilli())
                        .setCommandId(command.getCommandId())
                        .build());
        assertThat(after.getStanding().getUsualPainHalves()).isEqualTo(6);
        assertThat(only(rest(results())).getCheckedIn().getCheckIn()).isEqualTo(after);

        rig.command(correct("1", report(4), LATER.plusSeconds(1)).build());
        assertThat(only(rig.checkIns()).getCorrectionsList())
                .extracting(one -> one.getReport().getPainScore())
                .containsExactly(8, 3);
    }

    @Test
    void shouldRaiseTheFlagTellThePersonAndOpenACaseInTheStepOfTheCorrection() {
        rig.command(answered(Said.SAID_NO));
        assertThat(rig.decisions()).isEmpty();
        cases();

        rig.command(correct("1", list(Said.SAID_YES), LATER).build());

        CheckIn checkIn = rig.checkIns().getLast();
        assertThat(checkIn.getSafetyList().getRaised()).isTrue();
        assertThat(checkIn.getSafetyList().getTier()).isEqualTo(RedFlagTier.RED_FLAG_TIER_EMERGENCY);
        assertThat(checkIn.getCorrections(0).getSafetyList().getTier())
                .isEqualTo(RedFlagTier.RED_FLAG_TIER_UNSPECIFIED);
        assertThat(only(rig.values(Topics.PERSON, Person.parser())).getFlag().getTier())
                .isEqualTo(RedFlagTier.RED_FLAG_TIER_EMERGENCY);
        assertThat(only(rig.decisions()).getKind()).isEqualTo(PromptKind.PROMPT_KIND_SEEK_CARE);
        assertThat(cases()).anyMatch(one -> one.getCase().getSeverity() == CaseSeverity.CASE_SEVERITY_URGENT);
    }

    @Test
    void shouldLowerNoFlagThatWasRaisedByMistake() {
        rig.command(answered(Said.SAID_YES));
        assertThat(only(rig.values(Topics.PERSON, Person.parser())).getRedFlag())
                .isTrue();
        List<Decision> told = rig.decisions();
        assertThat(told).hasSize(1);

        rig.command(correct("1", list(Said.SAID_NO), LATER).build());

        assertThat(rig.values(Topics.PERSON, Person.parser())).isEmpty();
        assertThat(rig.decisions()).isEmpty();
        CheckIn checkIn = rig.checkIns().getLast();
        assertThat(checkIn.getSafetyList().getTier()).isEqualTo(RedFlagTier.RED_FLAG_TIER_UNSPECIFIED);
        assertThat(checkIn.getCorrections(0).getSafetyList().getRaised()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // ms after it was entered, refused
        "1209600000, false",
        "1209600001, true"
    })
    void shouldCorrectWhatWasEnteredAtMostFourteenDaysAgo(long ms, boolean refused) {
        rig.command(reported(8));
        Instant then = NINE.plusMillis(ms);
        rig.setClock(then);

        rig.command(correct("1", report(3), then).build());

        CommandResult result = results().getLast();
        assertThat(result.hasRejected()).isEqualTo(refused);
        assertThat(result.getRejected().getField()).isEqualTo(refused ? "checkIn" : "");
        assertThat(rig.checkIns()).hasSize(refused ? 1 : 2);
    }

    @Test
    void shouldForgetWhatCanNoLongerBeCorrectedWhenTimePasses() {
        rig.command(reported(8));
        rig.moveTo(NINE.plus(Duration.ofDays(14)));
        assertThat(rig.stored(State.PEOPLE, "ada\0Q")).isEqualTo(1);

        rig.moveTo(NINE.plus(Duration.ofDays(14)).plusMillis(1));

        assertThat(rig.stored(State.PEOPLE, "ada\0Q")).isZero();
    }

    @Test
    void shouldKeepNoMoreThanTheLastSixtyFour() {
        for (int i = 0; i < 65; i++) {
            rig.command(reported(3));
        }
        rig.checkIns();

        rig.command(correct("1", report(4), LATER).build());
        rig.command(correct("2", report(4), LATER).build());

        assertThat(results().reversed().subList(0, 2))
                .extracting(CommandResult::hasRejected)
                .containsExactly(false, true);
        assertThat(only(rig.checkIns()).getCheckInId()).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({"1, STALE, 0", "2, UNSPECIFIED, 1", "3, STALE, 0"})
    void shouldLetOneOfTwoCorrectionsOfOneRevisionPass(long revision, String kind, int written) {
        rig.command(reported(8));
        rig.command(correct("1", report(3), LATER)
                .setExpected(Expected.newBuilder().addRevisions(1))
                .build());
        rig.checkIns();

        rig.command(correct("1", report(5), LATER)
                .setExpected(Expected.newBuilder().addRevisions(revision))
                .build());

        assertThat(results().getLast().getRejected().getKind())
                .isEqualTo(RejectionKind.valueOf("REJECTION_KIND_" + kind));
        assertThat(rig.checkIns()).hasSize(written);
    }

    @Test
    void shouldAskWhatIsThereOfWhoDoesNotSay() {
        rig.command(reported(8));

        rig.command(correct("1", report(3), LATER)
                .setExpected(Expected.newBuilder().setUnsaid(true))
                .build());

        assertThat(results().getLast().getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_UNSAID);
    }

    @Test
    void shouldChangeNothingWhereItSaysTheSame() {
        rig.command(reported(8));
        CheckIn before = only(rig.checkIns());

        rig.command(correct("1", report(8), LATER).build());

        assertThat(results().getLast().getCheckedIn().getCheckIn()).isEqualTo(before);
        assertThat(rig.checkIns()).allMatch(before::equals);
    }

    @Test
    void shouldRefuseWhatIsNoCorrectionOfItAndNameTheField() {
        rig.command(reported(8));
        rig.command(by("ada", NINE).setCheckIn(list(Said.SAID_NO, "A1", "B1")).build());
        rig.command(by("ada", NINE).setCheckIn(rating("rowing")).build());
        rig.command(by("ada", NINE)
                .setCheckIn(CheckIn.newBuilder().setRiskFacts(RiskFactsStated.getDefaultInstance()))
                .build());
        rig.command(by("ada", NINE).setCheckIn(session("rowing", 2)).build());
        results();

        rig.command(correct("1", rating("rowing"), LATER).build());
        rig.command(correct("2", list(Said.SAID_NO, "A1"), LATER).build());
        rig.command(correct("3", rating("yoga"), LATER).build());
        rig.command(correct("4", report(3), LATER).build());
        rig.command(correct("9", report(3), LATER).build());
        rig.command(correct("1", report(3).setAtMs(LATER.plusSeconds(301).toEpochMilli()), LATER)
                .build());
        rig.command(correct(
                        "1",
                        report(3)
                                .setAtMs(LATER.minus(Duration.ofDays(14))
                                        .minusMillis(1)
                                        .toEpochMilli()),
                        LATER)
                .build());
        rig.command(correct("5", session("rowing", 120), LATER).build());

        assertThat(results())
                .extracting(result -> result.getRejected().getKind() + " "
                        + result.getRejected().getField())
                .containsExactly(
                        "REJECTION_KIND_CONFLICT checkIn",
                        "REJECTION_KIND_RULE answers.B1",
                        "REJECTION_KIND_RULE activity",
                        "REJECTION_KIND_CONFLICT checkIn",
                        "REJECTION_KIND_CONFLICT checkIn",
                        "REJECTION_KIND_RULE at",
                        "REJECTION_KIND_RULE at",
                        "REJECTION_KIND_RULE minutes");
        assertThat(rig.checkIns()).extracting(CheckIn::getRevision).containsOnly(1L);
    }

    @Test
    void shouldCorrectNothingTenTimesOver() {
        rig.command(reported(0));
        for (int i = 1; i <= 10; i++) {
            rig.command(correct("1", report(i), LATER).build());
        }
        assertThat(rig.checkIns().getLast().getCorrectionsCount()).isEqualTo(10);

        rig.command(correct("1", report(0), LATER).build());

        assertThat(results().getLast().getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_CONFLICT);
    }

    /** An amendment that only adds keeps no former content, as it replaces none. */
    @Test
    void shouldKeepWhatAnAmendmentOfASessionReplaces() {
        rig.command(reported(2));
        rig.command(by("ada", NINE).setCheckIn(session("rowing", 2)).build());
        rig.checkIns();

        rig.command(amended(2));
        CheckIn added = only(rig.checkIns());
        rig.command(amended(9));
        CheckIn replaced = only(rig.checkIns());

        assertThat(added.getCorrectionsList()).isEmpty();
        assertThat(replaced.getRevision()).isEqualTo(3);
        assertThat(replaced.getSession().getNextTime()).isEqualTo(NextTime.NEXT_TIME_STOP);
        assertThat(only(replaced.getCorrectionsList()).getSession()).isEqualTo(added.getSession());

        rig.command(correct("2", replaced.getSession().toBuilder().setPainNextMorning(1), LATER)
                .build());
        assertThat(only(rig.checkIns()).getCorrectionsList())
                .extracting(one -> one.getSession().getPainNextMorning())
                .containsExactly(2, 9);
    }

    @Test
    void shouldForgetCorrectionsWithThePerson() {
        rig.command(reported(8));
        rig.command(correct("1", report(3), LATER).build());

        rig.erase("ada");

        assertThat(rig.stored(State.PEOPLE, "ada\0Q")).isZero();
    }

    @Test
    void shouldCorrectNothingOfSomebodyWhoIsNotKnown() {
        rig.command(correct("1", report(3), LATER)
                .setPersonId("eve")
                .setScope("coach")
                .build());

        assertThat(only(results()).getRejected().getKind()).isEqualTo(RejectionKind.REJECTION_KIND_UNKNOWN);
    }

    private Command.Builder by(String personId, Instant at) {
        return rig.by(personId).setIssuedAtMs(at.toEpochMilli());
    }

    private Command reported(int pain) {
        return by("ada", NINE).setCheckIn(report(pain)).build();
    }

    private Command answered(Said said) {
        return by("ada", NINE).setCheckIn(list(said)).build();
    }

    private Command amended(int morning) {
        return by("ada", LATER)
                .setAmendSession(AmendSession.newBuilder().setCheckInId("2").setPainNextMorning(morning))
                .build();
    }

    private Command.Builder correct(String id, CheckIn.Builder values, Instant at) {
        rig.setClock(at);
        return by("ada", at)
                .setCorrectCheckIn(CorrectCheckIn.newBuilder().setCheckInId(id).setValues(values));
    }

    private Command.Builder correct(String id, LoggedSession.Builder session, Instant at) {
        return correct(id, CheckIn.newBuilder().setSession(session), at);
    }

    private static CheckIn.Builder report(int pain) {
        return CheckIn.newBuilder()
                .setReport(StateReport.newBuilder().setPainScore(pain).setFlare(false));
    }

    private static CheckIn.Builder list(Said said) {
        return list(said, "A1");
    }

    private static CheckIn.Builder list(Said said, String... items) {
        return CheckIn.newBuilder()
                .setSafetyList(SafetyListAnswered.newBuilder()
                        .setVersion("safety-list/1")
                        .addAllAnswers(Stream.of(items)
                                .map(item -> SafetyAnswer.newBuilder()
                                        .setItem(item)
                                        .setSaid(said)
                                        .build())
                                .toList()));
    }

    private static CheckIn.Builder rating(String activity) {
        return CheckIn.newBuilder()
                .setRating(ActivityRating.newBuilder().setActivity(activity).setStars(3));
    }

    private static CheckIn.Builder session(String activity, int minutes) {
        return CheckIn.newBuilder()
                .setSession(LoggedSession.newBuilder()
                        .setActivity(activity)
                        .setStartMs(NINE.minusSeconds(600).toEpochMilli())
                        .setMinutes(minutes)
                        .setPainAfter(2));
    }

    private List<CommandResult> results() {
        return rig.values(Topics.COMMAND_RESULT, CommandResult.parser());
    }

    private List<CaseRecord> cases() {
        return rig.values(Topics.CASE, CaseRecord.parser());
    }

    /** All but the first. */
    private static <T> List<T> rest(List<T> several) {
        return several.subList(1, several.size());
    }

    private static <T> T only(List<T> several) {
        assertThat(several).hasSize(1);
        return several.getFirst();
    }
}
