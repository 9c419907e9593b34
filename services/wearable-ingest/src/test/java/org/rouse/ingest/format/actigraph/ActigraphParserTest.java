package org.rouse.ingest.format.actigraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

class ActigraphParserTest {

    private static final long TEN = Instant.parse("2016-10-28T10:00:00Z").getEpochSecond() / 60;
    private static final String ROWS = "Date,Time,Axis1,Axis2,Axis3,Steps,Lux\n";

    @Test
    void shouldGiveCountsAndStepsOfEachMinuteWhenActiLifeExportedThem() throws IOException {
        RecordingSink sink = parse(preamble("M/d/yyyy", "10/28/2016", "00:01:00", 61)
                + " Date, Time, Axis1,Axis2,Axis3,Steps,Lux,Inclinometer Off\r\n"
                + "10/28/2016,10:00:00,120,7,9,14,0,0\r\n"
                + "10/28/2016,10:01:00,0,0,0,0,0,1\r\n");
        assertThat(sink.values(Measure.MEASURE_ACTIVITY_COUNTS)).isEqualTo(Map.of(TEN, 120, TEN + 1, 0));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(TEN, 14, TEN + 1, 0));
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted");
        assertThat(sink.minutes().getFirst().personId()).isEqualTo("ann");
        assertThat(sink.minutes().getFirst().source())
                .extracting(s -> tuple(s.getId(), s.getKind(), s.getModel()))
                .isEqualTo(tuple("actigraph:NEO1C15110103", SourceKind.SOURCE_KIND_WEARABLE, "GT3X+"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "M/d/yyyy|10/28/2016|12|'120,7,9\n0,0,0\n'",
                "dd.MM.yyyy|28.10.2016|0|'120\n0\n'",
                "yyyy-MM-dd|2016-10-28|13|'120;7;9;3\n0;0;0;0\n'",
                "d/M/yyyy|28/10/2016|12|'Axis1;Axis2;Axis3\n120;7;9\n0;0;0\n'",
            })
    void shouldCountEpochsFromTheStartWhenRowsHaveNoTime(String format, String date, int mode, String rows)
            throws IOException {
        RecordingSink sink = parse(preamble(format, date, "00:01:00", mode) + rows);
        assertThat(sink.values(Measure.MEASURE_ACTIVITY_COUNTS)).isEqualTo(Map.of(TEN, 120, TEN + 1, 0));
    }

