package org.rouse.ingest.format.polar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.Parsing;
import org.rouse.ingest.format.evidence.RecordingSink;

/** Nights are told by local times: clocks go back on 25 October 2026 at 01:00Z in Europe, forward on 28 March 2027, also at 01:00Z. */
class NightsAcrossAClockChangeTest {

    private static RecordingSink night(String zone, String start, String end, String more) throws IOException {
        return new Parsing(
                        PolarDocuments.FORMAT,
                        Optional.of("ada"),
                        Instant.parse("2027-04-01T00:00:00Z"),
                        ZoneId.of(zone))
                .json("{'nights':[{'date':'2026-10-25','sleep_start_time':'%s','sleep_end_time':'%s',%s}]}"
                        .formatted(start, end, more));
    }

    /** "start/end" of each sleep, with its stage. */
    private static List<String> sleeps(RecordingSink sink) {
        return sink.facts().stream()
                .map(fact -> fact.interval())
                .map(of -> Instant.ofEpochMilli(of.getStartMs()) + "/" + Instant.ofEpochMilli(of.getEndMs()) + " "
                        + of.getSleep().getStage().name().substring("SLEEP_STAGE_".length()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        // zone of the upload; start, end, awake by the clock beside the bed; start, end, awake
        "Europe/Berlin, 2026-10-24T23:00:00+02:00, 2026-10-25T06:00:00+01:00, 04:00, 04:10, 24T21:00, 25T05:00, 25T03:00, 25T03:10",
        "UTC, 2026-10-24T23:00:00+02:00, 2026-10-25T06:00:00+01:00, 04:00, 04:10, 24T21:00, 25T05:00, 25T03:00, 25T03:10",
        "UTC, 2026-10-24T23:00:00+0200, 2026-10-25T06:00:00+0100, 04:00, 04:10, 24T21:00, 25T05:00, 25T03:00, 25T03:10",
        "UTC, 2026-10-24T23:00:00+02:00, 2026-10-25T06:00:00+01:00, 01:30, 01:40, 24T21:00, 25T05:00, 24T23:30, 24T23:40",
        "Europe/Berlin, 2026-10-24T23:00:00, 2026-10-25T06:00:00, 04:00, 04:10, 24T21:00, 25T05:00, 25T03:00, 25T03:10",
        "Europe/Berlin, 2026-10-25T03:30:00+01:00, 2026-10-25T08:00:00+01:00, 04:00, 04:10, 25T02:30, 25T07:00, 25T03:00, 25T03:10",
        "UTC, 2026-10-24T21:00:00Z, 2026-10-25T05:00:00Z, 03:00, 03:10, 24T21:00, 25T05:00, 25T03:00, 25T03:10",
        "UTC, 2026-10-24T21:00:00.000Z, 2026-10-25T05:00:00.000Z, 03:00, 03:10, 24T21:00, 25T05:00, 25T03:00, 25T03:10",
    })
    void shouldTellStagesByTheClockBesideTheBed(
            String zone,
            String start,
            String end,
            String from,
            String to,
            String begins,
            String ends,
            String a,
            String b)
            throws IOException {
        String first = start.substring(11, 16);
        RecordingSink sink = night(zone, start, end, "'hypnogram':{'%s':3,'%s':0,'%s':2}".formatted(first, from, to));
        assertThat(sleeps(sink))
                .as(sink.outcomes().toString())
                .containsExactly(
                        "2026-10-%s:00Z/2026-10-%s:00Z ASLEEP".formatted(begins, ends),
                        "2026-10-%s:00Z/2026-10-%s:00Z AWAKE".formatted(a, b));
    }

    @Test
    void shouldTellStagesAfterClocksWentForward() throws IOException {
        RecordingSink sink = night(
                "UTC",
                "2027-03-27T23:00:00+01:00",
                "2027-03-28T07:00:00+02:00",
                "'hypnogram':{'23:00':3,'01:50':0,'03:10':2,'05:00':0,'05:20':1}");
        assertThat(sleeps(sink))
                .containsExactly(
                        "2027-03-27T22:00:00Z/2027-03-28T05:00:00Z ASLEEP",
                        "2027-03-28T00:50:00Z/2027-03-28T01:10:00Z AWAKE",
                        "2027-03-28T03:00:00Z/2027-03-28T03:20:00Z AWAKE");
    }

    @Test
    void shouldRefuseTimesThatTheClockSkipped() throws IOException {
        assertThat(night(
                                "UTC",
                                "2027-03-27T23:00:00+01:00",
                                "2027-03-28T07:00:00+02:00",
                                "'hypnogram':{'23:00':3,'02:30':0,'03:10':2}")
                        .outcomes())
                .containsExactly("rejected: time.gap /nights/0/hypnogram");
    }

    @Test
    void shouldPlaceHeartRatesByTheClockAndLeaveOutThoseOfTheHourThatHappenedTwice() throws IOException {
        RecordingSink sink = night(
                "UTC",
                "2026-10-24T23:00:00+02:00",
                "2026-10-25T06:00:00+01:00",
                "'heart_rate_samples':{'01:55':50,'02:30':51,'03:00':52}");
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM))
                .hasSize(10)
                .containsEntry(minute("2026-10-24T23:55:00Z"), 50)
                .containsEntry(minute("2026-10-25T02:00:00Z"), 52);
    }

    /** A later clock time before an earlier one: the second of the two hours has begun. */
    @Test
    void shouldTellByTheirOrderWhichOfTwoHoursTimesMean() throws IOException {
        RecordingSink sink = night(
                "Europe/Berlin",
                "2026-10-24T23:00:00+02:00",
                "2026-10-25T06:00:00+01:00",
                "'heart_rate_samples':{'02:50':50,'02:55':51,'02:00':52,'02:05':53}");
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM))
                .hasSize(20)
                .containsEntry(minute("2026-10-25T00:50:00Z"), 50)
                .containsEntry(minute("2026-10-25T01:00:00Z"), 52);
    }

    private static long minute(String time) {
        return Instant.parse(time).getEpochSecond() / 60;
    }
}
