package org.rouse.benchmarks.kill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.benchmarks.prompts.Witness.Arrival;
import org.rouse.benchmarks.stage.Stage;

/** The same, two hundred times: {@code ./rouse bench soak}. */
class KillTest {

    /** The patience for a start beside other load; a real fault never ends. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** What a start loads and links is the same in both tests. */
    @TempDir
    private static Path shared;

    /** Each test has its own: prompts on another test's log would be read into the empty database. */
    private final Stage stage = Stage.open(Duration.ofSeconds(1));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void shouldLoseNothingAndRepeatOnlyWhatProviderHadWhenKilledAtEachMoment() {
        Map<Moment, Integer> requests = new EnumMap<>(Moment.class);
        try (Scene scene = new Scene(stage, cache())) {
            List<Victim> victims = new ArrayList<>();
            try {
                victims.add(scene.victimOf(
                        Arrays.stream(Moment.values()).map(Moment::name).toList()));
                int prompts = 0;
                for (Moment moment : Moment.values()) {
                    int expected = ++prompts;
                    scene.mongo().killAt(moment, victims.getLast()::kill);
                    scene.roster().sits(moment.name());
                    scene.roster().flush();
                    Victim killed = victims.getLast();
                    scene.waitFor(
                            moment + " comes", PATIENCE, () -> !scene.mongo().isSet() && !killed.isAlive());
                    victims.add(scene.victim());
                    scene.waitFor(
                            moment + " is recovered from",
                            PATIENCE,
                            () -> scene.accepted() == expected && scene.isAllTold());
                    requests.put(moment, arrivals(scene, moment).size());
                    assertThat(arrivals(scene, moment))
                            .extracting(Arrival::promptId)
                            .containsOnly(arrivals(scene, moment).getFirst().promptId());
                }
            } finally {
                victims.forEach(Victim::kill);
            }
        }
        assertThat(requests)
                .isEqualTo(new EnumMap<>(Map.of(
                        Moment.BEFORE_CLAIM, 1,
                        Moment.AFTER_CLAIM, 1,
                        Moment.BEFORE_ATTEMPT, 1,
                        Moment.IN_ATTEMPT, 1,
                        Moment.AFTER_PROVIDER, 2, // the one window that cannot be closed: it has the same key
                        Moment.BEFORE_RECEIPT, 1,
                        Moment.AFTER_RECEIPT, 1)));
    }

    @Test
    void shouldLoseNothingWhenKilledAtRandom() {
        Soak.Result result = Soak.run(stage, 2, cache());

        assertThat(result.lost()).isZero();
        assertThat(result.foreign()).isZero();
        assertThat(result.repeated()).isLessThanOrEqualTo(result.inFlight());
        assertThat(result.recorded()).isEqualTo(result.prompts());
    }

    private static Path cache() {
        return shared.resolve("victim.aot");
    }

    private static List<Arrival> arrivals(Scene scene, Moment moment) {
        return scene.witness().arrivals().getOrDefault(moment.name(), List.of());
    }
}