    @Test
    void shouldSumEpochsToMinutesAndLeaveOutMinutesThatAreNotWhole() throws IOException {
        RecordingSink sink = parse(preamble("M/d/yyyy", "10/28/2016", "00:00:30", 1)
                + "10,1\n20,2\n"
                + "30,3\nx,0\n"
                + "40,4\n50,5\n"
                + "60,6\n");
        assertThat(sink.values(Measure.MEASURE_ACTIVITY_COUNTS)).isEqualTo(Map.of(TEN, 30, TEN + 2, 90));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(TEN, 3, TEN + 2, 9));
        String unused = "ignored: not used: epochs of a minute that is not there as a whole";
        assertThat(sink.outcomes())
                .containsExactly(
                        "accepted",
                        "accepted",
                        unused,
                        "rejected: value.range column 1",
                        "accepted",
                        "accepted",
                        unused);
    }

    @Test
    void shouldFindEpochAndOrderOfDatesInRowsWhenNothingStandsBeforeThem() throws IOException {
        RecordingSink sink = parse(
                "TimeStamp;axis1;axis2;axis3;steps\n" + "28/10/2016 10:00:00;50;0;0;1\n28/10/2016 10:00:30;70;0;0;2\n");
        assertThat(sink.values(Measure.MEASURE_ACTIVITY_COUNTS)).isEqualTo(Map.of(TEN, 120));
    }

    @Test
    void shouldKeepTheOffsetOfTheStartWhenClocksGoBackDuringTheRecording() throws IOException {
        String night = ROWS
                + IntStream.rangeClosed(119, 180)
                        .mapToObj(m -> "10/30/2016,%d:%02d:00,%d,0,0,0,0%n".formatted(m / 60, m % 60, m))
                        .collect(Collectors.joining());
        RecordingSink sink =
                parse(preamble("M/d/yyyy", "10/28/2016", "00:01:00", 61) + night, "Europe/Berlin", Map.of());
        long before = Instant.parse("2016-10-29T23:59:00Z").getEpochSecond() / 60;
        assertThat(sink.values(Measure.MEASURE_ACTIVITY_COUNTS))
                .hasSize(62)
                .containsEntry(before, 119)
                .containsEntry(before + 61, 180);
    }

    @Test
    void shouldReadMinutesOfTheSurveyWhenItsColumnsAreThere() throws IOException {
        RecordingSink sink = parse("seqn,paxday,minute_of_week,paxinten\n21005,1,0,75\n");
        assertThat(sink.values(Measure.MEASURE_ACTIVITY_COUNTS)).containsValue(75);
    }

    @Test
    void shouldTakeOrderOfDatesThatIsToldWhenRowsDoNotGiveItAway() throws IOException {
        String rows = "timestamp,axis1\n5/4/2016 10:00,1\n5/4/2016 10:01,2\n";
        assertThatThrownBy(() -> parse(rows))
                .isInstanceOfSatisfying(
                        MalformedUploadException.class,
                        e -> assertThat(e.rule()).isEqualTo("time.order-unknown"));
        RecordingSink sink = parse(rows, "UTC", Map.of("time-format", "d/M/yyyy"));
        assertThat(sink.values(Measure.MEASURE_ACTIVITY_COUNTS))
                .containsKey(Instant.parse("2016-04-05T10:00:00Z").getEpochSecond() / 60);
    }

    @ParameterizedTest
    @CsvSource({"00:00:00", "00:02:00", "00:00:45"})
    void shouldRefuseFileWhenEpochsDoNotMakeMinutes(String epoch) {
        assertThatThrownBy(() -> parse(preamble("M/d/yyyy", "10/28/2016", epoch, 12) + "1,2,3\n"))
                .isInstanceOfSatisfying(
                        MalformedUploadException.class,
                        e -> assertThat(e.rule()).isEqualTo("actigraph.epoch"));
    }

    @ParameterizedTest
    @CsvSource({
        "'a,b\n1,2\n'",
        "'1,2,3\n'",
        "'axis1,axis2\n1,2\n'",
        "'---- Data File Created By ActiGraph\nStart Time 10:00:00\n'"
    })
    void shouldRefuseFileWhenItBeginsLikeNone(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedUploadException.class);
    }

    private static String preamble(String dateFormat, String date, String epoch, int mode) {
        return """
                ------------ Data File Created By ActiGraph GT3X+ ActiLife v6.11.9 Firmware v3.2.1 date format %s Filter Normal -----------
                Serial Number: NEO1C15110103
                Start Time 10:00:00
                Start Date %s
                Epoch Period (hh:mm:ss) %s
                Download Time 11:11:11
                Download Date %s
                Current Memory Address: 0
                Current Battery Voltage: 4.05     Mode = %d
                --------------------------------------------------
                """.formatted(dateFormat, date, epoch, date, mode);
    }

    private static RecordingSink parse(String text) throws IOException {
        return parse(text, "UTC", Map.of());
    }

    private static RecordingSink parse(String text, String zone, Map<String, String> told) throws IOException {
        RecordingSink sink = new RecordingSink();
        UploadContext context = new UploadContext(
                Optional.of("ann"),
                (provider, id) -> Optional.empty(),
                Instant.parse("2026-11-22T00:00:00Z"),
                ZoneId.of(zone),
                new FileHints("", Optional.empty(), told));
        new ActigraphParser().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), context, sink);
        return sink;
    }
}
