package org.rouse.ingest.format.healthautoexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.Parsing;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.Reject;

class HealthAutoExportParserTest {

    private static final FormatParser PARSER = HealthAutoExport.FORMAT;
    private static final Parsing OWN = Parsing.own(PARSER);
    private static final long TEN = Instant.parse("2026-11-22T10:00:00Z").getEpochSecond() / 60;

    private static String entry(String time, String qty) {
        return "{'date':'2026-11-22 " + time + " +0100','qty':" + qty + ",'source':'Ann\u2019s Apple Watch'}";
    }

    private static RecordingSink metric(String name, String... entries) throws IOException {
        return OWN.json("{'data':{'metrics':[{'name':'" + name + "','units':'count','data':["
                + String.join(",", entries) + "]}]}}");
    }

    @Test
    void shouldTakeEntriesAtFullMinutesForMinutes() throws IOException {
        RecordingSink sink = metric("step_count", entry("11:00:00", "40"), entry("11:07:00", "12.5"));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(TEN, 40));
        assertThat(sink.facts().getFirst().interval().getSteps().getStepsThousandths())
                .isEqualTo(12_500);
        assertThat(length(sink)).isEqualTo(60_000);
        assertThat(sink.minutes().getFirst().source().getKind()).isEqualTo(SourceKind.SOURCE_KIND_WEARABLE);
    }

    @Test
    void shouldTakeEntriesAtFullHoursForHours() throws IOException {
        RecordingSink sink = metric("step_count", entry("09:00:00", "400"), entry("11:00:00", "120"));
        assertThat(length(sink)).isEqualTo(3_600_000);
        assertThat(sink.minutes()).isEmpty();
    }

    @Test
    void shouldCutTheHourThatHasBegunAtTheUpload() throws IOException {
        RecordingSink sink = metric("step_count", entry("12:00:00", "400"), entry("13:00:00", "120"));
        assertThat(sink.facts().getLast().interval().getEndMs()
                        - sink.facts().getLast().interval().getStartMs())
                .isEqualTo(1);
        assertThat(sink.facts().getLast().interval().getId()).endsWith("|3600");
    }

    @Test
    void shouldPlaceNoTotalsOfDaysAndNothingOfUnknownLength() throws IOException {
        assertThat(OWN.json(
                                "{'data':{'metrics':[{'name':'step_count','units':'count','data':["
                                        + "{'date':'2026-11-20 00:00:00 +0100','qty':9000},{'date':'2026-11-21 00:00:00 +0100','qty':1}]}]}}")
                        .outcomes())
                .containsOnly("ignored: not used: totals of days");
        assertThat(metric("step_count", entry("11:00:07", "40")).outcomes().getFirst())
                .contains("cannot be told");
        assertThat(metric("step_count", entry("11:00:00", "40")).outcomes().getFirst())
                .contains("cannot be told");
    }

    @Test
    void shouldReadAMetricWhoseNameComesAfterItsEntries() throws IOException {
        RecordingSink sink =
                OWN.json("{'data':{'metrics':[{'data':[" + entry("11:01:00", "40") + "],'name':'step_count'},"
                        + "{'name':'weight_body_mass','data':[" + entry("11:01:00", "70") + "]}]}}");
        assertThat(sink.outcomes()).containsExactly("accepted", "ignored: not used: weight_body_mass");
    }

    @Test
    void shouldTakeMeanHeartRatesOfMinutesButNotOfHours() throws IOException {
        String rate = "{'date':'2026-11-22 %s +0100','Min':50,'Avg':61.6,'Max':90}";
        assertThat(metric("heart_rate", rate.formatted("11:01:00")).values(Measure.MEASURE_HEART_RATE_BPM))
                .isEqualTo(Map.of(TEN + 1, 62));
        assertThat(metric("heart_rate", rate.formatted("11:00:42")).values(Measure.MEASURE_HEART_RATE_BPM))
                .isEqualTo(Map.of(TEN, 62));
        assertThat(metric("heart_rate", rate.formatted("09:00:00"), rate.formatted("10:00:00"))
                        .outcomes())
                .containsOnly("ignored: not used: mean heart rates of hours or days");
    }

    @Test
    void shouldTakeTheMeanWhereAMinuteHasSeveralHeartRates() throws IOException {
        String rate = "{'date':'2026-11-22 %s +0100','Min':50,'Avg':%s,'Max':90}";
        RecordingSink sink = metric(
                "heart_rate",
                rate.formatted("11:00:05", "60"),
                rate.formatted("11:00:15", "70"),
                rate.formatted("11:01:15", "80"));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(TEN, 65, TEN + 1, 80));
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted", "accepted");
    }

    @Test
    void shouldInferNothingFromStandHours() throws IOException {
        RecordingSink sink = metric("apple_stand_hour", entry("10:00:00", "0"), entry("11:00:00", "1"));
        assertThat(sink.outcomes()).allSatisfy(outcome -> assertThat(outcome).startsWith("ignored: not used"));
        assertThat(sink.facts()).isEmpty();
        assertThat(sink.minutes()).isEmpty();
    }

    @Test
    void shouldKnowMinutesOnFootOnlyWhereTheyFillTheirSpan() throws IOException {
        RecordingSink sink = metric("apple_stand_time", entry("11:01:00", "1"), entry("11:02:00", "0.5"));
        assertThat(sink.outcomes().getFirst()).isEqualTo("accepted");
        assertThat(sink.outcomes().getLast()).startsWith("ignored");
        assertThat(sink.facts()).hasSize(1);
        assertThat(sink.facts().getFirst().interval().getIntensity().getIntensity())
                .isEqualTo(1);
    }

    @Test
    void shouldTakePhysicalEffortForMetabolicEquivalents() throws IOException {
        assertThat(metric("physical_effort", entry("11:01:00", "2.345")).values(Measure.MEASURE_MET_THOUSANDTHS))
                .isEqualTo(Map.of(TEN + 1, 2345));
    }

    @Test
    void shouldReadNightsAndStages() throws IOException {
        RecordingSink sink = metric(
                "sleep_analysis",
                "{'date':'2026-11-22 00:00:00 +0100','sleepStart':'2026-11-21 23:30:00 +0100','sleepEnd':'2026-11-22 07:00:00 +0100','asleep':7.1}",
                "{'startDate':'2026-11-22 02:00:00 +0100','endDate':'2026-11-22 02:10:00 +0100','value':'Awake'}",
                "{'startDate':'2026-11-22 02:10:00 +0100','endDate':'2026-11-22 03:10:00 +0100','value':'Core'}",
                "{'startDate':'2026-11-22 03:10:00 +0100','endDate':'2026-11-22 04:10:00 +0100','value':'Unspecified'}",
                "{'startDate':'2026-11-21 23:00:00 +0100','endDate':'2026-11-22 08:00:00 +0100','value':'InBed'}");
        assertThat(sink.outcomes()).containsOnly("accepted");
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getSleep().getStage())
                .containsExactly(
                        SleepStage.SLEEP_STAGE_ASLEEP,
                        SleepStage.SLEEP_STAGE_AWAKE,
                        SleepStage.SLEEP_STAGE_ASLEEP,
                        SleepStage.SLEEP_STAGE_ASLEEP,
                        SleepStage.SLEEP_STAGE_ASLEEP);
    }

    @Test
    void shouldKeepTheOffsetsOfANightInWhichClocksAreSetBack() throws IOException {
        RecordingSink sink = metric(
                "sleep_analysis", "{'sleepStart':'2026-10-25 00:30:00 +0200','sleepEnd':'2026-10-25 07:00:00 +0100'}");
        Interval night = sink.facts().getFirst().interval();
        assertThat(night.getEndMs() - night.getStartMs()).isEqualTo(450 * 60_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "'id':'w-1','name':'Outdoor Walk','avgSpeed':{'qty':5,'units':'km/hr'} ; walking ; 5000 ; w-1",
                "'name':'Traditional Strength Training' ; strength-training ; 0 ; workout|1795341600000",
                "'name':'Indoor Run','speed':{'qty':6,'units':'mph'} ; indoor-running ; 9656 ; workout|1795341600000",
            })
    void shouldReadWorkoutsOfBothVersions(String fields, String activity, int speed, String id) throws IOException {
        RecordingSink sink = OWN.json("{'data':{'workouts':[{" + fields
                + ",'start':'2026-11-22 11:00:00 +0100','end':'2026-11-22 11:30:00 +0100',"
                + "'heartRateData':[{'date':'2026-11-22 11:01:00 +0100','Min':90,'Avg':100,'Max':110}]}]}}");
        Interval workout = sink.facts().getFirst().interval();
        assertThat(workout.getWorkout().getActivity()).isEqualTo(activity);
        assertThat(workout.getWorkout().getSpeedMPerH()).isEqualTo(speed);
        assertThat(workout.getId()).isEqualTo(id);
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(TEN + 1, 100));
    }

    @Test
    void shouldSayTheSameByItselfWhenARefusedEntryIsReadAgain() throws IOException {
        String upload = "{'data':{'metrics':[{'name':'step_count','data':[" + entry("11:00:00", "1") + ","
                + entry("13:00:00", "5") + "," + entry("14:00:00", "7") + "]}]}}";
        RecordingSink early = OWN.json(upload);
        Reject refused = early.rejects().getFirst();
        RecordingSink alone = OWN.at("2026-11-22T15:00:00Z")
                .text(new String(PARSER.alone(refused).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8));
        RecordingSink among = OWN.at("2026-11-22T15:00:00Z").json(upload);
        assertThat(early.outcomes())
                .containsExactly("accepted", "accepted", "rejected: time.future /data/metrics/0/data/2/date");
        assertThat(alone.facts()).containsExactly(among.facts().getLast());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'metrics':[{'name':'step_count','data':[{'date':'2026-11-22 11:01:00 +0100','qty':-1}]}]} | rejected: value.range /data/metrics/0/data/0/qty",
                "{'metrics':[{'name':'step_count','data':[{'date':'yesterday','qty':1}]}]} | rejected: time.format /data/metrics/0/data/0/date",
                "{'metrics':[{'name':'heart_rate','data':[{'date':'yesterday','Avg':60}]}]} | rejected: time.format /data/metrics/0/data/0/date",
                "{'metrics':[{'data':[{'date':'2026-11-22 11:01:00 +0100','qty':1}]}]} | rejected: schema.required /data/metrics/0/data/0",
                "{'metrics':[{'name':'step_count','data':[7]}]} | rejected: schema.type /data/metrics/0/data/0",
                "{'workouts':[{'name':'Yoga'}]} | rejected: schema.required /data/workouts/0/start",
            })
    void shouldSayWhatBecomesOfOtherRecords(String data, String outcome) throws IOException {
        assertThat(OWN.json("{'data':" + data + "}").outcomes()).containsExactly(outcome);
    }

    private static long length(RecordingSink sink) {
        Interval interval = sink.facts().getFirst().interval();
        return interval.getEndMs() - interval.getStartMs();
    }
}
