package org.rouse.ingest.format.fitbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

class FitbitExportTest {

    private static final String STEPS = "[{\"dateTime\":\"01/31/20 05:00:00\",\"value\":\"12\"},"
            + "{\"dateTime\":\"01/31/20 05:01:00\",\"value\":\"0\"},{\"dateTime\":\"soon\",\"value\":\"1\"}]";

    @Test
    void shouldReadMinutesOfTheWebApiAsLocal() throws IOException {
        RecordingSink sink = parse("", fixture("fitbit-activities-steps-1d-1m-intraday.json"));
        assertThat(sink.values(Measure.MEASURE_STEPS))
                .isEqualTo(Map.of(
                        minute("2015-08-20T22:00:00Z"), 7,
                        minute("2015-08-21T12:27:00Z"), 0,
                        minute("2015-08-21T12:28:00Z"), 52));
        assertThat(sink.outcomes())
                .containsExactly("ignored: not used: totals, weight and alike", "accepted", "accepted", "accepted");
    }

    @Test
    void shouldReadHeartRatesOfTheWebApi() throws IOException {
        RecordingSink sink = parse("", fixture("fitbit-activities-heart-1d-1m-intraday.json"));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM).values()).containsExactly(64, 63, 64, 65, 65);
    }

    @Test
    void shouldReadLevelsThatComeWithCalories() throws IOException {
        RecordingSink sink = parse("", """
            {"activities-calories":[{"dateTime":"2020-01-31","value":"2000"}],
             "activities-calories-intraday":{"dataset":[{"level":2,"mets":45,"time":"12:00:00","value":4.1}],
             "datasetInterval":1,"datasetType":"minute"}}\
            """);
        assertThat(sink.values(Measure.MEASURE_INTENSITY)).containsValue(2);
        assertThat(sink.values(Measure.MEASURE_MET_THOUSANDTHS)).containsValue(4500);
    }

    @Test
    void shouldTakeStepsOfAQuarterOfAnHourAsATotalOfIt() throws IOException {
        RecordingSink sink = parse("", """
            {"activities-steps":[{"dateTime":"2020-01-31","value":"900"}],
             "activities-steps-intraday":{"dataset":[{"time":"12:00:00","value":900}],
             "datasetInterval":15,"datasetType":"minute"}}\
            """);
        Interval span = sink.facts().getFirst().interval();
        assertThat(span.getSteps().getStepsThousandths()).isEqualTo(900_000);
        assertThat(span.getEndMs() - span.getStartMs()).isEqualTo(900_000);
    }

    @Test
    void shouldReadSleepFromItsFirstToItsLastMinuteAsleep() throws IOException {
        RecordingSink sink = parse("", fixture("fitbit-sleep-date.json"));
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getId() + " "
                        + Instant.ofEpochMilli(fact.interval().getStartMs()) + " "
                        + Instant.ofEpochMilli(fact.interval().getEndMs()))
                .containsExactly(
                        "sleep:13214029456 2016-12-13T08:59:00Z 2016-12-13T10:02:00Z",
                        "sleep:13211507000 2016-12-13T00:16:00Z 2016-12-13T02:14:00Z");
    }

    @Test
    void shouldReadActivitiesThatHaveATime() throws IOException {
        RecordingSink sink = parse("", fixture("fitbit-activities-date-multiple-in-activities-list.json"));
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getWorkout().getActivity())
                .contains("running");
        assertThat(sink.outcomes()).contains("ignored: not used: an activity of which no time is told");
    }

    @ParameterizedTest
    @CsvSource({
        "fitbit-sleep-date-empty-sleep-list.json, 0",
        "fitbit-sleep-date-range-empty-sleep-list.json, 0",
        "fitbit-activities-date-empty-activities-list.json, 0",
        "fitbit-body-log-weight.json, 4",
        "fitbit-activities-steps-timeseries.json, 3",
    })
    void shouldFindNothingWhenAnswerHoldsNoMinutes(String file, int records) throws IOException {
        RecordingSink sink = parse("", fixture(file));
        assertThat(sink.minutes()).isEmpty();
        assertThat(sink.facts()).isEmpty();
        assertThat(sink.outcomes()).hasSize(records).allMatch(outcome -> outcome.startsWith("ignored: not used"));
    }

    @Test
    void shouldReadStepsOfTheAccountExportInUtc() throws IOException {
        RecordingSink sink = parse("Physical Activity/steps-2020-01-31.json", STEPS);
        assertThat(sink.values(Measure.MEASURE_STEPS))
                .isEqualTo(Map.of(minute("2020-01-31T05:00:00Z"), 12, minute("2020-01-31T05:01:00Z"), 0));
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted", "rejected: time.format /2/dateTime");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "steps-2020-01-31.json|[{'dateTime':'2020-01-31T05:00:00Z','value':'12'}]",
                "steps-2020-01-31.json|[{'dateTime':'2020-01-31T00:00:00-05:00','value':'12'}]",
                "|{'activities-steps':[{'dateTime':'2020-01-31','value':'12'}],'activities-steps-intraday':{'dataset':[{'time':'05:00:00Z','value':12}],'datasetInterval':1}}",
                "|{'activities-steps':[{'dateTime':'2020-01-31','value':'12'}],'activities-steps-intraday':{'dataset':[{'time':'06:00:00+01:00','value':12}],'datasetInterval':1}}",
                "|'timestamp,steps\n2020-01-31T06:00:00+01:00,12\n'",
                "|'timestamp,steps\n2020-01-31 05:00:00+0000,12\n'",
            })
    void shouldBelieveTheOffsetOfATime(String file, String text) throws IOException {
        RecordingSink sink = parse(file == null ? "" : file, text.replace('\'', '"'));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(minute("2020-01-31T05:00:00Z"), 12));
    }

    @Test
    void shouldNotTakeCaloriesForStepsWhenTheNameIsMissing() throws IOException {
        assertThat(parse("", STEPS).outcomes()).allMatch(outcome -> outcome.startsWith("rejected: fitbit.name"));
        assertThat(parse("calories-2020-01-31.json", STEPS).minutes()).isEmpty();
    }

    @Test
    void shouldAverageHeartRatesOfTheAccountExportAndPassOverDoubtfulOnes() throws IOException {
        RecordingSink sink = parse("heart_rate-2020-01-31.json", """
            [{"dateTime":"01/31/20 05:00:01","value":{"bpm":60,"confidence":2}},
             {"dateTime":"01/31/20 05:00:11","value":{"bpm":70,"confidence":0}},
             {"dateTime":"01/31/20 05:00:21","value":{"bpm":63,"confidence":3}}]\
            """);
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(minute("2020-01-31T05:00:00Z"), 62));
    }

    @Test
    void shouldReadExercisesOfTheAccountExportInUtc() throws IOException {
        RecordingSink sink = parse("exercise-0.json", """
            [{"logId":7,"activityName":"Outdoor Bike","activityTypeId":1,"startTime":"01/31/20 05:00:00","duration":600000}]\
            """);
        assertThat(sink.facts().getFirst().interval().getWorkout().getActivity())
                .isEqualTo("cycling");
        assertThat(sink.facts().getFirst().interval().getStartMs())
                .isEqualTo(Instant.parse("2020-01-31T05:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'timestamp,steps,data source\n"
                        + "2024-01-31T05:00:00.999Z,12,Charge 6\n"
                        + "'|MEASURE_STEPS|12|SOURCE_KIND_WEARABLE",
                "'timestamp,steps,data source\n"
                        + "2024-01-31T05:00:00Z,12,MobileTrack\n"
                        + "'|MEASURE_STEPS|12|SOURCE_KIND_PHONE",
                "'timestamp,beats per minute\n"
                        + "2024-01-31T05:00:04Z,65.0\n"
                        + "'|MEASURE_HEART_RATE_BPM|65|SOURCE_KIND_WEARABLE",
                "'timestamp,level,data source\n"
                        + "2024-01-31T05:00:00Z,VERY_ACTIVE,x\n"
                        + "'|MEASURE_INTENSITY|3|SOURCE_KIND_WEARABLE",
            })
    void shouldReadTablesOfGooglesExport(String text, Measure measure, int value, SourceKind kind) throws IOException {
        RecordingSink sink = parse("steps_2024-01-31.csv", text);
        assertThat(sink.values(measure)).isEqualTo(Map.of(minute("2024-01-31T05:00:00Z"), value));
        assertThat(sink.minutes().getFirst().source().getKind()).isEqualTo(kind);
    }

    @Test
    void shouldReadSpansOfGooglesExport() throws IOException {
        RecordingSink sleep = parse(
                "",
                "sleep_id,sleep_type,sleep_start,sleep_end,data_source\n"
                        + "9,STAGES,2024-01-31T22:00:00Z,2024-02-01T05:00:00Z,x\n");
        assertThat(sleep.facts().getFirst().interval().hasSleep()).isTrue();
        RecordingSink still = parse(
                "",
                "start time,end time,data source\n"
                        + "2024-01-31T12:00:00Z,2024-01-31T13:00:00Z,x\nlater,2024-01-31T13:00:00Z,x\n");
        assertThat(still.facts().getFirst().interval().hasStill()).isTrue();
        assertThat(still.outcomes()).containsExactly("accepted", "rejected: time.format start time");
    }

    @Test
    void shouldReadAnArchiveFileByFileWhateverIsWrongWithOne() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("Takeout/Fitbit/Global Export Data/steps-2020-01-31.json", STEPS);
        files.put("Takeout/Fitbit/Global Export Data/calories-2020-01-31.json", STEPS);
        files.put("Takeout/Fitbit/Global Export Data/sleep-2020-01-31.json", "[{\"logId\":");
        files.put("Takeout/Fitbit/Sleep Score/sleep_score.csv", "overall_score\n81\n");
        files.put("Takeout/Fitbit/notes.txt", "hello");
        files.put(
                "Takeout/Fitbit/Physical Activity_GoogleData/steps_2024-01-31.csv",
                "timestamp,steps\n2024-01-31T05:00:00Z,12\n");
        RecordingSink sink = parse("takeout.zip", zip(files));
        assertThat(sink.minutes()).hasSize(3);
        assertThat(sink.outcomes())
                .containsExactly(
                        "accepted",
                        "accepted",
                        "rejected: time.format /2/dateTime",
                        "ignored: not used: files of other kinds",
                        "rejected: json.cut-short ",
                        "ignored: not used: files of other kinds",
                        "accepted");
        assertThat(sink.records()).isEqualTo(List.of(0L, 1L, 2L, 3L, 4L, 5L, 6L));
    }

    @Test
    void shouldRefuseDocumentThatIsCutOrNoneOfFitbit() {
        for (String text : List.of("[{\"dateTime\":", "{", "[1,")) {
            assertThatThrownBy(() -> parse("steps-2020-01-31.json", text)).isInstanceOf(MalformedUploadException.class);
        }
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static long minute(String instant) {
        return Instant.parse(instant).getEpochSecond() / 60;
    }

    private static String fixture(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/fitbit", name));
    }

    private static RecordingSink parse(String name, String text) throws IOException {
        return parse(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static RecordingSink parse(String name, byte[] file) throws IOException {
        RecordingSink sink = new RecordingSink();
        UploadContext context = new UploadContext(
                Optional.of("ann"),
                (provider, id) -> Optional.empty(),
                Instant.parse("2026-11-22T00:00:00Z"),
                ZoneId.of("Europe/Berlin"),
                FileHints.NONE.named(name));
        new FitbitParser().parse(new ByteArrayInputStream(file), context, sink);
        return sink;
    }
}
