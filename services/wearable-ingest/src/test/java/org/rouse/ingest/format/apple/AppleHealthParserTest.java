package org.rouse.ingest.format.apple;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.ingest.format.apple.AppleExports.CONTEXT;
import static org.rouse.ingest.format.apple.AppleExports.RECEIVED;
import static org.rouse.ingest.format.apple.AppleExports.assertAddsUp;
import static org.rouse.ingest.format.apple.AppleExports.export;
import static org.rouse.ingest.format.apple.AppleExports.heartRate;
import static org.rouse.ingest.format.apple.AppleExports.parse;
import static org.rouse.ingest.format.apple.AppleExports.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;

class AppleHealthParserTest {

    private static final Path FILES = Path.of("src/test/resources/apple");
    private static final String WATCH =
            "&lt;&lt;HKDevice: 0x%s&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch, "
                    + "hardware:Watch6,2, software:%s&gt;";
    private static final DateTimeFormatter STATED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss XX");

    @Test
    void shouldGiveTheStepsThatOthersExtract() throws IOException {
        List<String> expected = rows("StepCount.csv")
                .map(row -> millis(row[6]) + " " + millis(row[7]) + " " + 1000 * Long.parseLong(row[8]))
                .toList();
        RecordingSink sink = parse(Files.readAllBytes(FILES.resolve("export6s3sample.xml")));
        assertThat(sink.facts().stream()
                        .map(RecordingSink.Fact::interval)
                        .filter(Interval::hasSteps)
                        .map(fact -> fact.getStartMs() + " " + fact.getEndMs() + " "
                                + fact.getSteps().getStepsThousandths()))
                .isEqualTo(expected)
                .hasSize(10);
    }

    @Test
    void shouldGiveTheWorkoutThatOthersExtractAndCountEveryElement() throws IOException {
        String[] row = rows("Workout.csv").toList().getFirst();
        RecordingSink sink = parse(Files.readAllBytes(FILES.resolve("export6s3sample.xml")));
        Interval workout = sink.facts().getLast().interval();
        assertThat(workout.getStartMs()).isEqualTo(millis(row[4]));
        assertThat(workout.getEndMs()).isEqualTo(millis(row[5]));
        assertThat(workout.getWorkout().getActivity()).isEqualTo("exercise");
        assertThat(sink.facts().getLast().source().getKind()).isEqualTo(SourceKind.SOURCE_KIND_WEARABLE);
        assertThat(sink.outcomes()).filteredOn("accepted"::equals).hasSize(11);
        assertThat(sink.outcomes())
                .filteredOn("ignored: not used: DistanceWalkingRunning"::equals)
                .hasSize(5);
        assertThat(sink.outcomes())
                .filteredOn("ignored: not used: totals of days"::equals)
                .hasSize(2);
        assertThat(sink.rejects()).isEmpty();
        assertAddsUp(sink);
    }

    private static java.util.stream.Stream<String[]> rows(String name) throws IOException {
        return Files.readAllLines(FILES.resolve(name)).stream()
                .skip(1)
                .map(line -> line.replace("\"", "").split(",", -1));
    }

    private static long millis(String text) {
        return OffsetDateTime.parse(text, STATED).toInstant().toEpochMilli();
    }

    @Test
    void shouldKeepPhoneAndWatchApartAndKnowThemAgainInALaterExport() throws IOException {
        String steps =
                record("StepCount", "Ann’s iPhone", "", "2026-01-02 08:00:00 +0100", "2026-01-02 08:01:00 +0100", "90");
        RecordingSink sink = parse(export(
                steps,
                steps.replace("Ann’s iPhone", "Ann’s Apple\u00a0Watch")
                        .replace("device=\"\"", "device=\"" + WATCH.formatted("28a", "10.1") + "\""),
                steps.replace("Ann’s iPhone", "Ann’s Apple\u00a0Watch")
                        .replace("device=\"\"", "device=\"" + WATCH.formatted("99f", "11.0") + "\"")));
        assertThat(sink.facts())
                .extracting(fact -> fact.source().getKind())
                .containsExactly(
                        SourceKind.SOURCE_KIND_PHONE, SourceKind.SOURCE_KIND_WEARABLE, SourceKind.SOURCE_KIND_WEARABLE);
        assertThat(sink.facts().get(1).source()).isEqualTo(sink.facts().get(2).source());
        assertThat(sink.facts().get(1).source().getModel()).isEqualTo("Watch6,2");
        assertThat(sink.facts().get(1).interval()).isEqualTo(sink.facts().get(2).interval());
        assertThat(sink.facts().getFirst().source().getId()).doesNotContain("Ann");
    }

