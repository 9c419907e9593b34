package org.rouse.coaching.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.checkin.ListDue.Call;
import org.rouse.coaching.checkin.ListDue.Reason;
import org.rouse.coaching.checkin.PainAtExercise.Next;

/** Usual pain, flares, pain at exercise, the questionnaire's score, and when the safety list is due. */
class PainTest {

    private static final Instant NOW = Instant.parse("2027-02-01T11:00:00Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        // usual 2: p <= 3 go on, p <= 5 easier; m <= 3 go on, m = 4 easier, m >= 5 stop
        "2,3,,GO_ON",
        "2,4,,EASIER_FORM",
        "2,5,,EASIER_FORM",
        "2,6,,STOP",
        "2,0,3,GO_ON",
        "2,0,4,EASIER_FORM",
        "2,0,5,STOP",
        "2,6,3,STOP",
        "2,4,5,STOP",
        // usual 5: p <= 6, p <= 7
        "5,6,6,GO_ON",
        "5,7,6,EASIER_FORM",
        "5,8,6,STOP",
        "5,6,7,EASIER_FORM",
        "5,6,8,STOP",
        // usual 4.5, half way between two: the stricter side
        "4.5,5,5,GO_ON",
        "4.5,6,5,EASIER_FORM",
        "4.5,7,5,STOP",
        "4.5,5,6,EASIER_FORM",
        "4.5,5,7,STOP",
        "6.5,8,,EASIER_FORM",
        "6.9,10,,STOP",
        "7,10,10,COACH_SETS",
        "8,0,,COACH_SETS",
        // usual pain unknown
        ",3,9,GO_ON",
        ",4,,EASIER_FORM",
        ",5,,EASIER_FORM",
        ",6,,STOP",
        ",,,GO_ON",
    })
    void shouldSayWhatIsNextWhenPainIsHeldAgainstUsual(
            @Nullable Double usual, @Nullable Integer after, @Nullable Integer morning, Next next) {
        assertThat(PainAtExercise.next(
                        usual == null ? OptionalDouble.empty() : OptionalDouble.of(usual),
                        maybe(after),
                        maybe(morning),
                        false))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 6, 7, 10})
    void shouldStopWhenSymptomsCame(double usual) {
        assertThat(PainAtExercise.next(OptionalDouble.of(usual), OptionalInt.of(0), OptionalInt.of(0), true))
                .isEqualTo(Next.STOP);
    }

    @Test
    void shouldTakeMedianWhenPainsAreOfFourteenDays() {
        Pain old = new Pain(NOW.minus(Duration.ofDays(14)), 10);
        Pain first = new Pain(old.at().plusMillis(1), 2);

        assertThat(UsualPain.of(List.of(old), NOW)).isEmpty();
        assertThat(UsualPain.of(List.of(old, first), NOW)).hasValue(2);
        assertThat(UsualPain.of(List.of(new Pain(NOW, 5), first), NOW)).hasValue(3.5);
        assertThat(UsualPain.of(List.of(new Pain(NOW, 5), first, new Pain(NOW, 9)), NOW))
                .hasValue(5);
        assertThat(UsualPain.of(List.of(new Pain(NOW.plusMillis(1), 5)), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-31T08:00:00Z,3,4,false",
        "2027-01-31T08:00:00Z,3,5,true",
        "2027-01-31T08:00:00Z,3,6,true",
        "2027-01-31T08:00:00Z,5,3,false",
        // in Berlin the day before began at 23:00 UTC
        "2027-01-30T23:00:00Z,3,5,true",
        "2027-01-30T22:59:59Z,3,5,false",
        "2027-02-01T10:59:59Z,3,5,true",
        "2027-02-01T11:00:00Z,3,5,false",
    })
    void shouldBeRiseWhenPainIsUpByTwoInADay(Instant before, int was, int is, boolean rise) {
        assertThat(Flare.isRise(List.of(new Pain(before, was)), new Pain(NOW, is), BERLIN))
                .isEqualTo(rise);
    }

    @Test
    void shouldAskForLessWhenFlareBeganWithin48Hours() {
        assertThat(Flare.isEasier(NOW, NOW)).isTrue();
        assertThat(Flare.isEasier(NOW, NOW.plus(Duration.ofHours(48)).minusMillis(1)))
                .isTrue();
        assertThat(Flare.isEasier(NOW, NOW.plus(Duration.ofHours(48)))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void shouldRefuseWhenPainIsOffTheScale(int score) {
        assertThatThrownBy(() -> new Pain(NOW, score)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldScoreQuestionnaireWhenEveryStatementIsAnswered() {
        List<Optional<Boolean>> answers = new ArrayList<>(Collections.nCopies(24, Optional.of(false)));
        assertThat(Rmdq.score(answers)).hasValue(0);
        answers.set(0, Optional.of(true));
        answers.set(23, Optional.of(true));
        assertThat(Rmdq.score(answers)).hasValue(2);
        assertThat(Rmdq.score(Collections.nCopies(24, Optional.of(true)))).hasValue(24);
        assertThat(Rmdq.score(answers.subList(0, 23))).isEmpty();
        answers.set(7, Optional.empty());
        assertThat(Rmdq.score(answers)).isEmpty();
    }

    @Test
    void shouldBeDueWhenWeekIsOverOrSomethingAsks() {
        Optional<Instant> answered = Optional.of(NOW);
        Instant week = NOW.plus(Duration.ofDays(7));

        assertThat(ListDue.reason(Optional.empty(), Optional.empty(), NOW)).contains(Reason.ENROLMENT);
        assertThat(ListDue.reason(answered, Optional.empty(), week.minusMillis(1)))
                .isEmpty();
        assertThat(ListDue.reason(answered, Optional.empty(), week)).contains(Reason.WEEKLY);
        assertThat(ListDue.reason(answered, Optional.of(new Call(Reason.HURTS, NOW)), NOW))
                .isEmpty();
        assertThat(ListDue.reason(answered, Optional.of(new Call(Reason.HURTS, NOW.plusMillis(1))), week))
                .contains(Reason.HURTS);
        assertThat(ListDue.isStrong(6)).isFalse();
        assertThat(ListDue.isStrong(7)).isTrue();
    }

    private static OptionalInt maybe(@Nullable Integer number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }
}
