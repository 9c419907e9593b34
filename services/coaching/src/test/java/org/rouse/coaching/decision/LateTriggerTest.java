package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rouse.coaching.decision.Rehearsal.NOON;
import static org.rouse.coaching.decision.Rehearsal.decided;
import static org.rouse.coaching.decision.Rehearsal.decisions;
import static org.rouse.coaching.decision.Rehearsal.fate;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.aerobic.AerobicVerdict;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.Check;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.coaching.movement.stretches.End;
import org.rouse.coaching.movement.stretches.Transition;

/** Triggers read long after they were published, and faults in deciding. */
class LateTriggerTest {

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Rehearsal anna = new Rehearsal();

    @Test
    void shouldDecideLaterWhatIsReadLate() {
        Trigger late = anna.sitting(20, false);

        assertThat(decisions(anna.giveLate(late))).isEmpty();
        assertThat(decisions(anna.passes(TEN_SECONDS.minusMillis(1)))).isEmpty();
        DecisionEvent.Decided decided = decided(anna.passes(Duration.ofMillis(1)));

        assertThat(fate(decided)).isEqualTo("sent");
        assertThat(decided.at()).isEqualTo(NOON.plus(TEN_SECONDS));
        assertThat(decided.facts()).isEqualTo(new Facts.Sitting(20, 20, 0, 100, 1));
        assertThat(anna.giveLate(late)).isEmpty();
        assertThat(anna.give(late)).isEmpty();
    }

    @Test
    void shouldDecideWithWhatCameSince() {
        Trigger.StretchChanged late = (Trigger.StretchChanged) anna.sitting(20, false);
        anna.giveLate(late);
        anna.giveLate(anna.ended(
                new DecisionPoint.InStretch(late.event().stretch().firstMinute(), 1), Transition.CLOSED, End.BREAK));

        assertThat(fate(decided(anna.passes(TEN_SECONDS)))).isEqualTo("moved");
    }

    @Test
    void shouldDecideOnceOnAStretchThatWentOnMeanwhile() {
        Trigger.StretchChanged first = (Trigger.StretchChanged) anna.sitting(20, false);
        anna.giveLate(first);
        anna.forward(Duration.ofMinutes(20));
        anna.giveLate(anna.sitting(40, false));

        List<DecisionEvent.Decided> decided = decisions(anna.passes(TEN_SECONDS));

        long minute = first.event().stretch().firstMinute();
        assertThat(decided)
                .extracting(DecisionEvent.Decided::point, Rehearsal::fate)
                .containsExactly(
                        tuple(new DecisionPoint.InStretch(minute, 1), "not-live"),
                        tuple(new DecisionPoint.InStretch(minute, 2), "sent"));
    }

    @Test
    void shouldDecideAtOnceWhatIsReadInTimeAgain() {
        anna.giveLate(anna.sitting(20, false));
        anna.forward(Duration.ofMinutes(20));

        assertThat(fate(anna.sits(40))).isEqualTo("sent");
        assertThat(decisions(anna.passes(TEN_SECONDS))).isEmpty();
    }

    @Test
    void shouldPutOffAnAerobicPromptAndItsWithdrawal() {
        anna.giveLate(anna.behind(AerobicVerdict.BEHIND));
        anna.giveLate(anna.behind(AerobicVerdict.ON_TRACK));

        assertThat(fate(decided(anna.passes(TEN_SECONDS)))).isEqualTo("moved");
    }

    @Test
    void shouldNeverPutAdviceOff() {
        RedFlag flag = new RedFlag(Tier.EMERGENCY, "r-1", RedFlag.RaisedBy.PERSON, NOON);
        anna.know(known -> known.flagged(flag));

        assertThat(decisions(anna.giveLate(new Trigger.RedFlagRaised(flag)))).hasSize(1);
    }

    @Test
    void shouldWithholdForAFaultOfOurs() {
        Trigger trigger = anna.sitting(20, false);

        DecisionEvent.Decided decided =
                decided(anna.take(anna.decider.fault(anna.state, trigger, anna.person, anna.now)));

        assertThat(decided.ruling()).isEqualTo(new Ruling.Withhold(Refusal.FAULT, false));
        assertThat(decided.checks()).containsExactly(new Check(Refusal.FAULT, false));
        assertThat(anna.give(trigger)).isEmpty();
        assertThat(fate(anna.sits(21))).isEqualTo("sent");
    }

    /** Advice rests on nothing but the raising: no bug of ours withholds it. */
    @ParameterizedTest
    @CsvSource({"-1, sent", "0, fault"})
    void shouldAdviseWhateverFails(int millis, String fate) {
        RedFlag flag = new RedFlag(
                Tier.TODAY,
                "r-1",
                RedFlag.RaisedBy.PERSON,
                NOON.minus(Duration.ofDays(1)).minusMillis(millis));

        assertThat(fate(decided(
                        anna.decider.fault(anna.state, new Trigger.RedFlagRaised(flag), anna.person, anna.now))))
                .isEqualTo(fate);
    }

    @Test
    void shouldSettleWhatWasDueAndFailed() {
        anna.sits(20);
        DueItem item = anna.state.head().due().getFirst();

        assertThat(anna.decider.fault(anna.state, new Trigger.Due(item), anna.person, anna.now))
                .containsExactly(new DecisionEvent.Settled(item));
    }
}
