package org.rouse.coaching.aerobic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The weekly deficit of DOMAIN section 3. */
class AerobicWeekTest {

    private static final LocalDate THURSDAY = LocalDate.of(2016, 4, 14);

    private static List<AerobicDay> week(LocalDate last, int moderateOnLast, int knownAwake) {
        List<AerobicDay> days = new ArrayList<>();
        for (int ago = 0; ago < 7; ago++) {
            int moderate = ago == 0 ? moderateOnLast : 0;
            days.add(new AerobicDay(
                    last.minusDays(ago), new AerobicMinutes(moderate, 0, 30, 30, 0, 0, 100), knownAwake));
        }
        return days;
    }

    @Test
    void shouldGiveTheExampleOfTheDomainWhenThursdayEveningHasSixtyOf150() {
        AerobicWeek week = AerobicWeek.asOf(THURSDAY, week(THURSDAY, 60, 600), AerobicPlan.defaults());

        assertThat(week)
                .isEqualTo(
                        new AerobicWeek(THURSDAY, 2016, 15, 60, 60, 0, 150, 90, 2571, 30, 3, 7, AerobicVerdict.BEHIND));
    }

    @Test
    void shouldNotCallThreeHundredUntypedMinutesADeficit() {
        List<AerobicDay> days = List.of(new AerobicDay(THURSDAY, new AerobicMinutes(0, 0, 0, 0, 0, 363, 0), 600));
        AerobicWeek week = AerobicWeek.asOf(THURSDAY, days, new AerobicPlan(150, 45, 600, 1));

        assertThat(List.of(week.earned7Days(), week.untyped7Days(), week.deficit(), week.paceGapHundredths()))
                .containsExactly(363, 363, 0, 0);
        assertThat(week.verdict()).isEqualTo(AerobicVerdict.ON_TRACK);
    }

    @ParameterizedTest
    @CsvSource({"149, 0, 1", "150, 0, 0", "0, 149, 1", "0, 150, 0", "75, 75, 0"})
    void shouldCreditUntypedMinutesOnceWhetherModerateOrVigorous(int moderate, int vigorous, int deficit) {
        List<AerobicDay> days =
                List.of(new AerobicDay(THURSDAY, new AerobicMinutes(0, 0, 0, 0, moderate, vigorous, 0), 600));

        assertThat(AerobicWeek.asOf(THURSDAY, days, AerobicPlan.defaults()).deficit())
                .isEqualTo(deficit);
    }

    @ParameterizedTest
    @CsvSource({"15, BEHIND", "14, CATCH_UP_TOO_LARGE", "150, ON_TRACK", "149, BEHIND"})
    void shouldLeaveToTheCoachWhatExceedsTheSessionCap(int earned, AerobicVerdict expected) {
        AerobicWeek week = AerobicWeek.asOf(THURSDAY, week(THURSDAY, earned, 600), AerobicPlan.defaults());

        assertThat(week.verdict()).isEqualTo(expected);
    }

    /** Deficit 90 on Thursday, 30 a day over three days. */
    @ParameterizedTest
    @CsvSource({
        "24, 0, CATCH_UP_TOO_LARGE",
        "25, 0, BEHIND",
        "0, 24, CATCH_UP_TOO_LARGE",
        "0, 27, BEHIND",
        "0, 28, CATCH_UP_TOO_LARGE",
        "100, 0, BEHIND"
    })
    void shouldAskForSessionsLittleLongerThanTheLongestOfFourWeeks(int longest, int daysAgo, AerobicVerdict expected) {
        List<AerobicDay> days = new ArrayList<>();
        week(THURSDAY, 60, 600)
                .forEach(day -> days.add(new AerobicDay(day.date(), day.minutes(), day.knownAwakeMinutes(), longest)));
        if (daysAgo > 0) {
            days.add(new AerobicDay(THURSDAY.minusDays(daysAgo), AerobicMinutes.NONE, 600, daysAgo == 24 ? 24 : 25));
        }

        assertThat(AerobicWeek.asOf(THURSDAY, days, AerobicPlan.defaults()).verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"-1, 45", "0, 10", "5, 10", "6, 11", "39, 44", "40, 45", "41, 45"})
    void shouldAskForSessionsOfTenMinutesToTheCap(int longest, int minutes) {
        assertThat(AerobicWeek.session(longest, 45)).isEqualTo(minutes);
    }

