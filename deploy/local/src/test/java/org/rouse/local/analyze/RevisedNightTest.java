package org.rouse.local.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rouse.coaching.movement.minutes.MinuteState.SLEEP;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last report of a night counts: from each provider's bytes to the minutes decided. Six hours, ten minutes of them awake. */
class RevisedNightTest {

    private static final String NIGHTS = """
            health-connect ; [{'type':'SleepSession','startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-09T05:00:00Z','metadata':{'id':'n'},'stages':[{'stage':4,'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-09T01:00:00Z'},{'stage':WAKE,'startTime':'2026-05-09T01:00:00Z','endTime':'2026-05-09T01:10:00Z'},{'stage':5,'startTime':'2026-05-09T01:10:00Z','endTime':'2026-05-09T05:00:00Z'}]}] ; 1 ; 4
            fitbit ; {'sleep':[{'logId':1,'startTime':'2026-05-09T01:00:00.000','duration':21600000,'levels':{'data':[{'dateTime':'2026-05-09T01:00:00.000','level':'light','seconds':7200},{'dateTime':'2026-05-09T03:00:00.000','level':'WAKE','seconds':600},{'dateTime':'2026-05-09T03:10:00.000','level':'rem','seconds':13800}]}}]} ; wake ; light
            google-health ; {'dataPoints':[{'sleep':{'interval':{'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-09T05:00:00Z'},'stages':[{'startTime':'2026-05-08T23:00:00Z','endTime':'2026-05-09T01:00:00Z','type':'LIGHT'},{'startTime':'2026-05-09T01:00:00Z','endTime':'2026-05-09T01:10:00Z','type':'WAKE'},{'startTime':'2026-05-09T01:10:00Z','endTime':'2026-05-09T05:00:00Z','type':'REM'}]}}]} ; AWAKE ; LIGHT
            garmin-health ; {'sleeps':[{'userId':'u-anna','summaryId':'s','startTimeInSeconds':1778281200,'durationInSeconds':21600,'sleepLevelsMap':{'light':[{'startTimeInSeconds':1778281200,'endTimeInSeconds':1778288400}],'WAKE':[{'startTimeInSeconds':1778288400,'endTimeInSeconds':1778289000}],'rem':[{'startTimeInSeconds':1778289000,'endTimeInSeconds':1778302800}]}}]} ; awake ; deep
            oura ; {'data':[{'id':'o','type':'long_sleep','bedtime_start':'2026-05-08T23:00:00Z','bedtime_end':'2026-05-09T05:00:00Z','sleep_phase_5_min':'222222222222222222222222WAKE2222222222222222222222222222222222222222222222'}]} ; 44 ; 22
            polar ; {'nights':[{'date':'2026-05-09','sleep_start_time':'2026-05-08T23:00:00Z','sleep_end_time':'2026-05-09T05:00:00Z','hypnogram':{'23:00':3,'01:00':WAKE,'01:10':2}}]} ; 0 ; 2
            withings ; {'status':0,'body':{'series':[{'startdate':1778281200,'enddate':1778288400,'state':1},{'startdate':1778288400,'enddate':WAKE},{'startdate':1778289000,'enddate':1778302800,'state':3}]}} ; 1778289000,'state':0 ; 1778288700,'state':2},{'startdate':1778288700,'enddate':1778289000,'state':1
            withings ; {'status':0,'body':{'series':[{'startdate':1778281200,'enddate':WAKE,'state':3}]}} ; 1778288400,'state':1},{'startdate':1778288400,'enddate':1778289000,'state':0},{'startdate':1778289000,'enddate':1778302800 ; 1778302800
            health-auto-export ; {'data':{'metrics':[{'name':'sleep_analysis','units':'hr','data':[{'startDate':'2026-05-08 23:00:00 +0000','endDate':WAKE','value':'Core','source':'Watch'}]}]}} ; '2026-05-09 01:00:00 +0000','value':'Core','source':'Watch'},{'startDate':'2026-05-09 01:00:00 +0000','endDate':'2026-05-09 01:10:00 +0000','value':'Awake','source':'Watch'},{'startDate':'2026-05-09 01:10:00 +0000','endDate':'2026-05-09 05:00:00 +0000 ; '2026-05-09 05:00:00 +0000
            """;

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = NIGHTS)
    void shouldForgetTheTimesAwakeThatANightTellsNoMore(String format, String night, String awake, String asleep) {
        List<Integer> told = minutesOfSleep(format, night.replace("WAKE", awake), night.replace("WAKE", asleep));
        assertThat(told).containsExactly(350, 360);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = NIGHTS)
    void shouldTakeTheTimesAwakeThatANightTellsLater(String format, String night, String awake, String asleep) {
        List<Integer> told = minutesOfSleep(format, night.replace("WAKE", asleep), night.replace("WAKE", awake));
        assertThat(told).containsExactly(360, 350);
    }

    private static List<Integer> minutesOfSleep(String format, String first, String second) {
        Household household = new Household();
        int before = told(household, format, "2026-05-09T06:00:00Z", first);
        return List.of(before, told(household, format, "2026-05-09T08:00:00Z", second));
    }

    private static int told(Household household, String format, String receivedAt, String body) {
        String json = body.replace('\'', '"');
        if (format.equals("garmin-health")) {
            household.push(format, receivedAt, json);
        } else {
            household.upload(format, receivedAt, json);
        }
        assertThat(household.quarantine()).isEmpty();
        return household.minutes(SLEEP, "2026-05-08T22:00:00Z", "2026-05-09T06:00:00Z");
    }
}
