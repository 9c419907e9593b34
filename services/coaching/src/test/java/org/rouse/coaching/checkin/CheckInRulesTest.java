package org.rouse.coaching.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rouse.coaching.checkin.ListDue.Reason;
import org.rouse.coaching.checkin.PainAtExercise.Next;
import org.rouse.coaching.checkin.Report.News;
import org.rouse.coaching.checkin.RiskFacts.Risk;
import org.rouse.coaching.checkin.SafetyAnswer.Said;

/** The consequences of reports. */
class CheckInRulesTest {

    private static final Instant NOW = Instant.parse("2027-02-01T11:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private CheckInState state = CheckInState.EMPTY;
    private Optional<Tier> standing = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        // stands, answered, raised
        ",               A1, true",
        "TELL_PROVIDER,  A1, true",
        "DAYS,           A1, true",
        "TODAY,          A1, true",
        "EMERGENCY,      A1, true",
        "TELL_PROVIDER,  C1, true",
        "DAYS,           C1, false",
        "TODAY,          C1, false",
        "EMERGENCY,      C1, false",
        "EMERGENCY,      B1, false",
        "TODAY,          B2, false",
        "DAYS,           B2, true"
    })
    void shouldRaiseWhatIsNotToldYetAndNoLesserSignThanStands(@Nullable Tier stands, SafetyItem item, boolean raised) {
        standing = Optional.ofNullable(stands);

        assertThat(hear(yes(item)).raises()).isEqualTo(raised);
    }

    @ParameterizedTest
    @EnumSource(names = {"A1", "B1", "B2"})
    void shouldRaiseAgainWhatHasToBeSeenWheneverItIsSaid(SafetyItem item) {
        standing = hear(yes(item)).tier();

        assertThat(hear(yes(item)).raises()).isTrue();
        assertThat(hear(yes(item)).raises()).isTrue();
    }

    @Test
    void shouldNotRaiseAgainWhatIsOnlyToBeMentionedUnlessThereIsAnother() {
        assertThat(hear(yes(SafetyItem.C1)).raises()).isTrue();
        standing = Optional.of(Tier.TELL_PROVIDER);

        assertThat(hear(yes(SafetyItem.C1)).raises()).isFalse();
        assertThat(hear(yes(SafetyItem.C1)).tier()).contains(Tier.TELL_PROVIDER);
        assertThat(hear(yes(SafetyItem.C2)).raises()).isTrue();
        standing = Optional.empty(); // an examination ended it
        assertThat(hear(yes(SafetyItem.C2)).raises()).isTrue();
    }

    @Test
    void shouldNotRaiseALesserSignWhileAGreaterOneStands() {
        standing = Optional.of(Tier.EMERGENCY);

        assertThat(hear(yes(SafetyItem.B2)).raises()).isFalse();
    }

    @Test
    void shouldRaiseNothingForNoesAndNoteThatTheWholeListWasAnswered() {
        Heard heard = hear(yes());

        assertThat(heard.tier()).isEmpty();
        assertThat(heard.raises()).isFalse();
        assertThat(state.listAnswered()).contains(NOW);
        assertThat(state.listDue(NOW.plus(Duration.ofDays(7)).minusMillis(1))).isEmpty();
        assertThat(state.listDue(NOW.plus(Duration.ofDays(7)))).contains(Reason.WEEKLY);
        state = CheckInState.EMPTY;
        hear(new Report.ListAnswered(
                new SafetyList(List.of(SafetyAnswer.no(SafetyItem.A1))), Set.of(), OptionalInt.empty()));
        assertThat(state.listAnswered()).isEmpty();
        assertThat(state.listDue(NOW)).contains(Reason.ENROLMENT);
    }

    @Test
    void shouldAskRiskFactsBesideTheAnswers() {
        hear(facts(Set.of(Risk.CANCER_EVER), Set.of()));

        assertThat(hear(yes(SafetyItem.B6)).tier()).contains(Tier.EMERGENCY);
    }

    @ParameterizedTest
    @CsvSource({
        // pain before, then pain, said flare, begins one, why the list is due
        "3, 4, ,      false, ",
        "3, 5, ,      true,  FLARE",
        "3, 5, false, false, ",
        "3, 3, true,  true,  FLARE",
        "6, 6, ,      false, ",
        "6, 7, ,      false, STRONG_PAIN",
        "5, 7, ,      true,  FLARE"
    })
    void shouldBeAFlareWhenThePersonSaysSoOrPainIsUpByTwo(
            int before, int pain, @Nullable Boolean said, boolean begins, @Nullable Reason due) {
        hear(yes());
        hearAt(NOW.plusSeconds(60), said(before, null));
        Heard heard = hearAt(NOW.plusSeconds(120), said(pain, said));

        assertThat(heard.beginsFlare()).isEqualTo(begins);
        assertThat(state.flare().standsAt(NOW.plusSeconds(120))).isEqualTo(begins);
        assertThat(state.listDue(NOW.plusSeconds(120))).isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void shouldAskForTheListAfterLegSymptomsAndWhenNotWell() {
        hear(yes());
        hearAt(NOW.plusSeconds(1), new Report.State(OptionalInt.empty(), Optional.empty(), true, Set.of()));
        assertThat(state.listDue(NOW.plusSeconds(1))).contains(Reason.NOT_WELL);
        hearAt(
                NOW.plusSeconds(2),
                new Report.State(OptionalInt.of(9), Optional.of(true), true, Set.of(LegSymptom.NUMBNESS)));
        assertThat(state.listDue(NOW.plusSeconds(2))).contains(Reason.LEG_SYMPTOMS);
    }

    @ParameterizedTest
    @CsvSource({
        // stated before (- = never), now, new, void
        "-,           CANCER_EVER,             ,          false",
        "-,           PREGNANCY,               ,          true",
        "-,           RECENT_SPINAL_OPERATION, ,          true",
        "-,           ,                        FRACTURE,  true",
        "-,           ,                        ,          false",
        "'',          CANCER_EVER,             ,          true",
        "'',          BLOOD_THINNERS,          ,          false",
        "CANCER_EVER, CANCER_EVER,             ,          false",
        "CANCER_EVER, CANCER_EVER,             DIAGNOSIS, true",
        "PREGNANCY,   PREGNANCY,               ,          false",
        "PREGNANCY,   '',                      ,          false",
        "DIABETES,    DIABETES,                OPERATION, true"
    })
    void shouldMakeTheClearanceVoidForWhatIsNew(
            String before, @Nullable String after, @Nullable String news, boolean voids) {
        if (!before.equals("-")) {
            hear(facts(set(Risk.class, before), Set.of()));
        }

        Heard heard = hear(facts(set(Risk.class, after), set(News.class, news)));

        assertThat(heard.voids()).isEqualTo(voids);
        assertThat(state.facts().map(StatedFacts::revision)).contains(before.equals("-") ? 1 : 2);
        assertThat(state.riskFacts().risks()).isEqualTo(set(Risk.class, after));
    }

    @Test
    void shouldLeaveOutWhatWasStoppedUntilItGoesWellAgain() {
        hear(said(2, null));

        assertThat(hear(session("rowing", 6, null, 0)).session().map(ExerciseSession::next))
                .contains(Next.STOP);
        assertThat(state.leftOut()).containsExactly("rowing");
        assertThat(state.listDue(NOW)).contains(Reason.EXERCISE_STOP);
        hear(session("rowing", null, null, 1)); // says nothing of how it went
        assertThat(state.leftOut()).containsExactly("rowing");
        hear(session("rowing", 3, null, 2));
        assertThat(state.leftOut()).isEmpty();
        assertThat(state.nextTime("rowing")).isEqualTo(Next.GO_ON);
    }

    @Test
    void shouldJudgeASessionAnewByTheNextMorning() {
        hear(said(2, null));
        int number = hear(session("rowing", 3, null, 0)).number();
        assertThat(state.nextTime("rowing")).isEqualTo(Next.GO_ON);

        Heard heard = hear(new Report.Amended(number, OptionalInt.empty(), OptionalInt.of(4), Set.of()));

        assertThat(heard.number()).isEqualTo(number);
        assertThat(state.nextTime("rowing")).isEqualTo(Next.EASIER_FORM);
        hear(new Report.Amended(number, OptionalInt.empty(), OptionalInt.of(5), Set.of()));
        assertThat(state.leftOut()).containsExactly("rowing");
        assertThat(state.sessions()).hasSize(1);
        assertThat(state.count()).isEqualTo(2);
        assertThatThrownBy(() -> hear(new Report.Amended(99, OptionalInt.empty(), OptionalInt.of(5), Set.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldCountTheNewestSessionWhateverOrderTheyAreToldIn() {
        hear(session("rowing", 9, null, 2));
        hear(session("rowing", 0, null, 1));

        assertThat(state.leftOut()).containsExactly("rowing");
    }

    @Test
    void shouldAskForTheEasierFormAndTheListWhenItWasBrokenOff() {
        hear(new Report.Exercised(new ExerciseSession(
                0,
                "yoga",
                NOW,
                30,
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                true,
                Set.of(),
                Next.GO_ON)));

        assertThat(state.nextTime("yoga")).isEqualTo(Next.EASIER_FORM);
        assertThat(state.listDue(NOW)).contains(Reason.EXERCISE_STOP);
        assertThat(state.leftOut()).isEmpty();
    }

    @Test
    void shouldLeaveOutWhatHurtsUntilSaidOtherwise() {
        hear(new Report.Hurt("stair-climbing"));
        assertThat(state.leftOut()).containsExactly("stair-climbing");
        assertThat(state.listDue(NOW)).contains(Reason.HURTS);

        hearAt(NOW.minusSeconds(1), rated("stair-climbing", 4, null, false)); // said before
        assertThat(state.leftOut()).containsExactly("stair-climbing");
        hear(rated("stair-climbing", 4, null, null)); // says nothing of it
        assertThat(state.leftOut()).containsExactly("stair-climbing");
        hear(rated("stair-climbing", 0, null, false));
        assertThat(state.leftOut()).isEmpty();
        assertThat(state.stars()).containsEntry("stair-climbing", 4);
    }

    @Test
    void shouldNotLiftByARatingWhatPainStopped() {
        hear(session("rowing", 9, null, 0));
        hear(rated("rowing", 5, null, false));

        assertThat(state.leftOut()).containsExactly("rowing");
    }

    @Test
    void shouldLikeNothingThatIsTooHard() {
        hear(rated("rowing", 5, true, null));
        hear(rated("swimming", 0, true, null));
        hear(rated("cycling", 1, true, null));

        assertThat(state.stars())
                .containsEntry("rowing", 2)
                .containsEntry("swimming", 2)
                .containsEntry("cycling", 1);
    }

    private Heard hear(Report report) {
        return hearAt(NOW, report);
    }

    private Heard hearAt(Instant at, Report report) {
        Heard heard = CheckInRules.hear(state, report, at, BERLIN, standing, NOW);
        state = heard.state();
        return heard;
    }

    private static Report said(int pain, @Nullable Boolean flare) {
        return new Report.State(OptionalInt.of(pain), Optional.ofNullable(flare), false, Set.of());
    }

    private static Report rated(String activity, int stars, @Nullable Boolean tooHard, @Nullable Boolean hurt) {
        return new Report.Rated(activity, stars, Optional.ofNullable(tooHard), Optional.ofNullable(hurt));
    }

    private static Report facts(Set<Risk> risks, Set<News> news) {
        return new Report.Facts(risks, news, "anna", "person");
    }

    static Report session(String activity, @Nullable Integer after, @Nullable Integer morning, int day) {
        return new Report.Exercised(new ExerciseSession(
                0,
                activity,
                NOW.plus(Duration.ofDays(day)),
                30,
                OptionalInt.empty(),
                after == null ? OptionalInt.empty() : OptionalInt.of(after),
                morning == null ? OptionalInt.empty() : OptionalInt.of(morning),
                false,
                Set.of(),
                Next.GO_ON));
    }

    /** The whole list: yes to these, no to all others. */
    static Report yes(SafetyItem... items) {
        Set<SafetyItem> there = EnumSet.noneOf(SafetyItem.class);
        there.addAll(List.of(items));
        return new Report.ListAnswered(
                new SafetyList(Arrays.stream(SafetyItem.values())
                        .map(item -> there.contains(item)
                                ? new SafetyAnswer(item, Said.YES, Optional.empty(), Optional.empty(), false)
                                : SafetyAnswer.no(item))
                        .toList()),
                Set.of(),
                OptionalInt.empty());
    }

    private static <E extends Enum<E>> Set<E> set(Class<E> type, @Nullable String name) {
        return name == null || name.isEmpty() ? Set.of() : Set.of(Enum.valueOf(type, name));
    }
}