    /** Deficit 70 of 150 on Thursday: 24 a day over three days, 35 over the two that are left when one has to stay free. */
    @ParameterizedTest
    @CsvSource({"9, 30, BEHIND", "10, 29, CATCH_UP_TOO_LARGE", "10, 30, BEHIND"})
    void shouldLeaveOneDayOfTheWeekFree(int onTuesday, int longest, AerobicVerdict expected) {
        List<AerobicDay> days = new ArrayList<>();
        for (int ago = 0; ago < 7; ago++) {
            int moderate = ago == 2 ? onTuesday : ago < 4 ? 20 : 80 - 60 - onTuesday;
            boolean counts = ago <= 4;
            days.add(new AerobicDay(
                    THURSDAY.minusDays(ago),
                    new AerobicMinutes(counts ? moderate : 0, 0, 0, 0, 0, 0, 0),
                    600,
                    longest));
        }
        AerobicWeek week = AerobicWeek.asOf(THURSDAY, days, AerobicPlan.defaults());

        assertThat(week.deficit()).isEqualTo(70);
        assertThat(week.verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"599, INSUFFICIENT_DATA", "600, BEHIND"})
    void shouldNotJudgeWhenTooLittleIsKnown(int knownAwake, AerobicVerdict expected) {
        assertThat(AerobicWeek.asOf(THURSDAY, week(THURSDAY, 60, knownAwake), AerobicPlan.defaults())
                        .verdict())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"3, INSUFFICIENT_DATA", "4, BEHIND"})
    void shouldNeedFourValidDays(int days, AerobicVerdict expected) {
        assertThat(AerobicWeek.asOf(THURSDAY, week(THURSDAY, 60, 600).subList(0, days), AerobicPlan.defaults())
                        .verdict())
                .isEqualTo(expected);
    }

    @Test
    void shouldCountTheLastSevenDaysAndTheIsoWeekApartWhenSunday() {
        LocalDate sunday = LocalDate.of(2016, 1, 3);
        List<AerobicDay> days = List.of(
                new AerobicDay(sunday.minusDays(7), new AerobicMinutes(100, 0, 0, 0, 0, 0, 0), 600),
                new AerobicDay(sunday.minusDays(6), new AerobicMinutes(10, 20, 0, 0, 0, 0, 0), 600),
                new AerobicDay(sunday.plusDays(1), new AerobicMinutes(100, 0, 0, 0, 0, 0, 0), 600));
        AerobicWeek week = AerobicWeek.asOf(sunday, days, AerobicPlan.defaults());

        assertThat(List.of(week.isoWeekYear(), week.isoWeek(), week.earned7Days(), week.earnedWeek()))
                .containsExactly(2015, 53, 50, 50);
        assertThat(List.of(week.daysLeft(), week.perDay())).containsExactly(0, 100);
    }

    @ParameterizedTest
    @CsvSource({
        "walking, LOW", "Lap Swimming, LOW", "rowing, LOW", "water-exercise, LOW", "cycling, LOW",
                "stair_climbing, LOW",
        "elliptical, LOW", "nordic-walking, LOW", "running, HIGH", "jumping-rope, HIGH", "yoga, NONE",
                "stretching, NONE"
    })
    void shouldKnowTheImpactOfAnActivity(String name, Impact expected) {
        assertThat(ActivityCatalogue.standard().find(name))
                .hasValueSatisfying(found -> assertThat(found.impact()).isEqualTo(expected));
    }

    @Test
    void shouldNotKnowAnActivityThatIsNotInTheFile() {
        assertThat(ActivityCatalogue.standard().find("quidditch")).isEmpty();
    }
}