    @Test
    void shouldTellWhatAPersonTypedInFromWhatWasMeasured() throws IOException {
        String typed = record(
                        "StepCount", "Health", "", "2026-01-02 08:00:00 +0100", "2026-01-02 08:00:00 +0100", "500")
                .replace("/>", "><MetadataEntry key=\"HKWasUserEntered\" value=\"1\"/></Record>");
        RecordingSink sink = parse(export(typed));
        assertThat(sink.facts().getFirst().source().getKind()).isEqualTo(SourceKind.SOURCE_KIND_SELF_REPORT);
        assertThat(sink.facts().getFirst().interval().getEndMs()
                        - sink.facts().getFirst().interval().getStartMs())
                .isEqualTo(1000);
    }

    @Test
    void shouldAverageHeartRatesOfAMinuteInWhateverOrderTheyCome() throws IOException {
        RecordingSink sink = parse(export(
                heartRate("08:00:05", "60"),
                heartRate("08:01:05", "90.4"),
                heartRate("08:00:59", "71"),
                heartRate("08:01:06", "19")));
        long minute = Instant.parse("2026-01-02T07:00:00Z").getEpochSecond() / 60;
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM))
                .containsOnly(java.util.Map.entry(minute, 66), java.util.Map.entry(minute + 1, 90));
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted", "accepted", "rejected: value.range value");
    }

    @Test
    void shouldReadStandMinutesAsTimeOnFeetWithinTheirSpanAndStandHoursAsNothing() throws IOException {
        RecordingSink sink = parse(export(
                record("AppleStandTime", "Watch", "", "2026-01-02 08:00:00 +0100", "2026-01-02 08:05:00 +0100", "3"),
                record("AppleStandTime", "Watch", "", "2026-01-02 08:05:00 +0100", "2026-01-02 08:10:00 +0100", "7"),
                record(
                                "AppleStandHour",
                                "Watch",
                                "",
                                "2026-01-02 08:00:00 +0100",
                                "2026-01-02 09:00:00 +0100",
                                "HKCategoryValueAppleStandHourIdle")
                        .replace("Quantity", "Category")));
        assertThat(sink.facts()).hasSize(1);
        assertThat(sink.facts().getFirst().interval().getSlot().getActiveMs()).isEqualTo(180_000);
        assertThat(sink.facts().getFirst().interval().getSlot().getIntensity()).isEqualTo(1);
        assertThat(sink.outcomes())
                .containsExactly("accepted", "rejected: value.range value", "ignored: not used: AppleStandHour");
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0.5, false"})
    void shouldReadExerciseMinutesAsModerate(String minutes, boolean throughout) throws IOException {
        Interval fact = parse(export(record(
                        "AppleExerciseTime",
                        "Watch",
                        "",
                        "2026-01-02 08:00:00 +0100",
                        "2026-01-02 08:01:00 +0100",
                        minutes)))
                .facts()
                .getFirst()
                .interval();
        assertThat(fact.hasIntensity()).isEqualTo(throughout);
        assertThat(
                        throughout
                                ? fact.getIntensity().getIntensity()
                                : fact.getSlot().getMetThousandths())
                .isEqualTo(throughout ? 2 : 3000);
    }

    @Test
    void shouldSpreadPhysicalEffortOverTheMinutesItCovers() throws IOException {
        RecordingSink sink = parse(export(
                record("PhysicalEffort", "Watch", "", "2026-01-02 08:00:00 +0100", "2026-01-02 08:02:00 +0100", "1.2"),
                record("PhysicalEffort", "Watch", "", "2026-01-02 08:02:00 +0100", "2026-01-02 08:02:15 +0100", "1"),
                record("PhysicalEffort", "Watch", "", "2026-01-02 08:02:15 +0100", "2026-01-02 08:03:10 +0100", "4")));
        long minute = Instant.parse("2026-01-02T07:00:00Z").getEpochSecond() / 60;
        assertThat(sink.values(Measure.MEASURE_MET_THOUSANDTHS))
                .containsOnly(
                        java.util.Map.entry(minute, 1200),
                        java.util.Map.entry(minute + 1, 1200),
                        java.util.Map.entry(minute + 2, 3250));
    }

    @ParameterizedTest
    @CsvSource({
        "HKCategoryValueSleepAnalysisInBed, 1",
        "HKCategoryValueSleepAnalysisAsleep, 1",
        "HKCategoryValueSleepAnalysisAsleepUnspecified, 1",
        "HKCategoryValueSleepAnalysisAsleepCore, 1",
        "HKCategoryValueSleepAnalysisAsleepDeep, 1",
        "HKCategoryValueSleepAnalysisAsleepREM, 1",
        "HKCategoryValueSleepAnalysisAwake, 2",
        "0, 1",
        "1, 1",
        "2, 2",
        "5, 1"
    })
    void shouldReadStagesOfSleep(String value, int stage) throws IOException {
        RecordingSink sink = parse(export(
                record("SleepAnalysis", "Watch", "", "2026-01-01 23:00:00 +0100", "2026-01-02 01:00:00 +0100", value)
                        .replace("Quantity", "Category")));
        assertThat(sink.facts().getFirst().interval().getSleep().getStage()).isEqualTo(SleepStage.forNumber(stage));
    }

    @ParameterizedTest
    @CsvSource({
        "Walking, '', walking",
        "Walking, HKIndoorWorkout, indoor-walking",
        "TraditionalStrengthTraining, '', strength-training",
        "StairClimbing, '', stair-climbing",
        "WaterFitness, '', water-exercise",
        "Swimming, HKSwimmingLocationType, swimming",
        "TaiChi, '', tai-chi",
    })
    void shouldNameWorkoutsInTheWordsOfEvidence(String type, String metadata, String activity) throws IOException {
        String workout = """
                <Workout workoutActivityType="HKWorkoutActivityType%s" duration="30" durationUnit="min" sourceName="Watch" \
                startDate="2026-01-02 08:00:00 +0100" endDate="2026-01-02 09:00:00 +0100">
                 <MetadataEntry key="%s" value="1"/><MetadataEntry key="HKAverageMETs" value="4.25 kcal/hr·kg"/>
                 <WorkoutEvent type="HKWorkoutEventTypePause" date="2026-01-02 08:30:00 +0100"/>
                 <WorkoutActivity uuid="x" startDate="" endDate=""><WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="9" unit="km"/></WorkoutActivity>
                 <WorkoutStatistics type="HKQuantityTypeIdentifierDistanceWalkingRunning" sum="2.5" unit="km"/>
                 <WorkoutRoute sourceName="Watch"><FileReference path="/workout-routes/a.gpx"/></WorkoutRoute>
                </Workout>""".formatted(type, metadata.isEmpty() ? "x" : metadata);
        RecordingSink sink = parse(export(workout));
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.facts().getFirst().interval().getWorkout().getActivity())
                .isEqualTo(activity);
        assertThat(sink.facts().getFirst().interval().getWorkout().getMetThousandths())
                .isEqualTo(4250);
        assertThat(sink.facts().getFirst().interval().getWorkout().getSpeedMPerH())
                .isEqualTo(5000);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02 08:00:00 +0100, 2026-01-02T07:00:00Z",
        "2026-01-02 8:00:00 PM +0100, 2026-01-02T19:00:00Z",
        "2026-01-02 12:30:00 a.m. -0330, 2026-01-02T04:00:00Z",
    })
    void shouldReadTimesOfPhonesSetToTwelveHours(String text, Instant instant) throws IOException {
        String end = "2026-01-02 23:00:00 +0100";
        assertThat(parse(export(record("StepCount", "iPhone", "", text, end, "1")))
                        .facts()
                        .getFirst()
                        .interval()
                        .getStartMs())
                .isEqualTo(instant.toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02 08:00:00 +0100, 2026-01-02 07:59:59 +0100, 1, time.order endDate",
        "2026-01-02 08:00:00 +0100, 2026-01-03 08:00:01 +0100, 1, time.too-long endDate",
        "2026-11-22 00:05:00 +0000, 2026-11-22 00:06:01 +0000, 1, time.future endDate",
        "1969-01-02 08:00:00 +0100, 1969-01-02 08:01:00 +0100, 1, time.before-1970 startDate",
        "2026-02-30 08:00:00 +0100, 2026-01-02 08:01:00 +0100, 1, time.format startDate",
        "'', 2026-01-02 08:01:00 +0100, 1, schema.required startDate",
        "2026-01-02 08:00:00 +0100, 2026-01-02 08:01:00 +0100, -1, value.range value",
        "2026-01-02 08:00:00 +0100, 2026-01-02 08:01:00 +0100, NaN, value.range value",
        "2026-01-02 08:00:00 +0100, 2026-01-02 08:01:00 +0100, 1f, value.range value",
    })
    void shouldRejectRecordNamingTheAttributeAndKeepItsNeighbours(
            String start, String end, String value, String outcome) throws IOException {
        RecordingSink sink = parse(export(
                record("StepCount", "iPhone", "", start, end, value),
                record("StepCount", "iPhone", "", "2026-01-02 08:00:00 +0100", "2026-01-02 08:01:00 +0100", "1")));
        assertThat(sink.outcomes()).containsExactly("rejected: " + outcome, "accepted");
    }

    @Test
    void shouldReadRefusedRecordAgainByItself() throws IOException {
        String future = record(
                "StepCount",
                "An\"n & <iPhone>".replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;"),
                "",
                "2026-11-22 00:05:00 +0000",
                "2026-11-22 00:06:01 +0000",
                "5");
        Reject refused = parse(export(future)).rejects().getFirst();
        UploadContext later =
                new UploadContext(Optional.of("ann"), CONTEXT.accounts(), RECEIVED.plusSeconds(600), ZoneOffset.UTC);
        RecordingSink whole = parse(export(future), later);
        RecordingSink again = parse(new AppleHealthParser().alone(refused).orElseThrow(), later);
        assertThat(again.facts()).isEqualTo(whole.facts()).hasSize(1);
    }
}
