package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody takes more than 400 steps a minute, in a minute's value or in a span. */
class PaceTest {

    @Test
    void shouldRefuseThousandsOfStepsInAMinute() throws IOException {
        assertThat(FieldUpload.of("health-auto-export")
                        .file("hae-8500-in-a-minute.json")
                        .refused())
                .containsExactly("value.range /data/metrics/0/data/0/qty");
        assertThat(FieldUpload.of("native").file("native-8500.json").refused())
                .containsExactly("value.range /stepCounts/0/steps");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "native | {'source':{'id':'w','kind':'wearable'},'stepCounts':[{'start':'2026-05-09T10:00:00Z','end':'2026-05-09T10:02:00Z','steps':#}]}",
                "health-connect | [{'type':'Steps','startTime':'2026-05-09T10:00:00Z','endTime':'2026-05-09T10:02:00Z','count':#}]",
                "garmin-health | {'epochs':[{'userId':'u','summaryId':'a','activityType':'WALKING','activeTimeInSeconds':60,'durationInSeconds':120,'startTimeInSeconds':1778320800,'steps':#,'intensity':'ACTIVE'}]}",
                "google-health | {'dataPoints':[{'steps':{'interval':{'startTime':'2026-05-09T10:00:00Z','endTime':'2026-05-09T10:02:00Z'},'count':'#'}}]}",
                "apple-health | <HealthData><Record type='HKQuantityTypeIdentifierStepCount' sourceName='w' unit='count' startDate='2026-05-09 10:00:00 +0000' endDate='2026-05-09 10:02:00 +0000' value='#'/></HealthData>",
                "open-mhealth | [{'header':{'id':'243c773b-8936-407e-9c23-270d0ea49cc4','creation_date_time':'2026-05-09T10:05:00Z','schema_id':{'namespace':'omh','name':'step-count','version':'2.0'}},'body':{'step_count':#,'effective_time_frame':{'time_interval':{'start_date_time':'2026-05-09T10:00:00Z','end_date_time':'2026-05-09T10:02:00Z'}}}}]",
                "csv | start,end,steps;2026-05-09 10:00,2026-05-09 10:02,#",
            })
    void shouldBoundStepsOfASpanByItsMinutes(String format, String body) throws IOException {
        for (int steps : new int[] {799, 800, 801}) {
            String text = body.replace("#", Integer.toString(steps));
            FieldUpload.Read read = FieldUpload.of(format).json(format.equals("csv") ? text.replace(';', '\n') : text);
            assertThat(read.receipt().quarantined()).as(read.malformed()).isEqualTo(steps > 800 ? 1 : 0);
            assertThat(read.receipt().accepted()).isEqualTo(steps > 800 ? 0 : 1);
            assertThat(read.refused()).allMatch(rule -> rule.startsWith("value.range"));
        }
    }

    @Test
    void shouldBoundASpanShorterThanAMinuteByTwoMinutes() throws IOException {
        FieldUpload.Read read = FieldUpload.of("health-connect")
                .json(
                        "[{'type':'Steps','startTime':'2026-05-09T10:00:00Z','endTime':'2026-05-09T10:00:10Z','count':800},"
                                + "{'type':'Steps','startTime':'2026-05-09T10:01:00Z','endTime':'2026-05-09T10:01:59Z','count':801}]");
        assertThat(read.refused()).containsExactly("value.range /1/count");
    }

    @Test
    void shouldBoundASpanThatHasBegunByWhatIsOver() throws IOException {
        FieldUpload.Read read = FieldUpload.of("health-connect")
                .at("2026-05-09T00:02:00Z")
                .json(
                        "[{'type':'Steps','startTime':'2026-05-09T00:00:00Z','endTime':'2026-05-10T00:00:00Z','count':801}]");
        assertThat(read.refused()).containsExactly("value.range /0/count");
    }

    @ParameterizedTest
    @CsvSource({"800, ", "801, value.range steps"})
    void shouldBoundARowOfATableByWhatIsOver(int steps, String refused) throws IOException {
        FieldUpload.Read read = FieldUpload.of("csv")
                .at("2026-05-09T00:02:00Z")
                .text("start,end,steps\n2026-05-09 00:00,2026-05-10 00:00," + steps + "\n");
        assertThat(String.join("", read.refused())).isEqualTo(refused == null ? "" : refused);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | time,hr,steps;10:00:00,60,300;10:00:30,60,101;10:01:00,60,300;10:01:30,60,100",
                "actigraph | timestamp,axis1,steps;10:00:00,7,300;10:00:30,7,101;10:01:00,7,300;10:01:30,7,100",
            })
    void shouldBoundTheRowsOfAMinuteTogether(String format, String table) throws IOException {
        FieldUpload.Read read =
                FieldUpload.of(format).text(table.replace(";", "\n").replace("\n10:", "\n2026-05-09 10:"));
        assertThat(read.refused()).containsExactly("value.range steps", "value.range steps");
        assertThat(read.receipt().accepted()).isEqualTo(2);
        assertThat(read.minutes())
                .contains("steps 2026-05-09T10:01:00Z 400")
                .noneMatch(minute -> minute.contains("10:00:00Z"));
    }
}
