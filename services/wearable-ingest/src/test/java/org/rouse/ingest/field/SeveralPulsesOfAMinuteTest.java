package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Heart rates of 60, 90 and 61 within 10:00Z, each told by itself: their mean is 70, in whatever order they come. */
class SeveralPulsesOfAMinuteTest {

    private static final String OMH =
            "{'header':{'id':'%1$s','creation_date_time':'2026-08-01T18:00:00Z','schema_id':{'namespace':'omh','name':'heart-rate','version':'2.0'}},"
                    + "'body':{'heart_rate':{'value':%2$s,'unit':'beats/min'},'effective_time_frame':{'date_time':'2026-08-01T%1$sZ'}}}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "health-connect | [%s] | {'type':'HeartRate','id':'%1$s','time':'2026-08-01T%1$sZ','bpm':%2$s}",
                "health-connect | {'heartRate':[%s]} | {'id':'%1$s','startTime':'2026-08-01T%1$sZ','endTime':'2026-08-01T%1$sZ','samples':[{'time':'2026-08-01T%1$sZ','beatsPerMinute':%2$s}]}",
                "google-health | {'dataPoints':[%s]} | {'heartRate':{'sampleTime':{'physicalTime':'2026-08-01T%1$sZ'},'beatsPerMinute':'%2$s'}}",
                "oura | {'data':[%s]} | {'bpm':%2$s,'source':'awake','timestamp':'2026-08-01T%1$sZ'}",
                "health-auto-export | {'data':{'metrics':[{'name':'heart_rate','units':'count/min','data':[%s]}]}} | {'qty':%2$s,'date':'2026-08-01 %1$s +0000','source':'Watch'}",
                "fitbit | [%s] | {'dateTime':'08/01/26 %1$s','value':{'bpm':%2$s,'confidence':3}}",
                "open-mhealth | [%s] | OMH",
            })
    void shouldGiveTheirMean(String format, String document, String record) throws IOException {
        String form = record.equals("OMH") ? OMH : record;
        String last = form.formatted("10:07:00", 80);
        for (List<String> order : List.of(
                List.of("10:00:05,60", "10:00:20,90", "10:00:50,61"),
                List.of("10:00:50,61", "10:00:05,60", "10:07:00,80", "10:00:20,90"))) {
            List<String> records = order.stream()
                    .map(each -> each.split(","))
                    .map(each -> form.formatted(each[0], Integer.valueOf(each[1])))
                    .toList();
            String all = String.join(",", records) + (records.contains(last) ? "" : "," + last);
            FieldUpload.Read read = FieldUpload.of(format)
                    .named(format.equals("fitbit") ? "heart_rate-2026-08-01.json" : "")
                    .json(document.formatted(all));
            assertThat(read.minutes())
                    .as(read.malformed() + read.refused())
                    .containsExactlyInAnyOrder(
                            "heart_rate_bpm 2026-08-01T10:00:00Z 70", "heart_rate_bpm 2026-08-01T10:07:00Z 80");
            assertThat(read.receipt().accepted()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"1795341605, 1795341620, 1795341650", "1795341650, 1795341605, 1795341620"})
    void shouldGiveTheirMeanWithinAnAnswerOfWithings(long one, long two, long three) throws IOException {
        FieldUpload.Read read = FieldUpload.of("withings")
                .json("{'body':{'series':{'%d':{'heart_rate':60},'%d':{'heart_rate':90},'%d':{'heart_rate':61}}}}"
                        .formatted(one, two, three));
        assertThat(read.minutes()).containsExactly("heart_rate_bpm 2026-11-22T10:00:00Z 70");
        assertThat(read.receipt().accepted()).isEqualTo(3);
    }

    /** Each record of the first series lies in two minutes, the middle one of which both share. */
    @ParameterizedTest
    @CsvSource({"09:59:50, 10:00:05, 10:00:20, 10:01:10"})
    void shouldJoinSeriesThatMeetInAMinute(String a, String b, String c, String d) throws IOException {
        String series =
                "{'type':'HeartRate','id':'%s','startTime':'2026-08-01T%sZ','endTime':'2026-08-01T%sZ','samples':["
                        + "{'time':'2026-08-01T%sZ','beatsPerMinute':60},{'time':'2026-08-01T%sZ','beatsPerMinute':80}]}";
        FieldUpload.Read read = FieldUpload.of("health-connect")
                .json("[" + series.formatted("1", a, b, a, b) + "," + series.formatted("2", c, d, c, d) + "]");
        assertThat(read.minutes())
                .containsExactlyInAnyOrder(
                        "heart_rate_bpm 2026-08-01T09:59:00Z 60",
                        "heart_rate_bpm 2026-08-01T10:00:00Z 70",
                        "heart_rate_bpm 2026-08-01T10:01:00Z 80");
        assertThat(read.receipt().accepted()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "'a,10:00:05,60,5 b,10:00:05,100,1 a,10:00:20,90,6 b,10:00:20,101,2 a,10:00:50,61,7 b,10:00:50,102,3 a,10:01:05,70,1 b,10:01:05,70,1'",
    })
    void shouldKeepDevicesApartWhoseRowsComeInTurns(String rows) throws IOException {
        StringBuilder table = new StringBuilder("device,time,hr,steps\n");
        for (String row : rows.split(" ")) {
            String[] of = row.split(",");
            table.append("%s,2026-08-01T%sZ,%s,%s\n".formatted(of[0], of[1], of[2], of[3]));
        }
        FieldUpload.Read read = FieldUpload.of("csv").text(table.toString());
        assertThat(read.minutes())
                .containsExactlyInAnyOrder(
                        "heart_rate_bpm 2026-08-01T10:00:00Z 70",
                        "steps 2026-08-01T10:00:00Z 18",
                        "heart_rate_bpm 2026-08-01T10:01:00Z 70",
                        "steps 2026-08-01T10:01:00Z 1",
                        "heart_rate_bpm 2026-08-01T10:00:00Z 101",
                        "steps 2026-08-01T10:00:00Z 6",
                        "heart_rate_bpm 2026-08-01T10:01:00Z 70",
                        "steps 2026-08-01T10:01:00Z 1");
        assertThat(read.receipt().accepted()).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({"60, 90, 75", "60, 61, 61"})
    void shouldShareAMinuteBetweenRowsAsLongAsEachLasts(int one, int two, int shared) throws IOException {
        FieldUpload.Read read = FieldUpload.of("csv")
                .text("start,end,hr\n"
                        + "2026-08-01T10:00:00Z,2026-08-01T10:01:30Z,%d\n2026-08-01T10:01:30Z,2026-08-01T10:03:00Z,%d\n"
                                .formatted(one, two));
        assertThat(read.minutes())
                .containsExactlyInAnyOrder(
                        "heart_rate_bpm 2026-08-01T10:00:00Z " + one,
                        "heart_rate_bpm 2026-08-01T10:01:00Z " + shared,
                        "heart_rate_bpm 2026-08-01T10:02:00Z " + two);
        assertThat(read.receipt().accepted()).isEqualTo(2);
    }
}
