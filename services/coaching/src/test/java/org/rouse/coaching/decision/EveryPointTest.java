package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.decision.Rehearsal.NOON;
import static org.rouse.coaching.decision.Rehearsal.decisions;
import static org.rouse.coaching.decision.Rehearsal.fate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Stretch;
import org.rouse.coaching.movement.stretches.StretchEvent;
import org.rouse.coaching.movement.stretches.Transition;

/** Each moment at which a stretch called for a decision leaves one, with its reason, even where it was reported too late. */
class EveryPointTest {

    private static final int EVERY = 20;

    private final Rehearsal anna = new Rehearsal();

    @ParameterizedTest
    @CsvSource({"19, 0", "20, 1", "39, 1", "40, 2", "60, 3"})
    void shouldWithholdEachPointOfAStretchThatWasToldLate(int minutes, int points) {
        List<DecisionEvent.Decided> decided = decisions(anna.give(past(Duration.ofMinutes(90), minutes)));

        assertThat(decided).hasSize(points).allMatch(one -> fate(one).equals("not-live"));
        assertThat(decided).extracting(DecisionEvent.Decided::point).doesNotHaveDuplicates();
        for (int number = 1; number <= points; number++) {
            DecisionEvent.Decided one = decided.get(number - 1);
            assertThat(((DecisionPoint.InStretch) one.point()).number()).isEqualTo(number);
            assertThat(one.facts()).isEqualTo(new Facts.Sitting(EVERY * number, EVERY, 0, 100, number));
        }
    }

    @Test
    void shouldSayTheReasonThatComesFirst() {
        anna.person = Optional.empty();

        assertThat(decisions(anna.give(past(Duration.ofMinutes(90), 20))))
                .extracting(Rehearsal::fate)
                .containsExactly("no-profile");
    }

    @Test
    void shouldDecideEachPointOnce() {
        anna.give(past(Duration.ofMinutes(90), 45));

        assertThat(decisions(anna.give(past(Duration.ofMinutes(90), 45)))).isEmpty();
        assertThat(decisions(anna.give(past(Duration.ofMinutes(90), 65)))).hasSize(1);
        assertThat(decisions(anna.giveLate(past(Duration.ofMinutes(90), 65)))).isEmpty();
        assertThat(anna.passes(Decider.HEAD_OF_LOG).stream().filter(DecisionEvent.Decided.class::isInstance))
                .isEmpty();
    }

    /** A phone that reports 40 minutes at once has passed the first point unseen. */
    @Test
    void shouldWithholdWhatALivePointPassedOver() {
        List<DecisionEvent.Decided> decided = decisions(anna.give(anna.sitting(47, false)));

        assertThat(decided).extracting(Rehearsal::fate).containsExactly("not-live", "sent");
    }

    @Test
    void shouldHoldNoPointAgainstAStretchThatMayStillBecomeLive() {
        long first = PersonFacts.minuteOf(NOON) - 25;
        Trigger pausing = new Trigger.StretchChanged(new StretchEvent(
                Transition.OPENED,
                new Stretch(first, first + 23, 0, 0, 0, End.OPEN),
                1,
                Optional.empty(),
                false,
                EVERY,
                NOON));

        assertThat(decisions(anna.give(pausing))).isEmpty();
    }

    @Test
    void shouldSayNothingOfAStretchThatNeverWas() {
        long first = PersonFacts.minuteOf(NOON) - 60;
        Trigger retracted = new Trigger.StretchChanged(new StretchEvent(
                Transition.RETRACTED,
                new Stretch(first, first + 40, 0, 0, 0, End.BREAK),
                2,
                Optional.empty(),
                true,
                EVERY,
                NOON));

        assertThat(decisions(anna.give(retracted))).isEmpty();
    }

    /** A year of history must not write a year of decisions: a day back it ends. The second point is reached 20 minutes after the first. */
    @ParameterizedTest
    @CsvSource({"1459, 2", "1460, 2", "1461, 1", "1480, 1", "1481, 0", "525600, 0"})
    void shouldReachBackADay(int minutesAgo, int points) {
        assertThat(decisions(anna.give(past(Duration.ofMinutes(minutesAgo), 40))))
                .hasSize(points);
    }

    /** Whatever its corrected first minute is, the decision about the earlier moment stands. */
    @ParameterizedTest
    @CsvSource({"-19, 0", "-20, 1", "5, 0", "19, 0"})
    void shouldNotDecideTheSameMomentAgainWhenTheFirstMinuteIsCorrected(int moved, int more) {
        anna.give(past(Duration.ofMinutes(180), 60));

        Instant first = NOON.minus(Duration.ofMinutes(180)).plus(Duration.ofMinutes(moved));
        int minutes = 60 - moved;

        assertThat(decisions(anna.give(stretch(PersonFacts.minuteOf(first), minutes)))
                        .size())
                .isEqualTo(more);
    }

    /** Behind the head of the log it waits with the rest, and is decided with newer evidence. */
    @Test
    void shouldPutOffWhatIsReadLate() {
        assertThat(decisions(anna.giveLate(past(Duration.ofMinutes(90), 60)))).isEmpty();

        assertThat(decisions(anna.passes(Decider.HEAD_OF_LOG)))
                .extracting(Rehearsal::fate)
                .containsExactly("not-live", "not-live", "not-live");
    }

    private Trigger past(Duration ago, int minutes) {
        return stretch(PersonFacts.minuteOf(NOON.minus(ago)), minutes);
    }

    private static Trigger stretch(long first, int minutes) {
        return new Trigger.StretchChanged(new StretchEvent(
                Transition.CLOSED,
                new Stretch(first, first + minutes - 1, 0, 0, 0, End.BREAK),
                1,
                Optional.empty(),
                true,
                EVERY,
                NOON));
    }
}
