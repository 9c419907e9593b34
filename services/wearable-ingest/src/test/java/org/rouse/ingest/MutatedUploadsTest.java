package org.rouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.evidence.RecordingSink;
import org.rouse.ingest.evidence.UploadContext;

/** Damaged uploads: whatever the damage, a parser refuses the upload or gives each record one outcome. */
class MutatedUploadsTest {

    private static final UploadContext CONTEXT = new UploadContext(
            Optional.of("ann"),
            (provider, id) -> Optional.of(id),
            Instant.parse("2026-11-22T00:00:00Z"),
            ZoneId.of("America/New_York"));

    private static final List<String> WORDS = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "null",
            "-1",
            "1e999",
            "99999999999999999999",
            "\u0000",
            "\\u0000",
            "0.5",
            "é",
            "");

    private static final List<String> OPEN_MHEALTH = openMhealth();
    private static final List<String> GARMIN = files("src/test/resources/garmin", ".json");
    private static final List<String> FITBIT = List.of(
            "Id,ActivityMinute,Intensity\r\n7,4/12/2016 12:00:00 AM,0\r\n7,4/12/2016 12:01:00 AM,3\r\n",
            "Id,Time,Value\n7,4/12/2016 7:21:00 AM,97\n7,4/12/2016 7:21:05 AM,102\n8,3/13/2016 2:30:00 AM,90\n",
            "id,minute,heart_rate,intensity,steps\n7,2016-04-01T00:00:00,67,0,0\n");
    private static final List<String> NHANES = List.of(
            "seqn,paxday,minute_of_week,paxinten\n21005,1,0,0\n21005,1,1,75\n",
            "SEQN,PAXSTAT,PAXCAL,PAXDAY,PAXN,PAXHOUR,PAXMINUT,PAXINTEN\n21010,1,1,7,1,0,0,1\n");

    @Property(tries = 3000)
    void shouldGiveOneOutcomeToEachRecordOfADamagedOpenMhealthUpload(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int damages) throws IOException {
        check("open-mhealth", OPEN_MHEALTH, random, damages);
    }

    @Property(tries = 2000)
    void shouldGiveOneOutcomeToEachRecordOfADamagedGarminPush(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int damages) throws IOException {
        check("garmin-health", GARMIN, random, damages);
    }

    @Property(tries = 2000)
    void shouldGiveOneOutcomeToEachRowOfADamagedFile(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 4) int damages) throws IOException {
        check("fitbit", FITBIT, random, damages);
        check("nhanes", NHANES, random, damages);
    }

    static void check(String format, List<String> seeds, Random random, int damages) throws IOException {
        String text = seeds.get(random.nextInt(seeds.size()));
        for (int i = 0; i < damages; i++) {
            text = damaged(text, random);
        }
        FormatParser parser = Formats.named(format).orElseThrow();
        RecordingSink sink = new RecordingSink();
        try {
            parser.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), CONTEXT, sink);
        } catch (MalformedUploadException e) {
            assertThat(e.rule()).isNotEmpty();
        }
        assertThat(sink.records())
                .isEqualTo(LongStream.range(0, sink.records().size()).boxed().toList());
    }

    /** Takes a piece out, and puts a word, or another piece, in its place. */
    private static String damaged(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(12));
        int other = random.nextInt(text.length() + 1);
        String piece = random.nextInt(4) == 0
                ? text.substring(other, Math.min(text.length(), other + random.nextInt(40)))
                : WORDS.get(random.nextInt(WORDS.size()));
        return text.substring(0, from) + piece + text.substring(to);
    }

    private static List<String> openMhealth() {
        String header = """
                {"header":{"id":"1","creation_date_time":"2016-07-01T00:00:00Z","schema_id":{"namespace":"omh","name":"%s","version":"%s"},
                "acquisition_provenance":{"source_name":"Band","modality":"sensed"}},"body":%s}
                """;
        Path root = Path.of("src/test/resources/openmhealth/test-data/omh");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(file -> {
                        Path path = root.relativize(file);
                        return header.formatted(path.getName(0), path.getName(1), text(file));
                    })
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> files(String folder, String suffix) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .sorted()
                    .map(MutatedUploadsTest::text)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
