package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.decision.Rehearsal.NOON;
import static org.rouse.coaching.decision.Rehearsal.decided;
import static org.rouse.coaching.decision.Rehearsal.decisions;
import static org.rouse.coaching.decision.Rehearsal.expiry;
import static org.rouse.coaching.decision.Rehearsal.fate;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.eligibility.Kind;

/** The advice to a person when a warning sign of theirs is raised. */
class AdviceTest {

    private final Rehearsal anna = new Rehearsal();

    @Test
    void shouldTellEachRaisingOnceAtNightToo() {
        anna.now = Instant.parse("2027-02-01T02:00:00Z");
        RedFlag first = flag(Tier.TODAY, "r-1", anna.now);
        anna.know(known -> known.flagged(first).cleared(false));

        DecisionEvent.Decided decided = decided(anna.give(new Trigger.RedFlagRaised(first)));
        assertThat(fate(decided)).isEqualTo("sent");
        assertThat(decided.kind()).isEqualTo(Kind.SEEK_CARE);
        assertThat(decided.facts()).isEqualTo(new Facts.Warning(Tier.TODAY, RedFlag.RaisedBy.PERSON));
        assertThat(expiry(decided)).isEqualTo(anna.now.plus(Duration.ofHours(24)));
        assertThat(decisions(anna.give(new Trigger.RedFlagRaised(first)))).isEmpty();

        RedFlag worse = flag(Tier.EMERGENCY, "r-2", anna.now);
        anna.know(known -> known.flagged(worse));
        assertThat(fate(decided(anna.give(new Trigger.RedFlagRaised(worse))))).isEqualTo("sent");
    }

    @ParameterizedTest
    @CsvSource({"-1, sent", "0, expired", "1, expired"})
    void shouldTellAWarningSignForADay(int millis, String fate) {
        RedFlag flag = flag(Tier.TODAY, "r-1", NOON.minus(Duration.ofHours(24)).minusMillis(millis));
        anna.know(known -> known.flagged(flag));

        assertThat(fate(decided(anna.give(new Trigger.RedFlagRaised(flag))))).isEqualTo(fate);
    }

    /** Advice that no channel accepted is given as soon as there is one. */
    @Test
    void shouldOfferAdviceAgainWhereThereIsAChannelAtLast() {
        RedFlag flag = flag(Tier.TODAY, "r-1", NOON);
        anna.know(known -> known.flagged(flag).reachable(false));
        DecisionEvent.Decided first = decided(anna.give(new Trigger.RedFlagRaised(flag)));
        assertThat(fate(first)).isEqualTo("sent");
        anna.give(new Trigger.ChannelsChanged());
        answer(first, Answer.FAILED);
        assertThat(anna.give(new Trigger.ChannelsChanged())).isEmpty();

        anna.forward(Duration.ofHours(1)).know(known -> known.reachable(true));
        DecisionEvent.Decided again = decided(anna.give(new Trigger.ChannelsChanged()));

        assertThat(fate(again)).isEqualTo("sent");
        assertThat(again.point().repeats()).contains(first.point());
        assertThat(again.point().rule()).isEqualTo("seek-care/1");
        assertThat(expiry(again)).isEqualTo(NOON.plus(Duration.ofHours(24)));
        assertThat(anna.give(new Trigger.ChannelsChanged())).isEmpty();
    }

    private void answer(DecisionEvent.Decided about, Answer answer) {
        anna.give(anna.answered(about, answer));
    }

    private static RedFlag flag(Tier tier, String raisingId, Instant at) {
        return new RedFlag(tier, raisingId, RedFlag.RaisedBy.PERSON, at);
    }
}
