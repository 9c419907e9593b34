package org.rouse.ingest.format.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

class FitParserTest {

    private static final Path FILES = Path.of("src/test/resources/fit");
    private static final Instant RECEIVED = Instant.parse("2026-11-22T00:00:00Z");
    private static final UploadContext CONTEXT =
            new UploadContext(Optional.of("ann"), (provider, id) -> Optional.empty(), RECEIVED, ZoneOffset.UTC);
    private static final long NOON = FitFile.seconds("2026-11-20T12:00:00Z");
    private static final int WALKING = 6;
    private static final int SEDENTARY = 8;

    @Test
    void shouldReadSessionAsTypedWorkoutOfItsDevice() throws IOException {
        RecordingSink sink = parse(file("garmin-fenix-5-walk.fit"));
        assertThat(sink.facts()).hasSize(1);
        RecordingSink.Fact walk = sink.facts().getFirst();
        assertThat(walk.source().getId()).isEqualTo("fit:garmin:2697:3945849289");
        assertThat(walk.interval().getWorkout())
                .isEqualTo(Workout.newBuilder()
                        .setActivity("walking")
                        .setSpeedMPerH(5382)
                        .build());
        assertThat(Instant.ofEpochMilli(walk.interval().getStartMs())).isEqualTo("2017-06-11T14:32:51Z");
        assertThat(walk.interval().getEndMs() - walk.interval().getStartMs()).isEqualTo(45_379);
        assertThat(sink.rejects()).isEmpty();
    }

