package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.decision.eligibility.Budget;
import org.rouse.coaching.decision.eligibility.QuietHours;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.LiveMoment;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.movement.stretches.Transition;

/** The budget is spread over the day (DOMAIN section 5). */
class SpreadTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2027, 2, 1);
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    @ParameterizedTest
    @CsvSource({"1, 6, 20", "6, 6, 20", "6.3, 6, 21", "9, 6, 30", "18, 6, 60", "18.1, 6, 60", "40, 1, 60"})
    void shouldCallForLongerStretchesTheLessIsLeft(double ahead, int left, double minutes) {
        assertThat(Spread.called(ahead, left, 20)).isCloseTo(minutes, within(1e-9));
    }

    /** Where the plan asks for a break every 90 minutes, no shorter stretch calls for one, and a longer one never waits. */
    @Test
    void shouldCallForNoLessThanThePlan() {
        assertThat(Spread.called(40, 1, 90)).isEqualTo(90);
        assertThat(Spread.called(1, 6, 30)).isEqualTo(30);
        assertThat(Spread.called(12, 6, 30)).isEqualTo(60);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0.98, 0", "1, 1", "2.98, 1", "3, 2", "4.98, 2", "5, 3", "10.98, 5", "11, 6", "12, 6"})
    void shouldSpendNoMoreThanWhatHasPassedEarned(double behind, int due) {
        assertThat(Spread.due(behind, 12, 6, 0.5)).isEqualTo(due);
    }

    /** Where there is a prompt for every moment of the day, none is kept for later. */
    @ParameterizedTest
    @CsvSource({"0, 0, 6", "0, 5.99, 6", "0, 6, 6", "0, 6.01, 0"})
    void shouldKeepNothingOfWhatIsEnoughForAll(double behind, double all, int due) {
        assertThat(Spread.due(behind, all, 6, 0.5)).isEqualTo(due);
    }

    @Test
    void shouldExpectNothingBeforeAWholeDayIsKnown() {
        Rhythm busy = Rhythm.UNKNOWN;
        for (int hour = 8; hour < 20; hour++) {
            busy = busy.with(new DecisionEvent.SatLong(MONDAY, hour, 1))
                    .with(new DecisionEvent.SatLong(MONDAY, hour, 3));
        }

        assertThat(keeps(busy.on(MONDAY), 8, 0)).isFalse();
        assertThat(keeps(busy.on(MONDAY.plusDays(1)), 8, 0)).isTrue(); // 12 stretches and 6 prompts: 41 minutes
        assertThat(keeps(busy.on(MONDAY.plusDays(1)), 8, 6)).isFalse(); // what refuses then is the budget
    }

    /** Waiting for stretches that never come would keep the whole budget for the evening. */
    @Test
    void shouldNotWaitForStretchesLongerThanThePersonsOwn() {
        Rhythm brief = Rhythm.UNKNOWN;
        for (int hour = 8; hour < 20; hour++) {
            brief = brief.with(new DecisionEvent.SatLong(MONDAY, hour, 1));
        }

        assertThat(keeps(brief.on(MONDAY.plusDays(1)), 10, 0)).isFalse();
        assertThat(keeps(brief.on(MONDAY.plusDays(1)), 10, 2)).isTrue(); // the next is not due yet
    }

    /** Two a day at the same two places would leave a third of the day without any. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6})
    void shouldMoveOnInTheDayFromOneDayToTheNext(int most) {
        int[] thirds = new int[3];
        for (int day = 0; day < 7; day++) {
            double phase = Spread.phase(MONDAY.plusDays(day));
            int sent = 0;
            for (int behind = 0; behind < 99; behind++) {
                boolean due = sent < Spread.due(behind, 99, most, phase);
                sent += due ? 1 : 0;
                thirds[behind / 33] += due ? 1 : 0;
            }
        }
        assertThat(thirds)
                .as("%s", List.of(thirds[0], thirds[1], thirds[2]))
                .matches(all -> IntStream.of(all).allMatch(third -> Math.abs(3 * third - 7 * most) <= 3));
    }

    @Test
    void shouldForgetWhatIsLongAgo() {
        Rhythm once = Rhythm.UNKNOWN.with(new DecisionEvent.SatLong(MONDAY, 9, 1));

        assertThat(once.on(MONDAY.plusDays(1)).reachedAt(1, 540) * 60).isCloseTo(246.0 / 256, within(1e-9));
        assertThat(once.on(MONDAY.plusDays(28)).reachedAt(1, 540) * 60).isLessThan(0.03);
        assertThat(once.on(MONDAY.minusDays(1))).isEqualTo(once);
    }

    /**
     * Over a week no third of somebody's long sitting has more than half of the prompts, whether they get up or sit on, from two a day on: where
     * one a day can fall is up to the few stretches that get long enough.
     */
    @ParameterizedTest
    @CsvSource({
        "90, 3, 8, 20",
        "25, 5, 8, 20",
        "240, 4, 8, 20",
        "45, 15, 9, 17",
        "120, 60, 8, 20",
        "30, 2, 13, 20",
        "65, 30, 8, 12"
    })
    void shouldGiveNoThirdOfTheSittingMoreThanHalfOfAWeek(int sits, int up, int from, int to) {
        for (int budget = 2; budget <= 6; budget++) {
            int most = budget;
            Rehearsal anna = new Rehearsal().know(known -> known.budget(most));
            Random random = new Random(sits);
            for (int week = 0; week < 4; week++) {
                List<Instant> sat = new ArrayList<>();
                int before = anna.all.size();
                for (int day = 0; day < 7; day++) {
                    live(anna, MONDAY.plusDays(7L * week + day), sits, up, from, to, random, sat);
                }
                if (week == 0 && budget < 6) {
                    continue; // before a day is known they are spent as they come
                }
                List<LocalTime> prompts = Rehearsal.decisions(anna.all.subList(before, anna.all.size())).stream()
                        .filter(DecisionEvent.Decided::isSend)
                        .map(one -> LocalTime.ofInstant(one.at(), BERLIN))
                        .toList();
                String when = "week %s of %s a day".formatted(week, budget);
                assertThat(prompts.size()).as(when).isGreaterThanOrEqualTo(7 * Math.min(budget, 3) * 2 / 3);
                assertThat(thirds(prompts, sat)).as(when).allMatch(third -> 2 * third <= prompts.size());
            }
        }
    }

    private static List<Long> thirds(List<LocalTime> prompts, List<Instant> sat) {
        List<LocalTime> sitting =
                sat.stream().map(at -> LocalTime.ofInstant(at, BERLIN)).sorted().toList();
        LocalTime one = sitting.get(sitting.size() / 3);
        LocalTime two = sitting.get(2 * sitting.size() / 3);
        long first = prompts.stream().filter(at -> at.isBefore(one)).count();
        long last = prompts.stream().filter(at -> !at.isBefore(two)).count();
        return List.of(first, prompts.size() - first - last, last);
    }

    private static void live(
            Rehearsal anna, LocalDate day, int sits, int up, int from, int to, Random random, List<Instant> long20) {
        Instant at = day.atTime(from, 0).atZone(BERLIN).toInstant();
        Instant end = day.atTime(to, 0).atZone(BERLIN).toInstant();
        anna.passes(Duration.between(anna.now, at).isNegative() ? Duration.ZERO : Duration.between(anna.now, at));
        while (at.isBefore(end)) {
            int minutes = Math.max(1, sits + random.nextInt(11) - 5);
            long first = PersonFacts.minuteOf(at);
            for (int length = 20; length <= minutes; length += 20) {
                Instant now = at.plus(Duration.ofMinutes(length));
                anna.passes(Duration.between(anna.now, now));
                for (DecisionEvent.Decided one : Rehearsal.decisions(anna.give(sitting(first, length, now)))) {
                    if (one.isSend()) {
                        anna.give(anna.answered(one, Answer.DONE));
                    }
                }
            }
            for (int minute = 0; minute < minutes && minutes >= 20; minute++) {
                long20.add(at.plus(Duration.ofMinutes(minute)));
            }
            at = at.plus(Duration.ofMinutes(minutes + up));
        }
    }

    private static Trigger sitting(long first, int length, Instant now) {
        return new Trigger.StretchChanged(new StretchEvent(
                Transition.EXTENDED,
                new Stretch(first, first + length - 1, 0, 0, 0, End.OPEN),
                1,
                Optional.of(new LiveMoment(length / 20, length, now, 100, now.plus(Duration.ofMinutes(10)))),
                false,
                20,
                now));
    }

    private static boolean keeps(Rhythm rhythm, int hour, int sent) {
        return Spread.keeps(rhythm, new Budget(6, sent), LocalTime.of(hour, 0), NIGHT, 20, 20);
    }
}
