package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A night from 23:00Z to 05:00Z in which the person lay awake from 01:00Z to 01:10Z, in each provider's format. */
class AwakeInANightTest {

    private static final String NIGHT = "SLEEP 2026-05-08T23:00:00Z 2026-05-09T05:00:00Z ASLEEP";
    private static final String AWAKE = "SLEEP 2026-05-09T01:00:00Z 2026-05-09T01:10:00Z AWAKE";

    @Test
    void shouldTellWhatAForwarderTold() throws IOException {
        assertThat(FieldUpload.of("health-connect").file("08-hcweb.json").spans())
                .contains(NIGHT, AWAKE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "health-connect | [{'type':'SleepSession','startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-09T05:00:00Z','stages':[{'stage':4,'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-09T01:00:00Z'},{'stage':1,'startTime':'2026-05-09T01:00:00Z','endTime':'2026-05-09T01:10:00Z'},{'stage':5,'startTime':'2026-05-09T01:10:00Z','endTime':'2026-05-09T05:00:00Z'}]}]",
                "fitbit | {'sleep':[{'logId':1,'startTime':'2026-05-08T23:00:00.000','duration':21600000,'levels':{'data':[{'dateTime':'2026-05-08T23:00:00.000','level':'light','seconds':7200},{'dateTime':'2026-05-09T01:00:00.000','level':'wake','seconds':600},{'dateTime':'2026-05-09T01:10:00.000','level':'rem','seconds':13800}]}}]}",
                "google-health | {'dataPoints':[{'sleep':{'interval':{'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-09T05:00:00Z'},'stages':[{'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-09T01:00:00Z','type':'LIGHT'},{'startTime':'2026-05-09T01:00:00Z','endTime':'2026-05-09T01:10:00Z','type':'AWAKE'},{'startTime':'2026-05-09T01:10:00Z','endTime':'2026-05-09T05:00:00Z','type':'REM'}]}}]}",
                "garmin-health | {'sleeps':[{'userId':'u','summaryId':'s','startTimeInSeconds':1778281200,'durationInSeconds':21600,'sleepLevelsMap':{'light':[{'startTimeInSeconds':1778281200,'endTimeInSeconds':1778288400}],'awake':[{'startTimeInSeconds':1778288400,'endTimeInSeconds':1778289000}],'rem':[{'startTimeInSeconds':1778289000,'endTimeInSeconds':1778302800}]}}]}",
                "oura | {'data':[{'id':'o','type':'long_sleep','bedtime_start':'2026-05-08T23:00:00Z','bedtime_end':'2026-05-09T05:00:00Z','sleep_phase_5_min':'222222222222222222222222442222222222222222222222222222222222222222222222'}]}",
                "polar | {'nights':[{'date':'2026-05-09','sleep_start_time':'2026-05-08T23:00:00Z','sleep_end_time':'2026-05-09T05:00:00Z','hypnogram':{'23:00':3,'01:00':0,'01:10':2}}]}",
            })
    void shouldTellTheTimeAwake(String format, String body) throws IOException {
        FieldUpload.Read read = FieldUpload.of(format).json(body);
        assertThat(read.spans()).as(read.malformed() + read.refused()).containsExactly(NIGHT, AWAKE);
        assertThat(read.receipt().accepted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "01:00:00, 01:01:00, 01:00:00, 01:01:00",
        "01:00:01, 01:01:59, , ",
        "01:00:30, 01:02:30, 01:00:30, 01:02:30",
        "22:00:00, 23:30:00, , ",
        "04:30:00, 05:30:00, , ",
    })
    void shouldTellTimesAwakeThatFillAMinuteWithinTheSleep(String from, String to, String start, String end)
            throws IOException {
        String before = from.startsWith("22") ? "2026-05-08T" : "2026-05-09T";
        String after = to.startsWith("23") ? "2026-05-08T" : "2026-05-09T";
        FieldUpload.Read read = FieldUpload.of("health-connect")
                .json(
                        "[{'type':'SleepSession','startTime':'2026-05-08T22:00:00Z','endTime':'2026-05-09T06:00:00Z','stages':["
                                + "{'stage':4,'startTime':'2026-05-08T23:30:00Z','endTime':'2026-05-09T01:00:00Z'},"
                                + "{'stage':1,'startTime':'" + before + from + "Z','endTime':'" + after + to + "Z'},"
                                + "{'stage':4,'startTime':'2026-05-09T03:00:00Z','endTime':'2026-05-09T04:30:00Z'}]}]");
        String night = "SLEEP 2026-05-08T23:30:00Z 2026-05-09T04:30:00Z ASLEEP";
        if (start == null) {
            assertThat(read.spans()).containsExactly(night);
        } else {
            assertThat(read.spans())
                    .containsExactly(night, "SLEEP 2026-05-09T%sZ 2026-05-09T%sZ AWAKE".formatted(start, end));
        }
    }

    @Test
    void shouldKnowTimesAwakeByTheirNightAndPlace() throws IOException {
        assertThat(FieldUpload.of("health-connect").file("08-hcweb.json").intervals().stream()
                        .filter(interval -> interval.hasSleep())
                        .map(interval -> interval.getId()))
                .containsExactly("@sleep|1778281200000", "@sleep|1778281200000|awake|1");
    }

    @Test
    void shouldReadTheNapsOfGarmin() throws IOException {
        FieldUpload.Read read = FieldUpload.of("garmin-health").file("garmin-hist.json");
        assertThat(read.spans()).contains("SLEEP 2026-11-20T11:00:00Z 2026-11-20T11:30:00Z ASLEEP");
        assertThat(read.refused()).isEmpty();
    }
}
