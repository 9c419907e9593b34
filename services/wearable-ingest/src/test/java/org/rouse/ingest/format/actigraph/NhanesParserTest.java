package org.rouse.ingest.format.actigraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

class NhanesParserTest {

    private static final String FULL = "SEQN,PAXSTAT,PAXCAL,PAXDAY,PAXN,PAXHOUR,PAXMINUT,PAXINTEN\n";
    private static final String SHORT = "seqn,paxday,minute_of_week,paxinten\n";

    @ParameterizedTest
    @CsvSource({
        "'21005,1,0,75', 2003-01-05T00:00:00Z",
        "'21005,1,1439,75', 2003-01-05T23:59:00Z",
        "'21005,2,1440,75', 2003-01-06T00:00:00Z",
        "'21005,7,10079,75', 2003-01-11T23:59:00Z",
        "'21005,7,0,75', 2003-01-11T00:00:00Z",
    })
    void shouldPlaceMinuteInNominalWeekWhenCountedFromZero(String row, Instant expected) throws IOException {
        assertThat(parse(SHORT + row, "UTC").minutes()).containsExactly(minute("21005", expected, 75));
    }

    @ParameterizedTest
    @CsvSource({
        "'21010,1,1,7,1,0,0,1', 2003-01-11T00:00:00Z",
        "'21010,1,1,1,1441,0,0,1', 2003-01-12T00:00:00Z",
        "'21010,1,1,6,10080,23,59,1', 2003-01-17T23:59:00Z",
    })
    void shouldBeginWeekAtFirstDayWornWhenCountedFromOne(String row, Instant expected) throws IOException {
        assertThat(parse(FULL + row, "UTC").minutes()).containsExactly(minute("21010", expected, 1));
    }

    @Test
    void shouldUseZoneOfTheUploadAndGivenSunday() throws IOException {
        RecordingSink sink = new RecordingSink();
        NhanesParser parser = new NhanesParser(LocalDate.of(2024, 1, 7));
        parser.parse(stream(SHORT + "1,1,0,5"), context("America/New_York"), sink);
        assertThat(sink.minutes()).containsExactly(minute("1", Instant.parse("2024-01-07T05:00:00Z"), 5));
    }

    @ParameterizedTest
    @CsvSource({
        "'21010,1,1,8,1,0,0,1', rejected: value.range PAXDAY",
        "'21010,1,1,0,1,0,0,1', rejected: value.range PAXDAY",
        "'21010,1,1,7,0,0,0,1', rejected: value.range PAXN",
        "'21010,1,1,7,10081,0,0,1', rejected: value.range PAXN",
        "'21010,1,1,7,1,0,0,32768', rejected: value.range PAXINTEN",
        "'21010,1,1,7,1,0,0,.', rejected: value.range PAXINTEN",
        "'21010,1,1,7,1,0,0,32767', accepted",
        "'21010,1,1,7,1,0,0', 'rejected: row.columns '",
    })
    void shouldRejectRowWhenVariableIsOutOfItsCodebook(String row, String outcome) throws IOException {
        assertThat(parse(FULL + row, "UTC").outcomes()).containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({"'21010,2,1,7,1,0,0,1'", "'21010,1,2,7,1,0,0,1'", "'21010,1,9,7,1,0,0,1'"})
    void shouldIgnoreRowWhenSurveyDoubtsTheMonitor(String row) throws IOException {
        RecordingSink sink = parse(FULL + row, "UTC");
        assertThat(sink.minutes()).isEmpty();
        assertThat(sink.outcomes()).singleElement().asString().startsWith("ignored: not used");
    }

    @Test
    void shouldRefuseFileOrSettingThatCannotBeRead() {
        assertThatThrownBy(() -> parse("seqn,paxday\n1,1\n", "UTC")).isInstanceOf(MalformedUploadException.class);
        assertThatThrownBy(() -> parse("", "UTC")).isInstanceOf(MalformedUploadException.class);
        assertThatThrownBy(() -> new NhanesParser(LocalDate.of(2024, 1, 8)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RecordingSink.Minute minute(String person, Instant at, int counts) {
        return new RecordingSink.Minute(
                person, NhanesRows.SOURCE, Measure.MEASURE_ACTIVITY_COUNTS, at.getEpochSecond() / 60, counts, 0);
    }

    private static RecordingSink parse(String text, String zone) throws IOException {
        RecordingSink sink = new RecordingSink();
        new NhanesParser().parse(stream(text), context(zone), sink);
        return sink;
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static UploadContext context(String zone) {
        Instant received = Instant.parse("2026-11-22T00:00:00Z");
        return new UploadContext(Optional.empty(), (provider, id) -> Optional.of(id), received, ZoneId.of(zone));
    }
}
