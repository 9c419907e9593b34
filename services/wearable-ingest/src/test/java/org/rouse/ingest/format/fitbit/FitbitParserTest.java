package org.rouse.ingest.format.fitbit;

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
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;

class FitbitParserTest {

    private static final Instant RECEIVED = Instant.parse("2016-05-12T12:00:00Z");
    private static final long NOON = Instant.parse("2016-04-12T12:00:00Z").getEpochSecond() / 60;
    private static final UploadContext UTC = context("UTC");

    @ParameterizedTest
    @CsvSource({
        "'Id,ActivityMinute,Intensity', 3, MEASURE_INTENSITY, 3",
        "'Id,ActivityMinute,Steps', 400, MEASURE_STEPS, 400",
        "'Id,ActivityMinute,METs', 15, MEASURE_MET_THOUSANDTHS, 1500",
        "'Id,Time,Value', 71, MEASURE_HEART_RATE_BPM, 71",
    })
    void shouldGiveMinuteInItsUnitWhenHeaderIsKnown(String header, int raw, Measure measure, int value)
            throws IOException {
        RecordingSink sink = parse(header + "\r\n1624580081,4/12/2016 12:00:00 PM," + raw + "\r\n", UTC);
        assertThat(sink.minutes())
                .containsExactly(new RecordingSink.Minute("1624580081", FitbitRows.SOURCE, measure, NOON, value, 0));
        assertThat(sink.outcomes()).containsExactly("accepted");
    }

    @Test
    void shouldCutSleepRowToItsMinuteWhateverItsValue() throws IOException {
        RecordingSink sink = parse("""
                Id,date,value,logId
                7,4/12/2016 12:00:30 PM,1,9
                7,4/12/2016 12:01:00 PM,2,9
                7,4/12/2016 12:02:59 PM,3,9
                7,4/12/2016 12:02:59 PM,3,9
                7,4/12/2016 12:03:00 PM,4,9
                """, UTC);
        assertThat(sink.values(Measure.MEASURE_ASLEEP)).isEqualTo(Map.of(NOON, 1, NOON + 1, 1, NOON + 2, 1));
        assertThat(sink.outcomes()).last().isEqualTo("rejected: value.range value");
    }

    @Test
    void shouldAverageHeartRateOverTheMinuteOfOnePerson() throws IOException {
        RecordingSink sink = parse("""
                Id,Time,Value
                7,4/12/2016 12:00:05 PM,70
                7,4/12/2016 12:00:10 PM,71
                8,4/12/2016 12:00:15 PM,90
                7,4/12/2016 12:01:00 PM,19
                7,4/12/2016 12:01:00 PM,20
                7,4/12/2016 12:02:00 PM,60
                """, UTC);
        assertThat(sink.minutes()).extracting(RecordingSink.Minute::personId).containsExactly("7", "8", "7", "7");
        assertThat(sink.minutes()).extracting(RecordingSink.Minute::value).containsExactly(71, 90, 20, 60);
        assertThat(sink.outcomes())
                .containsExactly(
                        "accepted", "accepted", "accepted", "rejected: value.range Value", "accepted", "accepted");
    }

    @Test
    void shouldReadAllMeasuresOfDerivedMinuteHeartRateFile() throws IOException {
        RecordingSink sink = parse("id,minute,heart_rate,intensity,steps\n7,2016-04-12T12:00:00,67,1,12\n", UTC);
        assertThat(sink.minutes())
                .extracting(RecordingSink.Minute::measure, RecordingSink.Minute::value)
                .containsExactly(
                        tuple(Measure.MEASURE_HEART_RATE_BPM, 67),
                        tuple(Measure.MEASURE_INTENSITY, 1),
                        tuple(Measure.MEASURE_STEPS, 12));
    }

