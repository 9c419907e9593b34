package org.rouse.ingest.format.activpal;

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
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

class ActivpalParserTest {

    private static final String EVENTS =
            "\"Time\",\"DataCount (samples)\",\"Interval (s)\",\"ActivityCode (0=sedentary, 1= standing, 2=stepping)\",\"CumulativeStepCount\",\"Activity Score (MET.h)\",\"Abs(sumDiff)\"\n";
    /** 2016-09-20T12:00:00 as a spreadsheet counts days. */
    private static final String NOON = "42633.5";

    @Test
    void shouldHoldEachPostureForItsIntervalAndJoinStrides() throws IOException {
        RecordingSink sink = parse(EVENTS
                + NOON + ",0,600,0,0,.2,171\n"
                + "42633.5069444444,6000,5,1,0,1.361111E-03,405\n"
                + "42633.5070023148,6050,1.5,2,1,1.2E-03,495\n"
                + "42633.5070196759,6065,1.5,2,2,1.2E-03,340\n");
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getPosture().getPosture().name() + " "
                        + Instant.ofEpochMilli(fact.interval().getStartMs()) + " "
                        + (fact.interval().getEndMs() - fact.interval().getStartMs()))
                .containsExactly(
                        "POSTURE_SITTING 2016-09-20T12:00:00Z 600000",
                        "POSTURE_STANDING 2016-09-20T12:10:00Z 5000",
                        "POSTURE_STEPPING 2016-09-20T12:10:05Z 3000");
        long minute = Instant.parse("2016-09-20T12:10:00Z").getEpochSecond() / 60;
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(minute, 4));
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted", "accepted", "accepted");
    }

    @ParameterizedTest
    @CsvSource({
        "0, posture { posture: POSTURE_SITTING }",
        "1, posture { posture: POSTURE_STANDING }",
        "2.0, posture { posture: POSTURE_STEPPING }",
        "2.1, posture { posture: POSTURE_CYCLING }",
        "3.1, sleep { stage: SLEEP_STAGE_ASLEEP }",
        "3.2, posture { posture: POSTURE_LYING }",
        "4, wear { }",
        "5, posture { posture: POSTURE_SEATED_TRANSPORT }",
    })
    void shouldSayWhatTheCodeMeans(String code, String fact) throws IOException {
        RecordingSink sink = parse(EVENTS + NOON + ",0,60," + code + ",0,0,0\n");
        Interval interval = sink.facts().getFirst().interval();
        assertThat(interval.toString().replaceAll("\\s+", " ")).contains(fact);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'**header_line;;;\nTime;Time(approx);Data Count;Event Type;Duration (s);Waking Day;Cumulative Step Count\n42633,5;20/09/2016 12:00:00;0;0;60,0;1;0\n'",
                "'sep=;\nTime;Event Type;Duration (s)\n2016-09-20 12:00:00;0;60\n'",
                "'Time,Interval (s),ActivityCode\n#2016-09-20 12:00:00#,60,0\n'",
                "'Time,Interval (s),ActivityCode\n20/09/2016 12:00,60,0\n'",
            })
    void shouldReadEventsWhateverTheExportWroteThem(String text) throws IOException {
        RecordingSink sink = parse(text);
        assertThat(sink.facts())
                .extracting(fact -> Instant.ofEpochMilli(fact.interval().getStartMs()))
                .containsExactly(Instant.parse("2016-09-20T12:00:00Z"));
    }

    @Test
    void shouldFindTheColumnsWhenCommasWithinAHeadingAreNotQuoted() throws IOException {
        RecordingSink sink = parse(EVENTS.replace("\"", "")
                + NOON + ",0,600,0,0,.2,171\n"
                + "42633.5069444444,6000,5,2,3,1.361111E-03,405\n");
        long minute = Instant.parse("2016-09-20T12:10:00Z").getEpochSecond() / 60;
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(minute, 6));
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted");
    }

    @Test
    void shouldTellLongEventInPiecesOfADay() throws IOException {
        RecordingSink sink = parse(EVENTS + NOON + ",0,108000,4,0,0,0\n");
        assertThat(sink.facts())
                .extracting(
                        fact -> (fact.interval().getEndMs() - fact.interval().getStartMs()) / 3_600_000)
                .containsExactly(24L, 6L);
        assertThat(sink.outcomes()).containsExactly("accepted");
    }

    @Test
    void shouldRejectRowsThatAreNoEventsAndKeepTheirNeighbours() throws IOException {
        RecordingSink sink = parse(EVENTS
                + NOON + ",0,60,0,0,0,0\n"
                + "soon,0,60,0,0,0,0\n"
                + "42633.6,0,-1,0,0,0,0\n"
                + "42633.6,0,60,7,0,0,0\n"
                + "42633.6,0,60\n"
                + "99999.5,0,60,0,0,0,0\n"
                + "42633.7,0,60,1,0,0,0\n");
        assertThat(sink.outcomes())
                .containsExactly(
                        "accepted",
                        "rejected: time.format Time",
                        "rejected: value.range Interval (s)",
                        "rejected: value.range ActivityCode (0=sedentary, 1= standing, 2=stepping)",
                        "rejected: row.columns ",
                        "rejected: time.future Time",
                        "accepted");
        assertThat(sink.facts()).hasSize(2);
    }

    @Test
    void shouldSpreadStepsOfALongEventOverItsMinutes() throws IOException {
        RecordingSink sink = parse("Time,Interval (s),ActivityCode,CumulativeStepCount\n"
                + "2016-09-20 11:59:00,60,1,100\n"
                + "2016-09-20 12:00:30,90,2,175\n");
        long noon = Instant.parse("2016-09-20T12:00:00Z").getEpochSecond() / 60;
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(noon, 50, noon + 1, 100));
    }

    @Test
    void shouldRefuseFileWhenNoLineIsItsHeader() {
        for (String text : List.of("", "a,b\n1,2\n", "Time,Interval (s)\n1,2\n")) {
            assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedUploadException.class);
        }
    }

    private static RecordingSink parse(String text) throws IOException {
        RecordingSink sink = new RecordingSink();
        UploadContext context = new UploadContext(
                Optional.of("ann"),
                (provider, id) -> Optional.empty(),
                Instant.parse("2026-11-22T00:00:00Z"),
                ZoneId.of("UTC"));
        new ActivpalParser().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), context, sink);
        return sink;
    }
}
