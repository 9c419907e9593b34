package org.rouse.coaching.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.rouse.coaching.decision.eligibility.Kind;
import org.rouse.coaching.movement.state.CorruptStateException;

/** Properties of every life. */
class DecisionProperties {

    private static final int DAYS = 16;

    @Property(tries = 3)
    void shouldDecideTheSameAgain(@ForAll long seed) {
        assertThat(lived(seed, UnaryOperator.identity()).all).isEqualTo(lived(seed, UnaryOperator.identity()).all);
    }

    /** The stored state between two steps is all there is to know. */
    @Property(tries = 3)
    void shouldDecideTheSameWhenStateWasStoredBetween(@ForAll long seed) {
        Map<LocalDate, byte[]> store = new HashMap<>();

        assertThat(lived(seed, state -> stored(state, store)).all).isEqualTo(lived(seed, UnaryOperator.identity()).all);
    }

    @Property(tries = 3)
    void shouldReachTheSameStateByTheEventsAlone(@ForAll long seed) {
        Rehearsal lived = lived(seed, UnaryOperator.identity());

        DecisionState replayed = Applier.apply(DecisionState.empty(Rehearsal.ANNA), lived.all);

        assertThat(replayed.head()).isEqualTo(lived.state.head());
        assertThat(pages(replayed)).isEqualTo(pages(lived.state));
    }

    @Property(tries = 3)
    void shouldKeepThePromises(@ForAll long seed) {
        Rehearsal lived = lived(seed, UnaryOperator.identity());
        List<DecisionEvent.Decided> decided = Rehearsal.decisions(lived.all);

        assertThat(decided).extracting(DecisionEvent.Decided::point).doesNotHaveDuplicates();
        Map<LocalDate, Long> rests = decided.stream()
                .filter(one -> one.isSend() && one.kind() != Kind.SEEK_CARE && one.kind() != Kind.AEROBIC)
                .filter(one -> one.point().repeats().isEmpty())
                .filter(one -> !returned(lived.all, one.point()))
                .collect(Collectors.groupingBy(DecisionEvent.Decided::day, TreeMap::new, Collectors.counting()));
        assertThat(rests.values()).allMatch(count -> count <= 6);
        for (DecisionEvent.Decided one : decided) {
            if (one.ruling() instanceof Ruling.Send send && one.kind() != Kind.SEEK_CARE) {
                assertThat(send.expiresAt()).isAfter(one.at()).isBeforeOrEqualTo(night(one.at()));
            }
        }
        List<DecisionPoint> told = Rehearsal.outcomes(lived.all).stream()
                .filter(known -> known.revision() == 1)
                .map(DecisionEvent.OutcomeKnown::point)
                .toList();
        assertThat(told).doesNotHaveDuplicates();
        assertThat(told)
                .containsAll(decided.stream()
                        .filter(one -> one.at().isBefore(lived.now.minus(Duration.ofHours(1))))
                        .map(DecisionEvent.Decided::point)
                        .toList());
    }

    /** A flipped byte is reported as damage, whatever it was. */
    @Property(tries = 300)
    void shouldSaySoWhenBytesAreDamaged(@ForAll int at, @ForAll byte to) {
        byte[] head = HeadCodec.encode(SAMPLE.head());
        byte[] day = DayCodec.encode(SAMPLE.history().on(SAMPLE.head().days().getLast()));
        head[Math.floorMod(at, head.length)] = to;
        day[Math.floorMod(at, day.length)] = to;

        readOrSay(() -> HeadCodec.decode(head));
        readOrSay(() -> DayCodec.decode(LocalDate.EPOCH, day));
    }

    private static final DecisionState SAMPLE = lived(1, UnaryOperator.identity()).state;

    private static void readOrSay(Runnable reading) {
        try {
            reading.run();
        } catch (CorruptStateException said) {
            assertThat(said).hasMessageMatching("decision.*");
        }
    }

    private static boolean returned(List<DecisionEvent> all, DecisionPoint point) {
        return all.contains(new DecisionEvent.Returned(point));
    }

    private static Instant night(Instant at) {
        return at.atZone(ZoneId.of("Europe/Berlin"))
                .toLocalDate()
                .atTime(20, 0)
                .atZone(ZoneId.of("Europe/Berlin"))
                .toInstant();
    }

    private static Rehearsal lived(long seed, UnaryOperator<DecisionState> eachStep) {
        SimulatedLife life = new SimulatedLife(seed);
        life.live(DAYS, eachStep, () -> {});
        return life.rehearsal();
    }

    private static DecisionState stored(DecisionState state, Map<LocalDate, byte[]> store) {
        byte[] head = HeadCodec.encode(state.head());
        state.history().changed().forEach((date, day) -> {
            if (day.isEmpty()) {
                store.remove(date);
            } else {
                store.put(date, DayCodec.encode(day));
            }
        });
        return new DecisionState(
                state.personId(),
                HeadCodec.decode(head),
                DecisionHistory.of(date -> store.containsKey(date)
                        ? DayCodec.decode(date, store.getOrDefault(date, new byte[0]))
                        : DecisionDay.empty(date)));
    }

    private static List<DecisionDay> pages(DecisionState state) {
        List<DecisionDay> pages = new ArrayList<>();
        state.head().days().forEach(date -> pages.add(state.history().on(date)));
        return pages;
    }
}