    @Test
    void shouldSpreadHourOverItsMinutesWhenFileIsWide() throws IOException {
        String header = IntStream.range(0, 60).mapToObj("Steps%02d"::formatted).collect(Collectors.joining(","));
        String values = IntStream.range(0, 60).mapToObj(Integer::toString).collect(Collectors.joining(","));
        String row = "7,4/12/2016 12:00:00 PM," + values;
        RecordingSink sink = parse("Id,ActivityHour," + header + "\n" + row + "\n", UTC);
        assertThat(sink.values(Measure.MEASURE_STEPS))
                .hasSize(60)
                .containsEntry(NOON, 0)
                .containsEntry(NOON + 59, 59);
    }

    @ParameterizedTest
    @CsvSource({
        "4/12/2016 12:00:00 AM, 2016-04-12T00:00:00Z",
        "4/12/2016 12:59:59 AM, 2016-04-12T00:59:00Z",
        "4/12/2016 1:00:00 AM, 2016-04-12T01:00:00Z",
        "4/12/2016 11:59:00 PM, 2016-04-12T23:59:00Z",
        "2/29/2016 9:05:00 AM, 2016-02-29T09:05:00Z",
        "2016-04-12 23:59:00, 2016-04-12T23:59:00Z",
        "4/12/2016 13:05, 2016-04-12T13:05:00Z",
        "4/12/16 1:05:00 pm, 2016-04-12T13:05:00Z",
    })
    void shouldReadWallTimeAsWritten(String time, Instant expected) throws IOException {
        RecordingSink sink = parse("Id,ActivityMinute,Steps\n7," + time + ",1\n", UTC);
        assertThat(sink.values(Measure.MEASURE_STEPS)).containsOnlyKeys(expected.getEpochSecond() / 60);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "4/12/2016",
                "4/12/2016 0:00:00 AM",
                "4/12/2016 13:00:00 PM",
                "4/12/2016 1:60:00 PM",
                "4/12/2016 1:00:00 XM",
                "4/12/2016 1:00:00 PM ",
                "2/30/2016 1:00:00 PM",
                "2/29/2015 1:00:00 PM",
                "13/1/2016 1:00:00 PM",
                "2016-04-12T24:00:00",
                "2016-04-12",
                "4/0/2016 1:00:00 PM",
                "4/12/016 1:00:00 PM"
            })
    void shouldRejectRowWhenTimeIsUnreadable(String time) throws IOException {
        RecordingSink sink = parse("Id,ActivityMinute,Steps\n7," + time + ",1\n", UTC);
        assertThat(sink.outcomes()).containsExactly("rejected: time.format ActivityMinute");
    }

    @ParameterizedTest
    @CsvSource({"Intensity, 4", "Intensity, -1", "Steps, 401", "Steps, 1.5", "METs, 0", "METs, 301", "Steps, ''"})
    void shouldRejectRowWhenValueIsOutOfRange(String column, String value) throws IOException {
        String bad = "7,4/12/2016 1:00:00 PM," + value;
        RecordingSink sink = parse("Id,ActivityMinute," + column + "\n" + bad + "\n7,4/12/2016 1:01:00 PM,1\n", UTC);
        assertThat(sink.outcomes()).containsExactly("rejected: value.range " + column, "accepted");
        Reject reject = sink.rejects().getFirst();
        assertThat(reject.message()).startsWith(column + " must be");
        assertThat(reject.raw().toStringUtf8()).isEqualTo("Id,ActivityMinute," + column + "\n" + bad);
    }

    @Test
    void shouldRejectRowWhenClocksSkippedItsTime() throws IOException {
        String night = """
                Id,ActivityMinute,Steps
                7,3/13/2016 1:59:00 AM,1
                7,3/13/2016 2:00:00 AM,2
                7,3/13/2016 3:00:00 AM,3
                """;
        RecordingSink sink = parse(night, context("America/New_York"));
        assertThat(sink.outcomes()).containsExactly("accepted", "rejected: time.gap ActivityMinute", "accepted");
        long apart = sink.minutes().getLast().epochMinute()
                - sink.minutes().getFirst().epochMinute();
        assertThat(apart).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"5/12/2016 12:04:00 PM, accepted", "5/12/2016 12:05:00 PM, rejected: time.future ActivityMinute"})
    void shouldRejectRowOnlyWhenItsMinuteEndsPastTheTolerance(String time, String outcome) throws IOException {
        assertThat(parse("Id,ActivityMinute,Steps\n7," + time + ",1\n", UTC).outcomes())
                .containsExactly(outcome);
    }

    @Test
    void shouldTakeOnlyOneIdWhenUploadIsForOnePerson() throws IOException {
        UploadContext own =
                new UploadContext(Optional.of("ann"), (provider, id) -> Optional.empty(), RECEIVED, ZoneId.of("UTC"));
        RecordingSink sink = parse("""
                Id,ActivityMinute,Steps
                7,4/12/2016 1:00:00 PM,1
                8,4/12/2016 1:00:00 PM,2
                7,4/12/2016 1:01:00 PM,3
                ,4/12/2016 1:02:00 PM,4
                """, own);
        assertThat(sink.outcomes())
                .containsExactly("accepted", "rejected: person.mixed Id", "accepted", "rejected: person.missing Id");
        assertThat(sink.minutes()).extracting(RecordingSink.Minute::personId).containsOnly("ann");
    }

    @Test
    void shouldRejectRowsOfAccountsNobodyLinked() throws IOException {
        UploadContext links = new UploadContext(
                Optional.empty(),
                (provider, id) -> Optional.of(provider + id).filter("fitbit8"::equals),
                RECEIVED,
                ZoneId.of("UTC"));
        RecordingSink sink =
                parse("Id,ActivityMinute,Steps\n7,4/12/2016 1:00:00 PM,1\n8,4/12/2016 1:00:00 PM,2\n", links);
        assertThat(sink.outcomes()).containsExactly("rejected: account.unknown Id", "accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Id,SleepDay,TotalSleepRecords~7,4/12/2016 12:00:00 AM,1",
                "Id,DateTime,SyncDateUTC,Provider,DeviceName~7,4/12/2016 12:00:00 AM,4/12/2016 12:00:00 AM,x,y",
                "Id,LogId,Time,Level,ShortWakes,SleepStage~7,2,4/12/2016 2:47:30 AM,light,,light",
                "Id,ActivityMinute,Calories~7,4/12/2016 12:00:00 AM,0.78"
            })
    void shouldIgnoreRowsWhenFileHoldsTotalsOrWhatIsNotUsed(String text) throws IOException {
        RecordingSink sink = parse(text.replace('~', '\n'), UTC);
        assertThat(sink.outcomes()).containsExactly("ignored: not used: totals, calories, weight and alike");
    }

    @Test
    void shouldLeaveOutTheMinutesOfAnHourThatHaveNoMet() throws IOException {
        StringBuilder header = new StringBuilder("Id,ActivityHour");
        StringBuilder row = new StringBuilder("7,4/13/2016 12:00:00 AM");
        for (int i = 0; i < 60; i++) {
            header.append(String.format(java.util.Locale.ROOT, ",METs%02d", i));
            row.append(i < 58 ? ",0" : ",10");
        }
        RecordingSink sink = parse(header + "\n" + row + "\n", UTC);
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.minutes()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "id,half\n1,2\n", "{\"a\":1}"})
    void shouldRefuseFileWhenHeaderIsUnknown(String text) {
        assertThatThrownBy(() -> parse(text, UTC)).isInstanceOf(MalformedUploadException.class);
    }

    @Test
    void shouldRejectRowWhenFieldsAreMissing() throws IOException {
        assertThat(parse("Id,ActivityMinute,Steps\n7,4/12/2016 1:00:00 PM\n", UTC)
                        .outcomes())
                .containsExactly("rejected: row.columns ");
    }

    private static RecordingSink parse(String text, UploadContext context) throws IOException {
        RecordingSink sink = new RecordingSink();
        new FitbitParser().parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), context, sink);
        return sink;
    }

    private static UploadContext context(String zone) {
        return new UploadContext(Optional.empty(), (provider, id) -> Optional.of(id), RECEIVED, ZoneId.of(zone));
    }
}
