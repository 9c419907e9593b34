package org.rouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.ingest.evidence.FileHints;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.evidence.RecordingSink;
import org.rouse.ingest.evidence.UploadContext;

/**
 * Damages real uploads in many ways, as long as told ({@code -Drouse.fuzz.seconds}, for each format): whatever comes, a parser refuses
 * the upload or gives each record one outcome. A failure names the seed and the input that shows it again.
 */
class FuzzTest {

    private static final long SEED = Long.getLong("rouse.fuzz.seed", 20_261_122L);

    /** Without a time to fill, the same uploads on every machine. */
    private static final long ROUNDS = 1_000;

    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("rouse.fuzz.seconds", 0));
    private static final int LARGEST_SEED = 256 * 1024;
    private static final int LARGEST_INPUT = 512 * 1024;

    static Stream<String> formats() {
        return Formats.all().stream().map(FormatParser::name);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void shouldGiveOneOutcomeToEachRecordWhateverComes(String format) throws IOException {
        FormatParser parser = Formats.named(format).orElseThrow();
        List<Seed> seeds = seeds(format);
        Random random = new Random(SEED);
        Mutation mutation = new Mutation(random, seeds.stream().map(Seed::bytes).toList());
        long until = System.nanoTime() + TIME.toNanos();
        for (long round = 0; TIME.isZero() ? round < ROUNDS : System.nanoTime() < until; round++) {
            Seed seed = seeds.get(random.nextInt(seeds.size()));
            byte[] input = mutation.of(seed.bytes(), LARGEST_INPUT);
            long number = round;
            assertThatCode(() -> read(parser, input, seed.name(), random))
                    .as(() -> format + ", seed " + SEED + ", round " + number + ", file " + seed.name() + ": "
                            + Base64.getEncoder().encodeToString(input))
                    .doesNotThrowAnyException();
        }
    }

    private static void read(FormatParser parser, byte[] input, String name, Random random) throws IOException {
        boolean own = random.nextInt(4) > 0;
        UploadContext context = new UploadContext(
                own ? Optional.of("ann") : Optional.empty(),
                (provider, id) -> id.length() % 2 == 0 ? Optional.of(id) : Optional.empty(),
                Instant.parse("2026-11-22T00:00:00Z"),
                ZoneId.of(random.nextBoolean() ? "America/New_York" : "UTC"),
                FileHints.NONE.named(name));
        RecordingSink sink = new RecordingSink();
        try (InputStream upload = new ByteArrayInputStream(input)) {
            parser.parse(upload, context, sink);
        } catch (MalformedUploadException e) {
            assertThat(e.rule()).isNotEmpty();
            assertThat(e.getMessage()).isNotEmpty();
        }
        long records = sink.records().size();
        assertThat(sink.records())
                .isEqualTo(LongStream.range(0, records).boxed().toList());
    }

    private record Seed(String name, byte[] bytes) {}

    private static List<Seed> seeds(String format) throws IOException {
        List<Seed> seeds = new ArrayList<>();
        Path folder = Path.of("src/test/resources", SeedTexts.folder(format));
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    if (Files.size(file) <= LARGEST_SEED && !file.toString().endsWith(".md")) {
                        seeds.add(new Seed(file.getFileName().toString(), Files.readAllBytes(file)));
                    }
                }
            }
        }
        SeedTexts.of(format).forEach(text -> seeds.add(new Seed("steps-2020-01-31.json", text)));
        assertThat(seeds).as(format + " has something to begin with").isNotEmpty();
        return seeds;
    }
}
