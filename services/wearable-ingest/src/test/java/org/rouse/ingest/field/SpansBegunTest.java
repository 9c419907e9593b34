package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours and days that an app sums up have usually begun and are not over when they are sent. */
class SpansBegunTest {

    @Test
    void shouldCutTheHourThatHasBegunAtReceipt() throws IOException {
        FieldUpload.Read read =
                FieldUpload.of("health-connect").at("2026-05-09T10:05:00Z").file("42-hc-bucket.json");
        assertThat(read.spans())
                .containsExactly(
                        "STEPS 2026-05-09T09:00:00Z 2026-05-09T10:00:00Z 600.0",
                        "STEPS 2026-05-09T10:00:00Z 2026-05-09T10:05:00Z 55.0");
        assertThat(read.refused()).isEmpty();
        FieldUpload.Read next =
                FieldUpload.of("health-connect").at("2026-05-09T10:20:00Z").file("42-hc-bucket.json");
        assertThat(next.intervals().getLast().getId())
                .isEqualTo(read.intervals().getLast().getId());
        assertThat(next.intervals().getLast().getVersion())
                .isGreaterThan(read.intervals().getLast().getVersion());
    }

    @Test
    void shouldCutTheDayThatHasBegunAtReceipt() throws IOException {
        FieldUpload.Read read =
                FieldUpload.of("health-connect").at("2026-05-09T12:00:00Z").file("11-hc-future.json");
        assertThat(read.spans())
                .containsExactly(
                        "STEPS 2026-05-09T00:00:00Z 2026-05-09T12:00:00Z 4200.0",
                        "STEPS 2026-05-09T09:00:00Z 2026-05-09T09:01:00Z 30.0");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-09T09:54:59Z, time.future /records/0/endTime, ",
        "2026-05-09T09:55:00Z, time.future /records/0/endTime, ",
        "2026-05-09T09:55:01Z, , STEPS 2026-05-09T10:00:00Z 2026-05-09T10:00:01Z 55.0",
        "2026-05-09T10:00:00Z, , STEPS 2026-05-09T10:00:00Z 2026-05-09T10:05:00Z 55.0",
        "2026-05-09T10:00:01Z, , STEPS 2026-05-09T10:00:00Z 2026-05-09T10:00:01Z 55.0",
        "2026-05-09T10:54:59Z, , STEPS 2026-05-09T10:00:00Z 2026-05-09T10:54:59Z 55.0",
        "2026-05-09T10:55:00Z, , STEPS 2026-05-09T10:00:00Z 2026-05-09T11:00:00Z 55.0",
    })
    void shouldRefuseOnlyWhatHasNotBegun(String receivedAt, String refused, String span) throws IOException {
        FieldUpload.Read read = FieldUpload.of("health-connect")
                .at(receivedAt)
                .json("{'records':[{'type':'Steps','count':55,'startTime':'2026-05-09T10:00:00Z',"
                        + "'endTime':'2026-05-09T11:00:00Z'}]}");
        assertThat(String.join("", read.refused())).isEqualTo(refused == null ? "" : refused);
        assertThat(String.join("", read.spans())).isEqualTo(span == null ? "" : span);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "native | {'source':{'id':'w','kind':'wearable'},'stepCounts':[{'start':'2026-05-09T10:00:00Z','end':'2026-05-09T11:00:00Z','steps':55}]}",
                "health-connect | [{'type':'Steps','startTime':'2026-05-09T10:00:00Z','endTime':'2026-05-09T11:00:00Z','count':55}]",
                "garmin-health | {'epochs':[{'userId':'u','summaryId':'a','activityType':'WALKING','activeTimeInSeconds':3600,'durationInSeconds':3600,'startTimeInSeconds':1778320800,'steps':55,'intensity':'ACTIVE'}]}",
                "google-health | {'dataPoints':[{'steps':{'interval':{'startTime':'2026-05-09T10:00:00Z','endTime':'2026-05-09T11:00:00Z'},'count':'55'}}]}",
            })
    void shouldCutInEveryFormatWithBuckets(String format, String body) throws IOException {
        FieldUpload.Read read =
                FieldUpload.of(format).at("2026-05-09T10:05:00Z").json(body);
        assertThat(read.refused()).isEmpty();
        assertThat(read.spans()).singleElement().asString().contains("2026-05-09T10:00:00Z 2026-05-09T10:05:00Z");
        assertThat(read.intervals().getFirst().getSlot().getActiveMs()).isLessThanOrEqualTo(300_000);
    }

    @Test
    void shouldCutWhatATableTellsOfAnHour() throws IOException {
        FieldUpload.Read read = FieldUpload.of("csv")
                .at("2026-05-09T10:05:00Z")
                .text("start,end,steps\n2026-05-09 10:00,2026-05-09 11:00,55\n");
        assertThat(read.spans()).containsExactly("STEPS 2026-05-09T10:00:00Z 2026-05-09T10:05:00Z 55.0");
    }

    @Test
    void shouldGiveNoMinuteAheadWhereASpanOfMinutesHasBegun() throws IOException {
        FieldUpload.Read read = FieldUpload.of("csv")
                .at("2026-05-09T10:00:00Z")
                .text("start,end,heart rate\n2026-05-09 09:59,2026-05-09 10:14,70\n");
        assertThat(read.minutes()).hasSize(6).endsWith("heart_rate_bpm 2026-05-09T10:04:00Z 70");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "health-connect | [{'type':'SleepSession','startTime':'2026-05-09T04:00:00Z','endTime':'2026-05-09T14:00:00Z','stages':[{'stage':4,'startTime':'2026-05-09T04:00:00Z','endTime':'2026-05-09T12:00:00Z'},{'stage':1,'startTime':'2026-05-09T12:00:00Z','endTime':'2026-05-09T12:10:00Z'},{'stage':4,'startTime':'2026-05-09T12:10:00Z','endTime':'2026-05-09T14:00:00Z'}]}] | SLEEP 2026-05-09T04:00:00Z 2026-05-09T10:00:00Z ASLEEP",
                "garmin-health | {'sleeps':[{'userId':'u','summaryId':'s','startTimeInSeconds':1778299200,'durationInSeconds':36000,'sleepLevelsMap':{'light':[{'startTimeInSeconds':1778299200,'endTimeInSeconds':1778328000}],'awake':[{'startTimeInSeconds':1778328000,'endTimeInSeconds':1778328600}],'rem':[{'startTimeInSeconds':1778328600,'endTimeInSeconds':1778335200}]}}]} | SLEEP 2026-05-09T04:00:00Z 2026-05-09T10:00:00Z ASLEEP",
                "activpal | Time,Interval (s),ActivityCode;2026-05-09 00:00:00,108000,0 | POSTURE 2026-05-09T00:00:00Z 2026-05-09T10:00:00Z",
            })
    void shouldLeaveOutThePartsThatHaveNotBegun(String format, String body, String span) throws IOException {
        FieldUpload upload = FieldUpload.of(format).at("2026-05-09T10:00:00Z");
        FieldUpload.Read read = format.equals("activpal") ? upload.text(body.replace(';', '\n')) : upload.json(body);
        assertThat(read.spans()).containsExactly(span);
        assertThat(read.receipt().accepted()).isEqualTo(1);
    }

    @Test
    void shouldIgnoreANightWhoseSleepHasNotBegun() throws IOException {
        FieldUpload.Read read = FieldUpload.of("health-connect")
                .at("2026-05-09T10:00:00Z")
                .json(
                        "[{'type':'SleepSession','startTime':'2026-05-09T09:00:00Z','endTime':'2026-05-09T14:00:00Z','stages':["
                                + "{'stage':1,'startTime':'2026-05-09T09:00:00Z','endTime':'2026-05-09T10:05:00Z'},"
                                + "{'stage':4,'startTime':'2026-05-09T10:05:00Z','endTime':'2026-05-09T14:00:00Z'}]}]");
        assertThat(read.spans()).isEmpty();
        assertThat(read.receipt().ignored()).isEqualTo(1);
    }
}
