package org.rouse.coaching.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.checkin.ListDue.Reason;
import org.rouse.coaching.checkin.PainAtExercise.Next;
import org.rouse.coaching.checkin.SafetyAnswer.Said;

/** The consequences of corrections: a worsening acts like a new report, an improvement lowers nothing that only somebody else may lower. */
class CorrectionRulesTest {

    private static final Instant SAID = Instant.parse("2027-01-31T11:00:00Z");
    private static final Instant NOW = SAID.plus(Duration.ofDays(1));

    private CheckInState state = CheckInState.EMPTY;
    private Optional<Tier> standing = Optional.empty();

    @ParameterizedTest
    @CsvSource({
        // yes before, yes after, red flag that stands, raised
        "'',    A1,    ,              true",
        "'',    A1,    EMERGENCY,     true",
        "B2,    A1,    DAYS,          true",
        "A1,    '',    EMERGENCY,     false",
        "A1,    B2,    EMERGENCY,     false",
        "A1,    A1,    EMERGENCY,     false",
        "A1,    A1,    ,              false",
        "A1,    A1 A2, EMERGENCY,     true",
        "A1,    A1 A2, ,              true",
        "A1 A2, A1,    ,              false",
        "B2,    B2 B3, DAYS,          true",
        "B1,    B1 B2, TODAY,         true",
        "'',    B2,    EMERGENCY,     false",
        "C1,    C1,    TELL_PROVIDER, false",
        "C1,    C1 C2, TELL_PROVIDER, true",
        "'',    C1,    EMERGENCY,     false"
    })
    void shouldRaiseTheFlagForASignThatIsNewByIt(String before, String after, @Nullable Tier stands, boolean raises) {
        Report.ListAnswered said = yes(before);
        int number = hear(said).number();
        standing = Optional.ofNullable(stands);
        Optional<Tier> told = SafetyRule.tier(said.list(), RiskFacts.NONE, Set.of(), said.pain(), date(SAID));

        Heard heard = correct(number, new Correction.OfList(said, told, yes(after)));

        assertThat(heard.raises()).isEqualTo(raises);
        assertThat(heard.number()).isEqualTo(number);
        assertThat(state.count()).isEqualTo(1);
    }

    @Test
    void shouldRaiseWhatStrongPainMakesOfTheSameSign() {
        Report.ListAnswered mild = yes("B3", 6);
        int number = hear(mild).number();
        standing = Optional.of(Tier.DAYS);

        Heard heard = correct(number, new Correction.OfList(mild, Optional.of(Tier.DAYS), yes("B3", 7)));

        assertThat(heard.tier()).contains(Tier.TODAY);
        assertThat(heard.raises()).isTrue();
        assertThat(state.pains()).containsExactly(new Pain(SAID, 7));
    }

    /** Newer risk facts count: the recorded tier is the one that the person is told. */
    @Test
    void shouldRaiseATierThatRiskFactsOfSinceGiveToTheSameAnswers() {
        Report.ListAnswered said = yes("B6");
        int number = hear(said).number();
        hear(new Report.Facts(Set.of(RiskFacts.Risk.CANCER_EVER), Set.of(), "anna", "person"));
        standing = Optional.of(Tier.TODAY);

        Heard heard = correct(number, new Correction.OfList(said, Optional.of(Tier.TODAY), yes("B6", 3)));

        assertThat(heard.tier()).contains(Tier.EMERGENCY);
        assertThat(heard.raises()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        // pain before it, as said, as corrected, flare said, flare corrected, flares, over
        "3, 4, 4, ,     true,  true,  false",
        "3, 4, 5, ,     ,      true,  false",
        "3, 5, 4, ,     ,      false, true",
        "3, 5, 5, ,     false, false, true",
        "3, 3, 3, true, ,      false, true",
        "3, 3, 3, true, true,  true,  false",
        "3, 3, 4, ,     ,      false, false"
    })
    void shouldMakeAFlareOrSayThatItIsOver(
            int known,
            int said,
            int corrected,
            @Nullable Boolean flare,
            @Nullable Boolean correctedFlare,
            boolean flares,
            boolean over) {
        hearAt(SAID.minusSeconds(60), state(known, null));
        Report.State before = state(said, flare);
        Heard first = hear(before);

        Heard heard = correct(2, new Correction.OfState(before, first.beginsFlare(), state(corrected, correctedFlare)));

        assertThat(heard.beginsFlare()).isEqualTo(flares);
        assertThat(state.flare().over().isPresent()).isEqualTo(over);
        assertThat(state.flare().isEasierAt(SAID.plus(Duration.ofHours(48)).minusMillis(1)))
                .as("the 48 hours stand whatever is corrected")
                .isEqualTo(first.beginsFlare() || flares);
        assertThat(state.flare().standsAt(SAID.plus(Duration.ofHours(48)))).isEqualTo(flares);
    }

