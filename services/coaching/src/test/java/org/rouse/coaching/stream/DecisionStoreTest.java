package org.rouse.coaching.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.checkin.Tier;
import org.rouse.coaching.decision.Applier;
import org.rouse.coaching.decision.Decider;
import org.rouse.coaching.decision.DecisionEvent;
import org.rouse.coaching.decision.DecisionPolicy;
import org.rouse.coaching.decision.DecisionState;
import org.rouse.coaching.decision.RedFlag;
import org.rouse.coaching.decision.Trigger;

class DecisionStoreTest {

    private static final Instant NOON = Instant.parse("2027-02-01T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);

    private final KeyValueStore<Bytes, byte[]> store = DueTimesTest.store();
    private final DecisionStore decisions = new DecisionStore(store);
    private final Decider decider = new Decider(DecisionPolicy.defaults());

    @Test
    void shouldFindWhatWasSaved() {
        DecisionState saved = decide("ada", "r-1", NOON);

        DecisionState found = decisions.of("ada");

        assertThat(found.head()).isEqualTo(saved.head());
        assertThat(found.head().days()).containsExactly(TODAY);
        assertThat(found.history().on(TODAY)).isEqualTo(saved.history().on(TODAY));
        assertThat(found.history().on(TODAY.minusDays(1)).isEmpty()).isTrue();
        assertThat(found.history().changed()).isEmpty();
    }

    @Test
    void shouldKeepDaysApart() {
        decide("ada", "r-1", NOON);
        decide("ada", "r-2", NOON.plus(Duration.ofDays(1)));

        assertThat(store.approximateNumEntries()).isEqualTo(3);
        assertThat(decisions.of("ada").history().on(TODAY).decisions()).hasSize(1);
        assertThat(decisions.of("ada").history().on(TODAY.plusDays(1)).decisions())
                .hasSize(1);
    }

    @Test
    void shouldWriteNothingWhereNothingChanged() {
        DecisionState before = decisions.of("ada");
        decisions.save(before, Applier.apply(before, List.of()));

        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void shouldLeaveNothingOfOneWhoIsForgotten() {
        decide("ada", "r-1", NOON);
        DecisionState before = decisions.of("ada");
        decisions.save(before, Applier.apply(before, new DecisionEvent.Forgotten()));

        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void shouldEraseOnePersonAlone() {
        for (String person : List.of("a", "ad", "ada", "adam", "b")) {
            decide(person, "r-1", NOON);
        }

        decisions.erase("ada");

        assertThat(decisions.of("ada").head().isEmpty()).isTrue();
        assertThat(decisions.of("ada").history().on(TODAY).isEmpty()).isTrue();
        assertThat(List.of("a", "ad", "adam", "b"))
                .allMatch(person -> !decisions.of(person).history().on(TODAY).isEmpty());
    }

    private DecisionState decide(String person, String raisingId, Instant now) {
        DecisionState before = decisions.of(person);
        RedFlag flag = new RedFlag(Tier.TODAY, raisingId, RedFlag.RaisedBy.PERSON, now);
        DecisionState after = Applier.apply(
                before,
                decider.decide(
                        before,
                        new Trigger.RedFlagRaised(flag),
                        Optional.empty(),
                        (from, end) -> {
                            throw new IllegalStateException("advice looks at no minutes");
                        },
                        now));
        decisions.save(before, after);
        return after;
    }
}
