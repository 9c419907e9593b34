package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phones set to a clock of twelve hours write times of it, with the blanks of their language before am and pm. */
class TwelveHourClockTest {

    @Test
    void shouldReadTheNarrowBlankThatPhonesWrite() throws IOException {
        FieldUpload.Read read = FieldUpload.of("health-auto-export").file("03-hae-nnbsp.json");
        assertThat(read.spans())
                .containsExactly(
                        "STEPS 2026-09-20T21:57:00Z 2026-09-20T21:58:00Z 10.5",
                        "STEPS 2026-09-20T21:58:00Z 2026-09-20T21:59:00Z 10.5",
                        "STEPS 2026-09-20T21:59:00Z 2026-09-20T22:00:00Z 10.5");
        assertThat(read.minutes()).containsExactly("steps 2026-09-21T06:51:00Z 33");
    }

    @Test
    void shouldReadTenPastMidnightAsSuch() throws IOException {
        FieldUpload.Read read = FieldUpload.of("health-auto-export").file("03-hae-ampm.json");
        assertThat(read.minutes()).containsExactly("steps 2026-09-20T14:10:00Z 33");
        assertThat(read.spans()).hasSize(3).first().isEqualTo("STEPS 2026-09-20T21:57:00Z 2026-09-20T21:58:00Z 10.5");
    }

