package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What says nothing is not taken for a success without a word. */
class NothingToldTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "native | {'source':{'id':'w','kind':'wearable'},'series':[],'workouts':[]}",
                "open-mhealth | []",
                "health-connect | {'steps':[],'sleep':[]}",
                "health-connect | []",
                "health-auto-export | {'data':{'metrics':[],'workouts':[]}}",
                "garmin-health | {'epochs':[],'sleeps':[]}",
                "google-health | {'dataPoints':[]}",
                "oura | {'data':[]}",
                "polar | {'nights':[]}",
                "fitbit | {'sleep':[]}",
                "fitbit | []",
                "fitbit | Id,ActivityMinute,Steps",
                "csv | time,steps",
                "apple-health | <HealthData locale='en_GB'></HealthData>",
            })
    void shouldSayThatAnUploadHoldsNoRecord(String format, String body) throws IOException {
        FieldUpload.Read read = FieldUpload.of(format).json(body);
        assertThat(read.malformed()).isEmpty();
        assertThat(read.receipt().records()).isZero();
        assertThat(read.receipt().note()).isEqualTo("the upload holds no record, so nothing of it was stored");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "csv | time,steps;2026-05-09T10:00:00Z,5",
                "health-connect | {'steps':[],'weight':[{'time':'2026-05-09T10:00:00Z'}]}",
            })
    void shouldSayNothingMoreOfAnUploadWithRecords(String format, String body) throws IOException {
        FieldUpload.Read read = FieldUpload.of(format).json(body.replace(';', '\n'));
        assertThat(read.receipt().records()).isEqualTo(1);
        assertThat(read.receipt().note()).isNull();
    }
}
