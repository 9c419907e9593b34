package org.rouse.ingest.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FormatParser;

/**
 * Damages sound uploads in many ways: a thousand of each format, or for a given time ({@code -Drouse.fuzz.seconds}, for each format). For
 * every input, a parser refuses the upload or gives each record one outcome, and soon. A round depends on the seed of the run and its
 * number only, so {@code -Drouse.fuzz.seed} with {@code -Drouse.fuzz.round} shows it again.
 */
class FuzzTest {

    private static final long SEED = Long.getLong("rouse.fuzz.seed", 20_261_122L);
    private static final long FIRST = Long.getLong("rouse.fuzz.round", 0);
    private static final long ROUNDS = FIRST > 0 ? 1 : 1_000;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("rouse.fuzz.seconds", 0));

    /** A hundred times the time of any input of this size: longer than on a slow machine. */
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private static final int LARGEST_INPUT = 512 * 1024;

    static Stream<String> formats() {
        String only = System.getProperty("rouse.fuzz.formats", "");
        return Formats.all().stream()
                .map(FormatParser::name)
                .filter(name -> only.isEmpty() || List.of(only.split(",")).contains(name));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldGiveOneOutcomeToEachRecordWhateverComes(String format) throws IOException {
        FormatParser parser = Formats.named(format).orElseThrow();
        List<Seed> seeds = Seeds.of(format);
        assertThat(seeds).as(format + " has something to begin with").isNotEmpty();
        long until = System.nanoTime() + TIME.toNanos();
        long round = FIRST;
        while (TIME.isZero() ? round < FIRST + ROUNDS : System.nanoTime() < until) {
            play(parser, seeds, round);
            round++;
        }
        System.out.println("fuzz: " + format + ", " + (round - FIRST) + " rounds from " + FIRST + ", seed " + SEED);
    }

    private static void play(FormatParser parser, List<Seed> seeds, long round) throws IOException {
        Random random = new Random(SEED * 1_000_003 + round);
        Seed seed = seeds.get(random.nextInt(seeds.size()));
        byte[] input = new Mutation(random, seeds).of(seed.bytes(), LARGEST_INPUT);
        long from = System.nanoTime();
        try {
            assertThatCode(() -> Inputs.read(parser, input, seed.name(), random))
                    .doesNotThrowAnyException();
            assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(LONGEST);
        } catch (AssertionError e) {
            Path kept = Path.of("target/fuzz", parser.name() + "-" + SEED + "-" + round);
            Files.createDirectories(kept.getParent());
            Files.write(kept, input);
            throw new AssertionError(
                    "%s, made of %s, again by .ci/fuzz --again %s %d %d"
                            .formatted(kept, seed.name(), parser.name(), SEED, round),
                    e);
        }
    }
}