    @Test
    void shouldReadItInEveryMetricAndInWorkouts() throws IOException {
        FieldUpload.Read read = FieldUpload.of("health-auto-export").file("03-hae-ampm-others.json");
        assertThat(read.refused()).isEmpty();
        assertThat(read.minutes()).containsExactly("heart_rate_bpm 2026-09-20T21:57:00Z 61");
        assertThat(read.spans())
                .containsExactlyInAnyOrder(
                        "SLEEP 2026-09-20T12:30:00Z 2026-09-20T20:30:00Z ASLEEP",
                        "INTENSITY 2026-09-20T21:57:00Z 2026-09-20T21:58:00Z",
                        "WORKOUT 2026-09-20T21:00:00Z 2026-09-20T21:30:00Z walking");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7:57:00 am",
                "7:57:00\u202fam",
                "7:57:00\u00a0AM",
                "7:57:00\u2009Am",
                "7:57:00am",
                "07:57:00 a.m.",
                "7:57:00\u00a0a.\u00a0m.",
                "7:57:00 A.M.",
                "07:57:00",
                "7:57 am"
            })
    void shouldReadEverySpellingInEveryFormat(String clock) throws IOException {
        String hae = "{'data':{'metrics':[{'name':'step_count','seconds':60,'data':[{'date':'2026-09-21 " + clock
                + " +0000','qty':5}]}]}}";
        assertThat(FieldUpload.of("health-auto-export").json(hae).minutes())
                .containsExactly("steps 2026-09-21T07:57:00Z 5");
        assertThat(FieldUpload.of("native")
                        .json("{'source':{'id':'w','kind':'wearable'},'series':[{'measure':'steps','start':'2026-09-21 "
                                + clock + " +0000','values':[5]}]}")
                        .minutes())
                .containsExactly("steps 2026-09-21T07:57:00Z 5");
        assertThat(FieldUpload.of("csv")
                        .text("time,steps\n2026-09-21 " + clock + ",5\n")
                        .minutes())
                .containsExactly("steps 2026-09-21T07:57:00Z 5");
        assertThat(FieldUpload.of("csv")
                        .text("time,steps\n2026-09-21 " + clock + " +0200,5\n")
                        .minutes())
                .containsExactly("steps 2026-09-21T05:57:00Z 5");
        assertThat(FieldUpload.of("csv")
                        .text("time,steps\n2026-09-21 " + clock + "\u202f+0200,5\n")
                        .minutes())
                .containsExactly("steps 2026-09-21T05:57:00Z 5");
        assertThat(FieldUpload.of("csv")
                        .text("date,time,steps\n2026-09-21," + clock + ",5\n")
                        .minutes())
                .containsExactly("steps 2026-09-21T07:57:00Z 5");
        assertThat(FieldUpload.of("fitbit")
                        .text("Id,ActivityMinute,Steps\n1,9/21/2026 " + clock + ",5\n")
                        .minutes())
                .containsExactly("steps 2026-09-21T07:57:00Z 5");
        assertThat(FieldUpload.of("fitbit")
                        .named("steps-2026-09-21.json")
                        .json("[{'dateTime':'09/21/26 " + clock + "','value':'5'}]")
                        .minutes())
                .containsExactly("steps 2026-09-21T07:57:00Z 5");
        assertThat(FieldUpload.of("actigraph")
                        .text("date,time,axis1,steps\n2026-09-21," + clock + ",7,5\n2026-09-21,"
                                + clock.replace(":57", ":58") + ",7,5\n")
                        .minutes())
                .contains("steps 2026-09-21T07:57:00Z 5");
        assertThat(FieldUpload.of("activpal")
                        .text("Time,Interval (s),ActivityCode\n2026-09-21 " + clock + ",60,0\n")
                        .spans())
                .containsExactly("POSTURE 2026-09-21T07:57:00Z 2026-09-21T07:58:00Z");
        String apple =
                "<HealthData><Record type='HKQuantityTypeIdentifierStepCount' sourceName='w' unit='count' startDate='2026-09-21 "
                        + clock + " +0000' endDate='2026-09-21 " + clock.replace(":57", ":58")
                        + " +0000' value='5'/></HealthData>";
        assertThat(FieldUpload.of("apple-health").text(apple).spans())
                .containsExactly("STEPS 2026-09-21T07:57:00Z 2026-09-21T07:58:00Z 5.0");
        assertThat(FieldUpload.of("health-connect")
                        .json("[{'type':'Steps','count':5,'startTime':'2026-09-21 " + clock
                                + " +00:00','endTime':'2026-09-21 " + clock.replace(":57", ":58") + " +00:00'}]")
                        .spans())
                .containsExactly("STEPS 2026-09-21T07:57:00Z 2026-09-21T07:58:00Z 5.0");
    }

    @ParameterizedTest
    @CsvSource({
        "12:00:00 am, 2026-09-21T00:00:00Z", "12:10:00 AM, 2026-09-21T00:10:00Z", "12:59:00 a.m., 2026-09-21T00:59:00Z",
        "1:00:00 am, 2026-09-21T01:00:00Z", "11:59:00 am, 2026-09-21T11:59:00Z", "12:00:00 pm, 2026-09-21T12:00:00Z",
        "12:59:00 PM, 2026-09-21T12:59:00Z", "1:00:00 pm, 2026-09-21T13:00:00Z", "11:59:00 p.m., 2026-09-21T23:59:00Z",
    })
    void shouldCountTwelveAsTheFirstHour(String clock, String instant) throws IOException {
        String hae = "{'data':{'metrics':[{'name':'step_count','seconds':60,'data':[{'date':'2026-09-21 " + clock
                + " +0000','qty':5}]}]}}";
        assertThat(FieldUpload.of("health-auto-export").json(hae).minutes()).containsExactly("steps " + instant + " 5");
        assertThat(FieldUpload.of("csv")
                        .text("time,steps\n9/21/2026 " + clock + ",5\n")
                        .minutes())
                .containsExactly("steps " + instant + " 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"13:00:00 pm", "0:10:00 am", "7:57:00 xm", "上午7:57:00", "7:57:00 am am", "soon"})
    void shouldRefuseWhatIsNoTimeAndIgnoreNothing(String clock) throws IOException {
        for (String metric : new String[] {"step_count", "heart_rate", "apple_exercise_time", "physical_effort"}) {
            FieldUpload.Read read = FieldUpload.of("health-auto-export")
                    .json("{'data':{'metrics':[{'name':'" + metric + "','data':[{'date':'2026-09-21 " + clock
                            + " +0000','qty':5}]}]}}");
            assertThat(read.refused()).containsExactly("time.format /data/metrics/0/data/0/date");
        }
        assertThat(FieldUpload.of("csv")
                        .text("time,steps\n2026-09-21 " + clock + ",5\n")
                        .refused())
                .containsExactly("time.format time");
    }
}
