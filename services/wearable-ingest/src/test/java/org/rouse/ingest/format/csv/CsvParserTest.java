package org.rouse.ingest.format.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Posture;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

class CsvParserTest {

    private static final long NOON = Instant.parse("2016-04-12T12:00:00Z").getEpochSecond() / 60;

    @Test
    void shouldFindColumnsByTheirHeadingsWhenNobodyTold() throws IOException {
        RecordingSink sink = parse("""
            Timestamp,Step Count,Heart Rate,MET,Worn,Note
            2016-04-12T12:00:00Z,12,70.4,1.25,yes,a
            2016-04-12T12:01:00Z,,,,no,b
            2016-04-12T12:02:00Z,,,,,c
            """);
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(NOON, 12));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(NOON, 70));
        assertThat(sink.values(Measure.MEASURE_MET_THOUSANDTHS)).isEqualTo(Map.of(NOON, 1250));
        assertThat(sink.values(Measure.MEASURE_WORN)).isEqualTo(Map.of(NOON, 1, NOON + 1, 0));
        assertThat(sink.outcomes())
                .containsExactly("accepted", "accepted", "ignored: not used: says nothing that is measured");
    }

    @Test
    void shouldReadColumnsThatAreToldWhateverTheyAreCalled() throws IOException {
        RecordingSink sink = parse(
                "Zeit;Schritte;Sensor\n12.04.2016 14:00;12;a\n12.04.2016 14:01;13;a\n",
                Map.of("time", "Zeit", "steps", "Schritte", "device", "", "zone", "Europe/Berlin", "kind", "phone"));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(NOON, 12, NOON + 1, 13));
        assertThat(sink.minutes().getFirst().source().getId()).isEqualTo("csv");
        assertThat(sink.minutes().getFirst().source().getKind()).isEqualTo(SourceKind.SOURCE_KIND_PHONE);
    }

    @ParameterizedTest
    @CsvSource({
        "1460462400, UTC",
        "1460462400000, UTC",
        "1460462400.5, UTC",
        "2016-04-12T12:00:00Z, Asia/Tokyo",
        "2016-04-12 14:00:00.000+02:00, UTC",
        "2016-04-12 14:00:00 +0200, UTC",
        "2016-04-12T07:00:00-05, UTC",
        "2016-04-12 08:00, America/New_York",
        "4/13/2016 12:00:00 AM, Pacific/Auckland",
        "13/4/2016 0:00, Pacific/Auckland",
    })
    void shouldReadTimeWhenItIsWrittenSo(String time, String zone) throws IOException {
        RecordingSink sink = parse("time,steps\n" + time + ",1\n", Map.of("zone", zone));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(NOON, 1));
    }

    @Test
    void shouldRefuseToGuessWhetherDayOrMonthComesFirst() throws IOException {
        String text = "time,steps\n4/5/2016 12:00,1\n";
        assertThatThrownBy(() -> parse(text))
                .isInstanceOfSatisfying(
                        MalformedUploadException.class,
                        e -> assertThat(e.rule()).isEqualTo("time.order-unknown"));
        assertThatThrownBy(() -> parse(text + "13/5/2016 12:00,1\n5/13/2016 12:00,1\n"))
                .isInstanceOf(MalformedUploadException.class);
        assertThat(parse(text, Map.of("time-format", "M/d/yyyy"))
                        .minutes()
                        .getFirst()
                        .epochMinute())
                .isEqualTo(Instant.parse("2016-04-05T12:00:00Z").getEpochSecond() / 60);
    }

    @Test
    void shouldSumStepsAndAverageRatesWithinTheMinute() throws IOException {
        RecordingSink sink = parse("""
            time,steps,hr
            2016-04-12T12:00:00Z,5,60
            2016-04-12T12:00:20Z,6,
            2016-04-12T12:00:20Z,6,
            2016-04-12T12:00:40Z,7,71
            2016-04-12T12:01:00Z,1,80
            """);
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(NOON, 18, NOON + 1, 1));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(NOON, 66, NOON + 1, 80));
    }

    @Test
    void shouldHoldRowsUntilTheNextIsDueWhenTheyAreFurtherApartThanAMinute() throws IOException {
        RecordingSink sink = parse("""
            date,time,steps,intensity
            2016-04-12,12:00,600,light
            2016-04-12,12:15,0,sedentary
            2016-04-12,12:30,1500.5,moderate
            """);
        assertThat(sink.minutes()).isEmpty();
        assertThat(sink.facts())
                .filteredOn(fact -> fact.interval().hasSteps())
                .extracting(fact -> fact.interval().getSteps().getStepsThousandths())
                .containsExactly(600_000L, 0L, 1_500_500L);
        assertThat(sink.facts())
                .allSatisfy(fact -> assertThat(
                                fact.interval().getEndMs() - fact.interval().getStartMs())
                        .isEqualTo(900_000));
    }

    @Test
    void shouldHoldPosturesAndActivitiesFromStartToEnd() throws IOException {
        RecordingSink sink = parse("""
            start,end,posture,activity
            2016-04-12T12:00:00Z,2016-04-12T13:00:00Z,Sitting,
            2016-04-12T13:00:00Z,2016-04-12T13:30:00Z,,Nordic walking
            2016-04-12T13:30:00Z,2016-04-12T13:00:00Z,standing,
            2016-04-12T13:30:00Z,2016-04-12T14:00:00Z,hanging,
            """);
        assertThat(sink.facts().getFirst().interval().getPosture().getPosture()).isEqualTo(Posture.POSTURE_SITTING);
        assertThat(sink.facts().getFirst().source().getKind()).isEqualTo(SourceKind.SOURCE_KIND_POSTURE_SENSOR);
        assertThat(sink.facts().getLast().interval().getWorkout().getActivity()).isEqualTo("nordic-walking");
        assertThat(sink.outcomes())
                .containsExactly("accepted", "accepted", "rejected: time.order start", "rejected: value.word posture");
    }

    @Test
    void shouldTakeDurationsInTheUnitOfTheirHeading() throws IOException {
        RecordingSink sink = parse("start,duration_min,sleep\n2016-04-12T12:00:00Z,90,deep\n");
        assertThat(sink.facts().getFirst().interval().getEndMs()
                        - sink.facts().getFirst().interval().getStartMs())
                .isEqualTo(90 * 60_000);
    }

    @Test
    void shouldKeepPeopleAndDevicesApart() throws IOException {
        RecordingSink sink = parse("""
            participant,device,time,steps
            7,left,2016-04-12T12:00:00Z,1
            7,right,2016-04-12T12:00:00Z,2
            8,left,2016-04-12T12:00:00Z,3
            ,left,2016-04-12T12:00:00Z,4
            """);
        assertThat(sink.minutes())
                .extracting(minute -> minute.personId() + " " + minute.source().getId() + " " + minute.value())
                .containsExactly("7 csv:left 1", "7 csv:right 2", "8 csv:left 3");
        assertThat(sink.outcomes()).last().isEqualTo("rejected: person.missing participant");
    }

    @ParameterizedTest
    @CsvSource({
        "'soon,1,1', rejected: time.format time",
        "'2016-04-12T12:00:00Z,401,1', rejected: value.range steps",
        "'2016-04-12T12:00:00Z,1,4', rejected: value.word intensity",
        "'2016-04-12T12:00:00Z,1', 'rejected: row.columns '",
        "'2027-04-12T12:00:00Z,1,1', rejected: time.future time",
        "'2500-04-12T12:00:00Z,1,1', rejected: time.future time",
        "'1969-12-31T23:59:00Z,1,1', rejected: time.before-1970 time",
        "'1969-12-31 23:59,1,1', rejected: time.before-1970 time",
        "'31.12.1899 23:59,1,1', rejected: time.before-1970 time",
        "'0001-01-01T00:00:00Z,1,1', rejected: time.before-1970 time",
        "'-60,1,1', rejected: time.before-1970 time",
        "'-86400000,1,1', rejected: time.before-1970 time",
        "'-,1,1', rejected: time.format time",
        "'2016-04-12T12:00:00Z,1,1,more', accepted",
    })
    void shouldRejectRowWhenItBreaksARule(String row, String outcome) throws IOException {
        assertThat(parse("time,steps,intensity\n" + row + "\n").outcomes()).containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 | 1,asleep,Asleep,ASLEEP,sleep,sleeping,restless,light,Core,deep,REM,rem,unspecified,Unspecified,InBed,In Bed,in_bed",
                "1 | AsleepCore,asleep_deep,Asleep REM,AsleepUnspecified,HKCategoryValueSleepAnalysisAsleepCore,HKCategoryValueSleepAnalysisInBed",
                "1 | light_sleep,Deep Sleep,rem-sleep,STAGE_TYPE_LIGHT,STAGE_TYPE_SLEEPING,stage_rem,SLEEP_STAGE_DEEP",
                "0 | 0,awake,Awake,wake,out of bed,OutOfBed,out_of_bed,Awake in bed,HKCategoryValueSleepAnalysisAwake,STAGE_TYPE_AWAKE,STAGE_TYPE_OUT_OF_BED",
            })
    void shouldReadSleepInTheWordsOfOthers(int asleep, String words) throws IOException {
        for (String word : words.split(",")) {
            RecordingSink sink = parse("time,sleep\n2026-04-12T12:00:00Z," + word + "\n");
            assertThat(sink.values(Measure.MEASURE_ASLEEP).values()).as(word).containsExactly(asleep);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "unknown, ignored: not used: says nothing that is measured",
        "unmeasurable, ignored: not used: says nothing that is measured",
        "STAGE_TYPE_UNKNOWN, ignored: not used: says nothing that is measured",
        "dreaming, rejected: value.word sleep",
        "2, rejected: value.word sleep",
    })
    void shouldTakeNoOtherWordForSleep(String word, String outcome) throws IOException {
        assertThat(parse("time,sleep\n2026-04-12T12:00:00Z," + word + "\n").outcomes())
                .containsExactly(outcome);
    }

    @Test
    void shouldRejectTimeThatClocksSkipped() throws IOException {
        assertThat(parse("time,steps\n2016-03-13 02:30,1\n", Map.of("zone", "America/New_York"))
                        .outcomes())
                .containsExactly("rejected: time.gap time");
    }

    @ParameterizedTest
    @CsvSource({
        "'time,note\n1,2\n', '', csv.columns",
        "'date,steps\n2016-04-12,9000\n', '', csv.columns",
        "'time,steps\n', steps=Schritte, csv.map",
        "'time,steps\n', stepps=steps, csv.map",
        "'time,steps\n', kind=shoe, csv.map",
        "'time,steps\n', zone=Mars, csv.map",
        "'', '', csv.empty",
    })
    void shouldRefuseFileWhenItCannotBeUnderstood(String text, String told, String rule) {
        Map<String, String> map = told.isEmpty() ? Map.of() : Map.of(told.split("=")[0], told.split("=")[1]);
        assertThatThrownBy(() -> parse(text, map))
                .isInstanceOfSatisfying(
                        MalformedUploadException.class,
                        e -> assertThat(e.rule()).isEqualTo(rule));
    }

    @Test
    void shouldRefuseFileOfBlankLinesAlone() {
        for (String text : List.of("\n", "\n\n\n", " \n", "\r\n")) {
            assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedUploadException.class);
            assertThatThrownBy(() -> parse(text, Map.of("steps", "hr"))).isInstanceOf(MalformedUploadException.class);
        }
    }

    @Test
    void shouldIgnoreTotalsOfDays() throws IOException {
        RecordingSink sink = parse("time,steps\n2016-04-10 00:00,300\n2016-04-11 00:00,400\n2016-04-12 00:00,200\n");
        assertThat(sink.outcomes()).containsOnly("ignored: not used: totals of days");
    }

    private static RecordingSink parse(String text) throws IOException {
        return parse(text, Map.of());
    }

    private static RecordingSink parse(String text, Map<String, String> told) throws IOException {
        RecordingSink sink = new RecordingSink();
        UploadContext context = new UploadContext(
                Optional.empty(),
                (provider, id) -> Optional.of(id),
                Instant.parse("2026-11-22T00:00:00Z"),
                ZoneId.of("UTC"),
                new FileHints("", Optional.of("ann"), told));
        new CsvParser().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), context, sink);
        return sink;
    }
}
