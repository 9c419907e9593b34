package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clocks in Berlin went back on 25 October 2026: 02:00 to 02:59 happened from 00:00Z on and again from 01:00Z on. */
class HourThatHappensTwiceTest {

    private static FieldUpload berlin(String format) {
        return FieldUpload.of(format).in("Europe/Berlin");
    }

    private static List<String> fallback() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/field/fitbit-fallback-twice.csv"));
    }

    @Test
    void shouldKeepBothHoursOfAFitbitTable() throws IOException {
        FieldUpload.Read read = berlin("fitbit").text(String.join("\n", fallback()));
        assertThat(read.minutes()).hasSize(fallback().size() - 1);
        assertThat(new HashSet<>(read.minutes())).hasSize(fallback().size() - 1);
        assertThat(read.minutes())
                .contains(
                        "intensity 2026-10-25T00:00:00Z 0",
                        "intensity 2026-10-25T00:59:00Z 0",
                        "intensity 2026-10-25T01:00:00Z 2",
                        "intensity 2026-10-25T01:59:00Z 2");
        assertThat(read.receipt().accepted()).isEqualTo(fallback().size() - 1);
    }

    @Test
    void shouldReadADescendingTableTheOtherWay() throws IOException {
        List<String> rows = new ArrayList<>(fallback().subList(1, fallback().size()));
        Collections.reverse(rows);
        String reversed = fallback().getFirst() + "\n" + String.join("\n", rows);
        assertThat(berlin("fitbit").text(reversed).minutes())
                .containsExactlyInAnyOrderElementsOf(
                        berlin("fitbit").text(String.join("\n", fallback())).minutes());
    }

    @Test
    void shouldRefuseRowsThatNothingTellsApart() throws IOException {
        List<String> once = new ArrayList<>(new LinkedHashSet<>(
                fallback().stream().map(row -> row.replaceFirst(",[02]$", ",0")).toList()));
        FieldUpload.Read read = berlin("fitbit").text(String.join("\n", once));
        assertThat(read.receipt().quarantined()).isEqualTo(60);
        assertThat(read.receipt().rules()).containsExactly(Map.entry("time.ambiguous", 60L));
        assertThat(read.receipt().accepted()).isEqualTo(once.size() - 1 - 60);
        assertThat(read.refused().getFirst()).isEqualTo("time.ambiguous ActivityMinute");
        assertThat(read.kept().quarantined.getFirst().getRaw().toStringUtf8())
                .isEqualTo("Id,ActivityMinute,Intensity\n1,10/25/2026 2:00:00 AM,0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | time,steps;2026-10-25 01:59,1;2026-10-25 02:00,2;2026-10-25 02:59,5;2026-10-25 02:00,3;2026-10-25 03:00,4"
                        + " | 23:59 1,00:00 2,00:59 5,01:00 3,02:00 4",
                "csv | time,steps;2026-10-25 02:00:00+02:00,2;2026-10-25 02:01:00+02:00,1;2026-10-25 02:00:00+01:00,3;2026-10-25 02:01:00+01:00,4"
                        + " | 00:00 2,00:01 1,01:00 3,01:01 4",
                "csv | date,time,steps;2026-10-25,01:59,1;2026-10-25,02:00,2;2026-10-25,02:59,5;2026-10-25,02:00,3;2026-10-25,02:59,6"
                        + " | 23:59 1,00:00 2,00:59 5,01:00 3,01:59 6",
                "fitbit | {'activities-steps':[{'dateTime':'2026-10-25','value':'9'}],'activities-steps-intraday':{'dataset':[{'time':'01:59:00','value':1},{'time':'02:00:00','value':2},{'time':'02:59:00','value':5},{'time':'02:00:00','value':3},{'time':'03:00:00','value':4}],'datasetInterval':1,'datasetType':'minute'}}"
                        + " | 23:59 1,00:00 2,00:59 5,01:00 3,02:00 4",
                "polar | {'samples':{'steps':{'interval_ms':60000,'samples':[{'timestamp':'2026-10-25T01:59','steps':1},{'timestamp':'2026-10-25T02:00','steps':2},{'timestamp':'2026-10-25T02:59','steps':5},{'timestamp':'2026-10-25T02:00','steps':3},{'timestamp':'2026-10-25T03:00','steps':4}]}}}"
                        + " | 23:59 1,00:00 2,00:59 5,01:00 3,02:00 4",
            })
    void shouldTellRowsOfEveryFormatApartByTheirOrderOrOffset(String format, String body, String expected)
            throws IOException {
        String text = body.startsWith("{") ? body : body.replace(';', '\n');
        FieldUpload.Read read = berlin(format).json(text);
        assertThat(read.minutes().stream()
                        .map(line ->
                                line.replaceFirst("steps 2026-10-2[45]T", "").replace(":00Z", "")))
                .as(read.refused().toString())
                .containsExactly(expected.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fitbit | Id,ActivityMinute,Steps;1,10/25/2026 2:30:00 AM,5 | time.ambiguous ActivityMinute",
                "csv | time,steps;2026-10-25 02:30,5 | time.ambiguous time",
                "csv | start,end,steps;2026-10-25 01:30,2026-10-25 02:30,5 | time.ambiguous end",
                "fitbit | {'activities':[{'logId':1,'startDate':'2026-10-25','startTime':'02:30','hasStartTime':true,'duration':600000,'name':'Walk'}]} | time.ambiguous /activities/0/startTime",
                "polar | [{'id':'e','start_time':'2026-10-25T02:30:00','duration':'PT10M','sport':'WALKING'}] | time.ambiguous /0/start_time",
            })
    void shouldRefuseALoneTimeOfThatHour(String format, String body, String refused) throws IOException {
        String text = body.matches("[\\[{].*") ? body : body.replace(';', '\n');
        FieldUpload.Read read = berlin(format).json(text);
        assertThat(read.refused()).as(read.malformed()).containsExactly(refused);
        assertThat(read.receipt().accepted()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-25T02:30:00.000, 2026-10-25T03:30:00.000, 3600000, 2026-10-25T01:30:00Z",
        "2026-10-25T02:30:00.000, 2026-10-25T03:30:00.000, 7200000, 2026-10-25T00:30:00Z",
        "2026-10-25T02:30:00.000, 2026-10-25T03:30:00.000, 5400000, ",
    })
    void shouldTellTheStartOfASleepByItsEnd(String start, String end, long duration, String startsAt)
            throws IOException {
        FieldUpload.Read read = berlin("fitbit")
                .json("{'sleep':[{'logId':1,'startTime':'" + start + "','endTime':'" + end + "','duration':" + duration
                        + "}]}");
        if (startsAt == null) {
            assertThat(read.refused()).containsExactly("time.ambiguous /sleep/0/startTime");
        } else {
            assertThat(read.intervals().stream().map(i -> Instant.ofEpochMilli(i.getStartMs())))
                    .containsExactly(Instant.parse(startsAt));
        }
    }

    @Test
    void shouldPlaceTheStagesOfANightThroughTheHour() throws IOException {
        FieldUpload.Read read = berlin("fitbit")
                .json(
                        "{'sleep':[{'logId':1,'startTime':'2026-10-25T00:00:00.000','duration':18000000,'levels':{'data':["
                                + "{'dateTime':'2026-10-25T00:00:00.000','level':'light','seconds':9000},"
                                + "{'dateTime':'2026-10-25T02:30:00.000','level':'deep','seconds':3600},"
                                + "{'dateTime':'2026-10-25T02:30:00.000','level':'light','seconds':5400}]}}]}");
        assertThat(read.spans()).containsExactly("SLEEP 2026-10-24T22:00:00Z 2026-10-25T03:00:00Z ASLEEP");
    }

    @Test
    void shouldRefuseAllThatFollowsAMonitorStartedInThatHour() throws IOException {
        String events = "Time,DataCount,Interval (s),ActivityCode,CumulativeStepCount,Activity Score (MET.h)\n"
                + "\"#2026-10-25 02:30:00#\",0,600,0,0,0\n\"#2026-10-25 02:40:00#\",6000,600,1,0,0\n";
        assertThat(berlin("activpal").text(events).receipt().rules()).containsExactly(Map.entry("time.ambiguous", 2L));
    }

    @Test
    void shouldRefuseTimesOfThePolarHourThatWasSkipped() throws IOException {
        FieldUpload.Read read = berlin("polar")
                .json("[{'id':'e','start_time':'2026-03-29T02:00:00','duration':'PT10M','sport':'WALKING'},"
                        + "{'id':'f','start_time':'2026-03-29T01:59:59','duration':'PT10M','sport':'WALKING'},"
                        + "{'id':'g','start_time':'2026-03-29T02:59:59','duration':'PT10M','sport':'WALKING'},"
                        + "{'id':'h','start_time':'2026-03-29T03:00:00','duration':'PT10M','sport':'WALKING'}]");
        assertThat(read.refused()).containsExactly("time.gap /0/start_time", "time.gap /2/start_time");
        assertThat(read.receipt().accepted()).isEqualTo(2);
    }
}
