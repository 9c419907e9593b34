package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An upload without facts is not reported as a success without a remark. */
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
                "garmin-health | {'moveIQActivities':[{'userId':'u','summaryId':'m','startTimeInSeconds':1778320800,'durationInSeconds':600,'activityType':'GENERIC'}]}",
                "garmin-health | {'dailies':[{'userId':'u','summaryId':'d','startTimeInSeconds':1778320800,'durationInSeconds':600,'timeOffsetHeartRateSamples':{}}]}",
                "garmin-health | {'stressDetails':[{'userId':'u','summaryId':'d','startTimeInSeconds':1778320800,'durationInSeconds':600,'timeOffsetStressLevelValues':{'0':-3}}]}",
                "health-connect | [{'type':'HeartRate','startTime':'2026-05-09T10:00:00Z','endTime':'2026-05-09T10:05:00Z','samples':[]}]",
                "google-health | {'dataPoints':[{'heartRate':{'sampleTime':{'physicalTime':'2026-05-09T10:00:00Z'},'beatsPerMinute':'0'}}]}",
                "oura | {'data':[{'bpm':0,'timestamp':'2026-05-09T10:00:00Z'}]}",
                "polar | {'heart_rates':[{'date':'2026-05-09','heart_rate_samples':[]}]}",
                "fitbit | {'activities-calories':[{'dateTime':'2026-05-09'}],'activities-calories-intraday':{'dataset':[{'time':'10:00:00','value':1}],'datasetInterval':1}}",
                "csv | start,end,heart_rate;2026-05-09T10:00:00Z,2026-05-09T10:16:00Z,60",
                "open-mhealth | [{'header':{'id':'243c773b-8936-407e-9c23-270d0ea49cc4','creation_date_time':'2026-05-09T10:05:00Z','schema_id':{'namespace':'omh','name':'step-count','version':'2.0'}},'body':{'step_count':9,'effective_time_frame':{'time_interval':{'date':'2026-05-08','part_of_day':'morning'}}}}]",
            })
    void shouldNotTakeARecordForUsedOfWhichNothingCame(String format, String body) throws IOException {
        FieldUpload.Read read = FieldUpload.of(format).json(body.startsWith("{") ? body : body.replace(';', '\n'));
        assertThat(read.refused()).as(read.malformed()).isEmpty();
        assertThat(read.receipt().accepted()).isZero();
        assertThat(read.receipt().ignoredBy()).containsEntry("not used: says nothing of any minute", 1L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "google-health | 2 | {'dataPoints':[{'heartRate':{'sampleTime':{'physicalTime':'2026-05-09T10:00:00Z'},'beatsPerMinute':'60'}},{'heartRate':{'sampleTime':{'physicalTime':'2026-05-09T10:00:30Z'},'beatsPerMinute':'62'}}]}",
                "csv | 3 | time,steps;2026-05-09T10:00:00Z,1;2026-05-09T10:00:20Z,2;2026-05-09T10:00:40Z,0",
                "fitbit | 2 | Id,Time,Value;1,5/9/2026 10:00:00 AM,60;1,5/9/2026 10:00:05 AM,61",
                "apple-health | 2 | <HealthData><Record type='HKQuantityTypeIdentifierHeartRate' sourceName='w' unit='count/min' startDate='2026-05-09 10:00:00 +0000' endDate='2026-05-09 10:00:00 +0000' value='60'/><Record type='HKQuantityTypeIdentifierPhysicalEffort' sourceName='w' unit='kcal/hr·kg' startDate='2026-05-09 10:00:00 +0000' endDate='2026-05-09 10:01:00 +0000' value='2'/></HealthData>",
                "native | 1 | {'source':{'id':'w','kind':'wearable'},'deletions':[{'measure':'steps','start':'2026-05-09T10:00:00Z','end':'2026-05-09T10:10:00Z'}]}",
                "native | 1 | {'source':{'id':'w','kind':'wearable'},'deletions':[{'of':'sleep','start':'2026-05-09T10:00:00Z','end':'2026-05-09T10:10:00Z'}]}",
            })
    void shouldTakeRecordsForUsedThatTellSomethingTogether(String format, int records, String body) throws IOException {
        FieldUpload.Read read = FieldUpload.of(format).json(body.startsWith("{") ? body : body.replace(';', '\n'));
        assertThat(read.receipt().accepted())
                .as(read.malformed() + read.refused())
                .isEqualTo(records);
        assertThat(read.receipt().records()).isEqualTo(records);
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
