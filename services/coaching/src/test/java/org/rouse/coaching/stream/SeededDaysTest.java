package org.rouse.coaching.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rouse.coaching.TestSettings;

/**
 * Decides the days of people who live unlike each other, and compares the result with two files. The files hold the decisions of
 * notification on the days of the same people, from the time when it still decided, from findings alone, and what the people did after each
 * decision. They differ from those decisions in two points: breaks go on after "it hurts", and a flare is asked about too. They leave out
 * people without a channel, whom notification did not tell apart, and moments that were reported late, of which it knew only where another
 * check comes first.
 *
 * <p>The study draws for desk breaks alone, and a person has to be known for a week before it may. Silence withdraws nothing: a prompt that
 * was put off is offered again, also to a person whose device has reported nothing since. A person with a local day behind them has the
 * budget of the next day spread over it, so the first prompt of that day waits for its share. Nobody is asked to catch up by sessions far
 * longer than their longest.
 */
class SeededDaysTest {

    private static final Instant START = Instant.parse("2026-11-16T00:00:05Z");
    private static final int MINUTES_OF_DAY = 24 * 60;

    @Test
    void shouldDecideSeededDaysAsEver() {
        assertThat(told(
                        new Rig(TestSettings.with("hold-out.percent", "0"), START),
                        Set.of("ada", "bob", "dan", "eve", "fay", "jon", "kim", "lea")))
                .isEqualTo(lines("seeded-days.txt"));
    }

    @Test
    void shouldDrawLotsOfSeededDaysAsEver() {
        // In the stores that the service has, which write all of it at each record.
        Rig onDisk = Rig.onDisk(TestSettings.with("study.probability-thousandths", "600", "study.seed", "s"), START);
        assertThat(told(onDisk, Set.of("ada", "bob", "lea"))).isEqualTo(lines("seeded-days-of-study.txt"));
    }

    private static List<String> told(Rig live, Set<String> names) {
        try (Rig rig = live) {
            SeededDays lives = new SeededDays(rig, SeededPeople.of(names), START);
            for (int minute = 1; minute <= MINUTES_OF_DAY; minute++) {
                lives.live(START.plusSeconds(60L * minute));
            }
            return lives.told().stream().sorted().toList();
        }
    }

    private static List<String> lines(String name) {
        try (InputStream in = Objects.requireNonNull(SeededDaysTest.class.getResourceAsStream(name))) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