    @Test
    void shouldAverageHeartRatesOfAMinute() throws IOException {
        List<Integer> firstMinute = Files.readAllLines(FILES.resolve("garmin-fenix-5-walk-records.csv")).stream()
                .skip(1)
                .filter(line -> line.contains(" 07:32:"))
                .map(line -> Integer.parseInt(line.split(",", -1)[1]))
                .toList();
        double mean = firstMinute.stream().mapToInt(bpm -> bpm).average().orElseThrow();
        RecordingSink sink = parse(file("garmin-fenix-5-walk.fit"));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM))
                .containsEntry(minute("2017-06-11T14:32:00Z"), (int) Math.round(mean))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"nick.fit, fit.size, 14387", "strava-android-app-201.10-b1218918.fit, fit.undefined, 1"})
    void shouldKeepWhatIsSoundOfDamagedFilesAndSayWhatWasLost(String name, String rule, long accepted)
            throws IOException {
        RecordingSink sink = parse(file(name));
        assertThat(sink.outcomes()).filteredOn("accepted"::equals).hasSize((int) accepted);
        assertThat(sink.rejects().getLast().rule()).isEqualTo(rule);
        assertThat(sink.rejects().getLast().message()).startsWith("at byte ");
        assertAddsUp(sink);
    }

    @Test
    void shouldTellSessionFromSportAndRecordsWhenItWasNeverWritten() throws IOException {
        FitFile running = FitFile.ofWatch()
                .message(12, 0, 1, 1, 1, 1, 0)
                .message(20, 253, 4, NOON, 3, 1, 100)
                .message(20, 253, 4, NOON + 900, 3, 1, 120);
        RecordingSink sink = parse(running.bytes());
        assertThat(sink.facts().getFirst().interval().getWorkout().getActivity())
                .isEqualTo("running");
        assertSpan(sink, 0, "2026-11-20T12:00:00Z", "2026-11-20T12:15:00Z");
        byte[] written = running.message(18, 253, 4, NOON + 960, 2, 4, NOON, 5, 1, 1, 7, 4, 960_000)
                .bytes();
        assertThat(parse(written).facts()).hasSize(1);
        assertThat(parse(written).facts().getFirst().interval().getId())
                .isEqualTo(sink.facts().getFirst().interval().getId());
    }

    @Test
    void shouldGiveNothingOfAMessageThatIsRefused() throws IOException {
        RecordingSink sink = parse(FitFile.ofWatch()
                .message(103, 253, 4, NOON)
                .message(55, 253, 4, NOON + 60, 24, 1, SEDENTARY, 27, 1, 19)
                .bytes());
        assertThat(sink.outcomes())
                .containsExactly(
                        "ignored: read for other messages: device",
                        "ignored: read for other messages: start of monitoring",
                        "rejected: value.range heart_rate");
        assertThat(sink.facts()).isEmpty();
    }

    @Test
    void shouldGiveEachMessageOfEachRealFileOneOutcome() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".fit")).toList()) {
                RecordingSink sink = parse(Files.readAllBytes(file));
                assertAddsUp(sink);
                assertThat(sink.facts().isEmpty()).as(file.toString()).isEqualTo(isSincePowerOn(file));
            }
        }
    }

    /** Two files of a watch whose clock was never set; the local times in both are equal, and so reveal nothing. */
    private static boolean isSincePowerOn(Path file) {
        return file.endsWith("compressed-speed-distance.fit") || file.endsWith("antfs-dump.63.fit");
    }

    @Test
    void shouldReadDifferencesOfCountersAsStepsOfTheTimeActive() throws IOException {
        RecordingSink sink = parse(ofCounters(500, 60_000, 740, 180_000));
        assertThat(sink.facts()).hasSize(1);
        assertThat(sink.facts().getFirst().interval().getSteps().getStepsThousandths())
                .isEqualTo(240_000);
        assertSpan(sink, 0, "2026-11-20T12:58:00Z", "2026-11-20T13:00:00Z");
    }

    @Test
    void shouldTakeCounterThatFellAsBegunAnew() throws IOException {
        RecordingSink sink = parse(ofCounters(9000, 3_600_000, 30, 20_000));
        assertThat(sink.facts().getFirst().interval().getSteps().getStepsThousandths())
                .isEqualTo(30_000);
        assertSpan(sink, 0, "2026-11-20T12:59:40Z", "2026-11-20T13:00:00Z");
    }

    @Test
    void shouldCountFromZeroWhenCounterAppearsAfterOthers() throws IOException {
        byte[] running = FitFile.ofWatch()
                .message(103, 253, 4, NOON)
                .message(55, 253, 4, NOON, 3, 4, 500, 4, 4, 60_000, 5, 1, WALKING)
                .message(55, 253, 4, NOON + 600, 3, 4, 300, 4, 4, 120_000, 5, 1, 1)
                .bytes();
        assertThat(parse(running).facts().getFirst().interval().getSteps().getStepsThousandths())
                .isEqualTo(300_000);
    }

    private static byte[] ofCounters(long before, long activeBefore, long after, long activeAfter) {
        return FitFile.ofWatch()
                .message(103, 253, 4, NOON, 0, 4, NOON + 3600)
                .message(55, 253, 4, NOON, 3, 4, before, 4, 4, activeBefore, 5, 1, WALKING)
                .message(55, 253, 4, NOON + 3600, 3, 4, after, 4, 4, activeAfter, 5, 1, WALKING)
                .bytes();
    }

    @Test
    void shouldReadTypeAndIntensityAsHeldSinceTheMessageBefore() throws IOException {
        RecordingSink sink = parse(FitFile.ofWatch()
                .message(103, 253, 4, NOON)
                .message(55, 26, 2, (NOON + 900) & 0xFFFF, 24, 1, SEDENTARY)
                .message(55, 26, 2, (NOON + 960) & 0xFFFF, 27, 1, 61)
                .message(55, 26, 2, (NOON + 1020) & 0xFFFF, 24, 1, 3 << 5 | WALKING)
                .message(55, 26, 2, (NOON + 1020 + 3601) & 0xFFFF, 24, 1, SEDENTARY)
                .bytes());
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getIntensity().getIntensity())
                .containsExactly(0, 1);
        assertSpan(sink, 0, "2026-11-20T12:00:00Z", "2026-11-20T12:15:00Z");
        assertSpan(sink, 1, "2026-11-20T12:15:00Z", "2026-11-20T12:17:00Z");
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).containsEntry(minute("2026-11-20T12:16:00Z"), 61);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "60", "65535"})
    void shouldTellTimeOfSixteenBitsAcrossTheirRollover(long later) throws IOException {
        long edge = (NOON | 0xFFFF) - 30;
        RecordingSink sink = parse(FitFile.ofWatch()
                .message(55, 253, 4, edge, 27, 1, 60)
                .message(55, 26, 2, (edge + later) & 0xFFFF, 27, 1, 80)
                .bytes());
        long first = (edge + 631_065_600) / 60;
        long second = (edge + later + 631_065_600) / 60;
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).containsEntry(second, first == second ? 70 : 80);
        assertAddsUp(sink);
    }

    @Test
    void shouldRefuseTimeThatIsOnlyInPartTold() throws IOException {
        RecordingSink sink =
                parse(FitFile.ofWatch().message(55, 26, 2, 17, 27, 1, 60).bytes());
        assertThat(sink.outcomes())
                .containsExactly("ignored: read for other messages: device", "rejected: time.missing timestamp");
    }

    @Test
    void shouldReadSleepLevelsAsEndsOfTheirStages() throws IOException {
        RecordingSink sink = parse(FitFile.ofWatch()
                .message(21, 253, 4, NOON, 0, 1, 74, 1, 1, 0)
                .message(275, 253, 4, NOON + 600, 0, 1, 2)
                .message(275, 253, 4, NOON + 660, 0, 1, 1)
                .message(275, 253, 4, NOON + 720, 0, 1, 0)
                .message(275, 253, 4, NOON + 780, 0, 1, 4)
                .bytes());
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getSleep().getStageValue())
                .containsExactly(1, 2, 1);
        assertSpan(sink, 0, "2026-11-20T12:00:00Z", "2026-11-20T12:10:00Z");
        assertSpan(sink, 2, "2026-11-20T12:12:00Z", "2026-11-20T12:13:00Z");
    }

    @Test
    void shouldRejectMessageOfTheFutureAndReadItAgainByItself() throws IOException {
        FitFile file = FitFile.ofWatch().message(20, 253, 4, NOON + 10_000_000, 3, 1, 90);
        RecordingSink sink = parse(file.message(20, 253, 4, NOON, 3, 1, 70).bytes());
        assertThat(sink.outcomes())
                .containsExactly(
                        "ignored: read for other messages: device", "rejected: time.future timestamp", "accepted");
        byte[] alone = new FitParser().alone(sink.rejects().getFirst()).orElseThrow();
        UploadContext later = new UploadContext(
                Optional.of("ann"), CONTEXT.accounts(), RECEIVED.plusSeconds(20_000_000), ZoneOffset.UTC);
        RecordingSink again = parse(alone, later);
        assertThat(again.outcomes()).containsExactly("ignored: read for other messages: device", "accepted");
        assertThat(again.minutes().getFirst().value()).isEqualTo(90);
        assertThat(again.minutes().getFirst().source())
                .isEqualTo(sink.minutes().getFirst().source());
    }

    @ParameterizedTest
    @CsvSource({
        "2, 6, indoor-cycling",
        "11, 1, treadmill-walking",
        "1, 0, running",
        "5, 17, lap-swimming",
        "0, 43, yoga",
        "300, 200, exercise"
    })
    void shouldNameSportsInTheWordsOfEvidence(long sport, long subSport, String name) {
        assertThat(Sports.name(sport, subSport)).isEqualTo(name);
    }

    @Test
    void shouldReadTheFilesOfAnArchiveAndRefuseOnlyWhatIsNoFitFile() throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (String name : List.of("a/1_ACTIVITY.fit", "readme.txt", "2.FIT", "3.fit")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.startsWith("2") ? new byte[] {1, 2, 3} : file("garmin-fenix-5-walk.fit"));
                zip.closeEntry();
            }
        }
        RecordingSink sink = parse(archive.toByteArray());
        assertThat(sink.rejects()).extracting(reject -> reject.rule()).containsExactly("fit.header");
        assertThat(sink.facts()).hasSize(2);
        assertAddsUp(sink);
        ByteArrayOutputStream account = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(account)) {
            zip.putNextEntry(new ZipEntry("DI-Connect-Uploaded-Files/UploadedFiles_0-_Part1.zip"));
            zip.write(archive.toByteArray());
        }
        assertThat(parse(account.toByteArray()).outcomes()).isEqualTo(sink.outcomes());
        byte[] cut = Arrays.copyOf(archive.toByteArray(), 2000);
        assertThatThrownBy(() -> parse(cut)).isInstanceOf(MalformedUploadException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"readme.txt", "export.zip"})
    void shouldSayThatAnArchiveHoldsNoFitFile(String name) throws IOException {
        ByteArrayOutputStream inner = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(inner)) {
            zip.putNextEntry(new ZipEntry("activity.gpx"));
        }
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(inner.toByteArray());
        }
        assertThatThrownBy(() -> parse(archive.toByteArray()))
                .isInstanceOf(MalformedUploadException.class)
                .hasMessage("the archive holds no FIT file");
    }

    @Test
    void shouldRefuseUploadForNobody() {
        UploadContext nobody = new UploadContext(Optional.empty(), CONTEXT.accounts(), RECEIVED, ZoneOffset.UTC);
        assertThatThrownBy(() -> parse(FitFile.ofWatch().bytes(), nobody))
                .isInstanceOf(MalformedUploadException.class)
                .hasMessageContaining("must be for a person");
    }

    @Property(tries = 1000)
    void shouldGiveOneOutcomeToEachMessageOfADamagedFile(@ForAll Random random) throws IOException {
        List<byte[]> seeds = List.of(
                file("garmin-fenix-5-walk.fit"),
                file("compressed-speed-distance.fit"),
                ofCounters(1, 2, 3, 4),
                FitFile.ofWatch().message(275, 253, 4, NOON, 0, 1, 2).bytes());
        byte[] bytes = seeds.get(random.nextInt(seeds.size()));
        for (int i = 0; i <= random.nextInt(6); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        RecordingSink sink = new RecordingSink();
        try {
            new FitParser().parse(new ByteArrayInputStream(damaged), CONTEXT, sink);
        } catch (MalformedUploadException e) {
            assertThat(e.rule()).isNotEmpty();
        }
        assertAddsUp(sink);
    }

    private static void assertAddsUp(RecordingSink sink) {
        assertThat(sink.records())
                .isEqualTo(LongStream.range(0, sink.records().size()).boxed().toList());
    }

    private static void assertSpan(RecordingSink sink, int fact, String start, String end) {
        assertThat(Instant.ofEpochMilli(sink.facts().get(fact).interval().getStartMs()))
                .isEqualTo(start);
        assertThat(Instant.ofEpochMilli(sink.facts().get(fact).interval().getEndMs()))
                .isEqualTo(end);
    }

    private static long minute(String instant) {
        return Instant.parse(instant).getEpochSecond() / 60;
    }

    private static byte[] file(String name) throws IOException {
        return Files.readAllBytes(FILES.resolve(name));
    }

    private static RecordingSink parse(byte[] file) throws IOException {
        return parse(file, CONTEXT);
    }

    private static RecordingSink parse(byte[] file, UploadContext context) throws IOException {
        RecordingSink sink = new RecordingSink();
        new FitParser().parse(new ByteArrayInputStream(file), context, sink);
        return sink;
    }
}