    @Test
    void shouldLeaveAFlareThatWasSaidSince() {
        Report.State before = state(3, true);
        hear(before);
        hearAt(SAID.plusSeconds(60), state(3, true));

        correct(1, new Correction.OfState(before, true, state(3, false)));

        assertThat(state.flare().standsAt(NOW)).isTrue();
        assertThat(state.flare().over()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // pain said, corrected, due
        "3, 6, ",
        "3, 7, STRONG_PAIN",
        "7, 8, STRONG_PAIN",
        "8, 7, ",
        "7, 7, ",
        "8, 2, "
    })
    void shouldAskForTheListWhenPainIsStrongerByIt(int said, int corrected, @Nullable Reason due) {
        Report.State before = state(said, false);
        hear(before);
        hearAt(SAID.plusSeconds(60), yes(""));

        correct(1, new Correction.OfState(before, false, state(corrected, false)));

        assertThat(state.listDue(NOW)).isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void shouldAskForTheListForASymptomThatIsNewByIt() {
        Report.State before = legs(LegSymptom.NUMBNESS);
        hear(before);
        hearAt(SAID.plusSeconds(60), yes(""));

        correct(1, new Correction.OfState(before, false, legs()));
        assertThat(state.listDue(NOW)).isEmpty();
        correct(1, new Correction.OfState(before, false, legs(LegSymptom.NUMBNESS)));
        assertThat(state.listDue(NOW)).isEmpty();
        correct(1, new Correction.OfState(before, false, legs(LegSymptom.NUMBNESS, LegSymptom.WEAKNESS)));
        assertThat(state.listDue(NOW)).contains(Reason.LEG_SYMPTOMS);
    }

    @Test
    void shouldCountUsualPainAsCorrected() {
        hearAt(SAID.minusSeconds(60), state(2, null));
        Report.State before = state(9, false);
        hear(before);
        hearAt(SAID.plusSeconds(60), state(4, false));
        assertThat(state.usualPain(NOW)).hasValue(4);

        correct(2, new Correction.OfState(before, false, state(1, false)));

        assertThat(state.usualPain(NOW)).hasValue(2);
        assertThat(state.pains()).extracting(Pain::score).containsExactly(2, 1, 4);
    }

    @ParameterizedTest
    @CsvSource({
        // usual 2: pain after as logged, as corrected, next time, left out, list due
        "2, 3, GO_ON,       false, ",
        "2, 4, EASIER_FORM, false, ",
        "2, 5, EASIER_FORM, false, ",
        "2, 6, STOP,        true,  EXERCISE_STOP",
        "6, 3, GO_ON,       false, ",
        "6, 4, EASIER_FORM, false, ",
        "6, 7, STOP,        true,  "
    })
    void shouldJudgeASessionByThePainAsCorrected(
            int logged, int corrected, Next next, boolean leftOut, @Nullable Reason due) {
        hear(state(2, false));
        ExerciseSession before = hear(session("rowing", logged, -1)).session().orElseThrow();
        hearAt(SAID.plusSeconds(60), yes(""));

        Heard heard = correct(
                before.number(),
                new Correction.OfSession(
                        before, exercised("rowing", corrected, -1).of(before.number(), Next.GO_ON)));

        assertThat(heard.session().map(ExerciseSession::next)).contains(next);
        assertThat(state.nextTime("rowing")).isEqualTo(next);
        assertThat(state.leftOut().contains("rowing")).isEqualTo(leftOut);
        assertThat(state.listDue(NOW)).isEqualTo(Optional.ofNullable(due));
        assertThat(state.sessions()).hasSize(1);
    }

    @Test
    void shouldCountTheSessionBeforeAgainWhenOneProvesToBeOfAnotherActivity() {
        hear(state(2, false));
        hear(session("rowing", 9, -2));
        ExerciseSession mistaken = hear(session("rowing", 0, -1)).session().orElseThrow();
        assertThat(state.leftOut()).isEmpty();

        correct(
                mistaken.number(),
                new Correction.OfSession(mistaken, exercised("yoga", 0, -1).of(mistaken.number(), Next.GO_ON)));

        assertThat(state.leftOut()).containsExactly("rowing");
        assertThat(state.nextTime("yoga")).isEqualTo(Next.GO_ON);
    }

    @Test
    void shouldLeaveOutAgainWhatHurtUntilASessionThatProvesNotToHaveGoneWell() {
        hear(state(2, false));
        hearAt(SAID.minus(Duration.ofDays(3)), new Report.Hurt("rowing"));
        ExerciseSession well = hear(session("rowing", 2, -1)).session().orElseThrow();
        assertThat(state.leftOut()).isEmpty();
        state = CheckInCodec.decode(CheckInCodec.encode(state));

        correct(
                well.number(),
                new Correction.OfSession(well, exercised("rowing", 5, -1).of(well.number(), Next.GO_ON)));

        assertThat(state.leftOut()).containsExactly("rowing");
    }

    @ParameterizedTest
    @CsvSource({
        // hurt as rated, as corrected, left out, list due
        "true,  false, false, ",
        "true,  ,      true,  ",
        "false, true,  true,  HURTS",
        ",      true,  true,  HURTS",
        "true,  true,  true,  "
    })
    void shouldTakeTheRatingAsCorrected(
            @Nullable Boolean rated, @Nullable Boolean corrected, boolean leftOut, @Nullable Reason due) {
        Report.Rated before = rating(2, rated);
        hear(before);
        hearAt(SAID.plusSeconds(60), yes(""));

        correct(1, new Correction.OfRating(before, rating(4, corrected)));

        assertThat(state.stars()).containsEntry("rowing", 4);
        assertThat(state.leftOut().contains("rowing")).isEqualTo(leftOut);
        assertThat(state.listDue(NOW)).isEqualTo(Optional.ofNullable(due));
    }

    @Test
    void shouldLeaveALaterRatingInForce() {
        Report.Rated before = rating(2, true);
        hear(before);
        hearAt(SAID.plusSeconds(60), rating(5, false));

        correct(1, new Correction.OfRating(before, rating(1, true)));

        assertThat(state.stars()).containsEntry("rowing", 5);
        assertThat(state.leftOut()).isEmpty();
    }

    private Heard hear(Report report) {
        return hearAt(SAID, report);
    }

    private Heard hearAt(Instant at, Report report) {
        Heard heard = CheckInRules.hear(state, report, at, ZoneOffset.UTC, standing, SAID);
        state = heard.state();
        return heard;
    }

    private Heard correct(int number, Correction.Of of) {
        Heard heard =
                CorrectionRules.hear(state, new Correction(number, SAID, SAID, of), ZoneOffset.UTC, standing, NOW);
        state = heard.state();
        return heard;
    }

    private static LocalDate date(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    private static Report.State state(int pain, @Nullable Boolean flare) {
        return new Report.State(OptionalInt.of(pain), Optional.ofNullable(flare), false, Set.of());
    }

    private static Report.State legs(LegSymptom... symptoms) {
        return new Report.State(OptionalInt.empty(), Optional.empty(), false, Set.of(symptoms));
    }

    private static Report.Rated rating(int stars, @Nullable Boolean hurt) {
        return new Report.Rated("rowing", stars, Optional.empty(), Optional.ofNullable(hurt));
    }

    private static Report session(String activity, int after, int day) {
        return new Report.Exercised(exercised(activity, after, day));
    }

    private static ExerciseSession exercised(String activity, int after, int day) {
        return new ExerciseSession(
                0,
                activity,
                SAID.plus(Duration.ofDays(day)),
                30,
                OptionalInt.empty(),
                OptionalInt.of(after),
                OptionalInt.empty(),
                false,
                Set.of(),
                Next.GO_ON);
    }

    private static Report.ListAnswered yes(String items) {
        return yes(items, -1);
    }

    /** The whole list: yes to these, no to all others. */
    private static Report.ListAnswered yes(String items, int pain) {
        List<String> there = List.of(items.split(" "));
        return new Report.ListAnswered(
                new SafetyList(Arrays.stream(SafetyItem.values())
                        .map(item -> there.contains(item.name())
                                ? new SafetyAnswer(item, Said.YES, Optional.empty(), Optional.empty(), false)
                                : SafetyAnswer.no(item))
                        .toList()),
                Set.of(),
                pain < 0 ? OptionalInt.empty() : OptionalInt.of(pain));
    }
}
