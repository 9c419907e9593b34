package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.rouse.coaching.decision.Rehearsal.NOON;
import static org.rouse.coaching.decision.Rehearsal.decided;
import static org.rouse.coaching.decision.Rehearsal.fate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.aerobic.AerobicVerdict;
import org.rouse.coaching.checkin.FlareCourse;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.decision.eligibility.Refusal;
import org.rouse.coaching.decision.eligibility.Study;
import org.rouse.coaching.decision.nowcast.NowcastPolicy;

/** The hold-out: prompts that may be left out, and those that never are (DOMAIN section 5). */
class HoldOutTest {

    private static final Study HARSH = new Study(Study.HOLD_OUT, 100, "seed");

    private final Rehearsal anna = new Rehearsal();

    @Test
    void shouldHoldOutOneInTenAndSaySo() {
        anna.decider = new Decider(DecisionPolicy.defaults().with(new Study(Study.HOLD_OUT, 900, "seed")));
        int heldOut = 0;
        for (int day = 0; day < 400; day++) {
            DecisionEvent.Decided decided = anna.sits(20);
            boolean sent = fate(decided).equals("sent");
            assertThat(decided.study()).contains(new DecisionEvent.Lot(sent, 900, Refusal.HOLD_OUT));
            if (sent) {
                anna.give(anna.answered(decided, Answer.DONE));
            } else {
                assertThat(fate(decided)).isEqualTo("hold-out");
                heldOut++;
            }
            anna.forward(Duration.ofDays(1));
        }

        assertThat(heldOut).isBetween(22, 58); // 3 standard deviations: 18
    }

    @ParameterizedTest
    @ValueSource(ints = {99, 901, 0, 1000})
    void shouldRefuseOddsThatNobodyCanAnalyse(int thousandths) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Study(Study.HOLD_OUT, thousandths, "seed"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Study(Study.STUDY, thousandths, "seed"));
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, true"})
    void shouldLeaveTheFirstSevenDaysAlone(int millis, boolean drawn) {
        Instant enrolled =
                NOON.plus(Duration.ofMinutes(81)).minus(Duration.ofDays(7)).minusMillis(millis);

        assertThat(isDrawn(known -> known.lots(new Lots(Optional.of(enrolled), true))))
                .isEqualTo(drawn);
    }

    @Test
    void shouldDrawNobodyWhoTurnedItOffOrOfWhomNobodyKnowsSinceWhenTheyAreHere() {
        Optional<Instant> longAgo = Optional.of(Instant.EPOCH);

        assertThat(isDrawn(known -> known.lots(new Lots(longAgo, true)))).isTrue();
        assertThat(isDrawn(known -> known.lots(new Lots(longAgo, false)))).isFalse();
        assertThat(isDrawn(known -> known.lots(new Lots(Optional.empty(), true))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TELL_PROVIDER", "DAYS"})
    void shouldDrawNobodyWithAnOpenSign(Tier tier) {
        assertThat(isDrawn(known -> known.flagged(new RedFlag(tier, "r-1", RedFlag.RaisedBy.PERSON, NOON))))
                .isFalse();
    }

    @Test
    void shouldDrawNobodyInAFlare() {
        Optional<Instant> now = Optional.of(NOON);
        FlareCourse flare = new FlareCourse(now, now, Optional.empty(), Optional.empty());

        assertThat(isDrawn(known -> known.flaring(flare))).isFalse();
        assertThat(isDrawn(known -> known.flaring(FlareCourse.NONE))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"47, false", "48, true"})
    void shouldDrawNobodyWhoSaidThatItHurts(int hours, boolean drawn) {
        anna.give(anna.answered(anna.sits(20), Answer.HURTS));
        anna.forward(Duration.ofHours(hours).minusMinutes(81));

        assertThat(isDrawn(known -> known)).isEqualTo(drawn);
    }

    @Test
    void shouldDrawNoSessionNoSecondOfferNoAdviceAndNoQuestion() {
        DecisionEvent.Decided first = anna.sits(20);
        anna.decider = new Decider(DecisionPolicy.defaults().with(HARSH));
        anna.give(anna.answered(first, Answer.SNOOZED));
        List<DecisionEvent> events = new ArrayList<>(anna.passes(Duration.ofMinutes(10)));
        DecisionEvent.Decided again = decided(events);
        DecisionEvent.Decided session = decided(anna.give(anna.behind(AerobicVerdict.BEHIND)));
        RedFlag flag = new RedFlag(Tier.TODAY, "r-1", RedFlag.RaisedBy.PERSON, anna.now);
        DecisionEvent.Decided advice = decided(anna.give(new Trigger.RedFlagRaised(flag)));

        assertThat(fate(again)).isEqualTo("sent");
        assertThat(List.of(again, session, advice)).allMatch(one -> one.study().isEmpty());
        assertThat(fate(advice)).isEqualTo("sent");
    }

    @Test
    void shouldDrawNoQuestion() {
        anna.know(known -> known.budget(12));
        for (int i = 0; i < 3; i++) {
            anna.sits(20);
            anna.forward(Duration.ofMinutes(81));
        }
        anna.decider = new Decider(DecisionPolicy.defaults().with(HARSH));
        DecisionEvent.Decided question = anna.sits(20);

        assertThat(question.kind()).isEqualTo(Kind.QUESTION);
        assertThat(question.study()).isEmpty();
    }

    private boolean isDrawn(UnaryOperator<Known> who) {
        anna.know(who);
        // breaks go out under a flag too
        anna.decider = new Decider(new DecisionPolicy(
                true,
                Duration.ofHours(2),
                Optional.of(HARSH),
                NowcastPolicy.defaults(),
                Timetable.defaults(),
                "choice"));
        anna.forward(Duration.ofMinutes(81));
        DecisionEvent.Decided decided = anna.sits(20);
        anna.give(anna.answered(decided, Answer.DONE));
        return decided.study().isPresent();
    }
}
