package org.rouse.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.acceptance.people.Doses;
import org.rouse.acceptance.people.Expectation;
import org.rouse.acceptance.people.Minutes;
import org.rouse.acceptance.people.Sample;
import org.rouse.acceptance.people.Stretch;
import org.rouse.acceptance.system.OnRunningSystem;
import org.rouse.acceptance.system.RunningSystem;
import org.rouse.acceptance.system.Settlement;

/** Equal minutes give equal documents, whatever way they came. */
@OnRunningSystem
class ReplayTest {

    private static final long SEED = 20_160_412;

    private final RunningSystem system;

    ReplayTest(RunningSystem system) {
        this.system = system;
    }

    static Stream<Named<Minutes>> people() {
        return Sample.people().stream().map(person -> Named.of(person.id(), person));
    }

    @ParameterizedTest
    @MethodSource("people")
    void shouldEndInTheSameBytesWhenShuffledRepeatedSplitOrOverlapping(Minutes minutes) {
        String run = UUID.randomUUID().toString().substring(0, 8);
        String inOrder = "replay-" + run + "-in-order";
        Map<String, List<String>> ways = Map.of(
                inOrder,
                Doses.daily(minutes),
                "replay-" + run + "-scattered",
                Doses.scattered(minutes, SEED),
                "replay-" + run + "-scattered-otherwise",
                Doses.scattered(minutes, SEED + 1),
                "replay-" + run + "-two-watches-and-a-phone",
                Doses.twoWatchesAndPhone(minutes, SEED));

        ways.forEach((person, uploads) -> uploads.forEach(upload -> system.sync(person, upload)));

        List<Stretch> expected = Expectation.longStretches(minutes);
        assertThat(Settlement.reach(system, ways.keySet()))
                .allSatisfy(
                        (person, stretches) -> assertThat(stretches).as(person).isEqualTo(expected));
        var bytes = bytes(inOrder, minutes);
        assertThat(bytes).hasSize(days(expected));
        assertThat(ways.keySet())
                .allSatisfy(person -> assertThat(bytes(person, minutes))
                        .as("documents of %s", person)
                        .usingRecursiveComparison()
                        .isEqualTo(bytes));
    }

    private Map<String, byte[]> bytes(String person, Minutes minutes) {
        LocalDate from = minutes.start().atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate to = minutes.at(minutes.count()).atOffset(ZoneOffset.UTC).toLocalDate();
        return system.views().bytes(person, from.minusDays(1), to);
    }

    private static int days(List<Stretch> stretches) {
        return Set.copyOf(stretches.stream()
                        .map(stretch -> stretch.first() / 1440)
                        .toList())
                .size();
    }
}
