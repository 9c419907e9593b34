package org.rouse.ingest.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Pause;

/** A ride from 07:00Z to 17:00Z, in each provider's format: its timer never ran, or nothing tells how long it did. */
class TimerThatNeverRanTest {

    private static final long START = 1_785_567_600_000L; // 2026-08-01T07:00:00Z
    private static final long END = START + 36_000_000;

    private static FieldUpload.Read read(String format, String body) throws IOException {
        return FieldUpload.of(format)
                .named(format.equals("fitbit") ? "exercise-0.json" : "")
                .json(body);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "apple-health | <HealthData><Workout workoutActivityType='HKWorkoutActivityTypeCycling' duration='0' durationUnit='min' sourceName='Watch' startDate='2026-08-01 07:00:00 +0000' endDate='2026-08-01 17:00:00 +0000'/></HealthData>",
                "fitbit | [{'logId':1,'activityName':'Bike','activityTypeId':90001,'startTime':'08/01/26 07:00:00','duration':36000000,'activeDuration':0}]",
                "health-auto-export | {'data':{'workouts':[{'id':'w','name':'Outdoor Cycling','start':'2026-08-01 07:00:00 +0000','end':'2026-08-01 17:00:00 +0000','duration':0}]}}",
                "google-health | {'dataPoints':[{'exercise':{'exerciseType':'BIKING','activeDuration':'0s','interval':{'startTime':'2026-08-01T07:00:00Z','endTime':'2026-08-01T17:00:00Z'}}}]}",
                "health-connect | [{'type':'ExerciseSession','exerciseType':8,'startTime':'2026-08-01T07:00:00Z','endTime':'2026-08-01T17:00:00Z','durationSeconds':0}]",
                "withings | {'body':{'series':[{'category':6,'startdate':1785567600,'enddate':1785603600,'data':{'effduration':0}}]}}",
                "withings | {'body':{'series':[{'category':6,'startdate':1785567600,'enddate':1785603600,'data':{'pause_duration':36000}}]}}",
                "withings | {'body':{'series':[{'category':6,'startdate':1785567600,'enddate':1785603600,'data':{'pause_duration':36002}}]}}",
                "garmin-health | {'activities':[{'userId':'u','summaryId':'s','activityType':'CYCLING','startTimeInSeconds':1785567600,'durationInSeconds':0,'elapsedDurationInSeconds':36000}]}",
                "polar | [{'id':'e','sport':'CYCLING','start_time':'2026-08-01T07:00:00Z','stop_time':'2026-08-01T17:00:00Z','duration':'PT0S'}]",
                "oura | {'data':[{'id':'w','activity':'cycling','start_datetime':'2026-08-01T07:00:00Z','end_datetime':'2026-08-01T17:00:00Z','active_duration':0}]}",
                "open-mhealth | {'header':{'id':'p','creation_date_time':'2026-08-01T18:00:00Z','schema_id':{'namespace':'omh','name':'physical-activity','version':'1.2'}},'body':{'activity_name':'cycling','duration':{'value':0,'unit':'min'},'effective_time_frame':{'time_interval':{'start_date_time':'2026-08-01T07:00:00Z','end_date_time':'2026-08-01T17:00:00Z'}}}}",
                "native | {'source':{'id':'d','kind':'wearable'},'workouts':[{'id':'w','activity':'cycling','start':'2026-08-01T07:00Z','end':'2026-08-01T17:00Z','activeSeconds':0}]}",
                "csv | start,end,duration,activity\\n2026-08-01T07:00:00Z,2026-08-01T17:00:00Z,0,cycling\\n",
            })
    void shouldHoldForNoTime(String format, String body) throws IOException {
        FieldUpload.Read read = read(format, body.replace("\\n", "\n"));
        assertThat(read.intervals()).as(read.malformed() + read.refused()).hasSize(1);
        Interval ride = read.intervals().getFirst();
        assertThat(ride.getStartMs()).isEqualTo(START);
        assertThat(ride.getEndMs()).isEqualTo(END);
        assertThat(ride.getWorkout().getPausesList())
                .containsExactly(
                        Pause.newBuilder().setStartMs(START).setEndMs(END).build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "apple-health | <HealthData><Workout workoutActivityType='HKWorkoutActivityTypeCycling' sourceName='Watch' startDate='2026-08-01 07:00:00 +0000' endDate='2026-08-01 17:00:00 +0000'/></HealthData>",
                "fitbit | [{'logId':1,'activityName':'Bike','activityTypeId':90001,'startTime':'08/01/26 07:00:00','duration':36000000}]",
                "health-auto-export | {'data':{'workouts':[{'id':'w','name':'Outdoor Cycling','start':'2026-08-01 07:00:00 +0000','end':'2026-08-01 17:00:00 +0000'}]}}",
                "google-health | {'dataPoints':[{'exercise':{'exerciseType':'BIKING','interval':{'startTime':'2026-08-01T07:00:00Z','endTime':'2026-08-01T17:00:00Z'}}}]}",
                "health-connect | [{'type':'ExerciseSession','exerciseType':8,'startTime':'2026-08-01T07:00:00Z','endTime':'2026-08-01T17:00:00Z'}]",
                "withings | {'body':{'series':[{'category':6,'startdate':1785567600,'enddate':1785603600}]}}",
                "garmin-health | {'activities':[{'userId':'u','summaryId':'s','activityType':'CYCLING','startTimeInSeconds':1785567600,'durationInSeconds':36000}]}",
                "polar | [{'id':'e','sport':'CYCLING','start_time':'2026-08-01T07:00:00Z','stop_time':'2026-08-01T17:00:00Z'}]",
                "oura | {'data':[{'id':'w','activity':'cycling','start_datetime':'2026-08-01T07:00:00Z','end_datetime':'2026-08-01T17:00:00Z'}]}",
                "native | {'source':{'id':'d','kind':'wearable'},'workouts':[{'id':'w','activity':'cycling','start':'2026-08-01T07:00Z','end':'2026-08-01T17:00Z'}]}",
                "csv | start,end,duration,activity\\n2026-08-01T07:00:00Z,2026-08-01T17:00:00Z,,cycling\\n",
            })
    void shouldHoldThroughoutWhereNothingTellsOfTheTimer(String format, String body) throws IOException {
        FieldUpload.Read read = read(format, body.replace("\\n", "\n"));
        assertThat(read.intervals()).as(read.malformed() + read.refused()).hasSize(1);
        assertThat(read.intervals().getFirst().getWorkout().getPausesList()).isEmpty();
        assertThat(read.intervals().getFirst().getWorkout().getActiveMs()).isZero();
    }
}
