package org.rouse.ingest.format.polar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.Parsing;
import org.rouse.ingest.format.evidence.RecordingSink;

class PolarParserTest {

    private static final Parsing PUSHED = Parsing.pushed(PolarDocuments.FORMAT);
    private static final Parsing PULLED = Parsing.own(PolarDocuments.FORMAT); // in Europe/Berlin
    private static final long TEN = Instant.parse("2026-11-22T10:00:00Z").getEpochSecond() / 60;

    @Test
    void shouldSayWhatIsToBePulled() throws IOException {
        RecordingSink sink = PUSHED.json("{'event':'EXERCISE','user_id':'u-ada','entity_id':'aQlC83',"
                + "'timestamp':'2026-11-22T10:00:00Z','url':'https://www.polaraccesslink.com/v3/exercises/aQlC83'}");
        assertThat(sink.notices())
                .containsExactly(new Notice(
                        "ada",
                        "polar",
                        "EXERCISE",
                        "aQlC83",
                        0,
                        0,
                        "https://www.polaraccesslink.com/v3/exercises/aQlC83"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'event':'PING','timestamp':'2026-11-22T10:00:00Z'} | ignored: not used: the ping of a new webhook",
                "{'event':'SLEEP_WISE_ALERTNESS','user_id':'u-ada'} | ignored: not used: events of another kind",
                "{'event':'SLEEP','user_id':'stranger'} | rejected: account.unknown /user_id",
            })
    void shouldSayWhatBecomesOfOtherEvents(String event, String outcome) throws IOException {
        assertThat(PUSHED.json(event).outcomes()).containsExactly(outcome);
    }

    @Test
    void shouldReadTheDictionariesOfAnotherProject() throws IOException {
        RecordingSink sink = PULLED.file("polar/dictionaries.json");
        assertThat(sink.outcomes())
                .containsExactly(
                        "accepted",
                        "ignored: not used: totals, or a body of another kind",
                        "ignored: not used: totals, or a body of another kind",
                        "ignored: not used: totals, or a body of another kind");
        Interval night = sink.facts().getFirst().interval();
        assertThat(night.getId()).isEqualTo("sleep|2024-01-15");
        assertThat(Instant.ofEpochMilli(night.getStartMs()))
                .isEqualTo("2024-01-14T21:30:00Z"); // awake until 23:30 there
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM))
                .hasSize(15)
                .containsEntry(Instant.parse("2024-01-14T22:00:00Z").getEpochSecond() / 60, 54);
    }

    @ParameterizedTest
    @CsvSource({
        "start_time, start_time_utc_offset, detailed_sport_info",
        "start-time, start-time-utc-offset, detailed-sport-info"
    })
    void shouldReadExercisesOfOldAndNewBodies(String start, String offset, String sport) throws IOException {
        RecordingSink sink =
                PULLED.json(("[{'id':'e-1','%s':'2026-11-22T13:00:00','%s':180,'duration':'PT30M15S','sport':'OTHER',"
                                + "'%s':'ROAD_BIKING','samples':[{'recording_rate':30,'sample_type':'0','data':'0,100,103,,99'}]}]")
                        .formatted(start, offset, sport));
        Interval exercise = sink.facts().getFirst().interval();
        assertThat(Instant.ofEpochMilli(exercise.getStartMs())).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(exercise.getEndMs() - exercise.getStartMs()).isEqualTo(1_815_000);
        assertThat(exercise.getWorkout().getActivity()).isEqualTo("road-biking");
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(TEN, 100, TEN + 1, 103, TEN + 2, 99));
    }

    @Test
    void shouldEndAnExerciseWhenItStoppedAndTellHowLongItsTimerRan() throws IOException {
        Interval exercise = PULLED.json(
                        "[{'id':'e-1','start_time':'2026-11-22T03:00:00','stop_time':'2026-11-22T13:00:00',"
                                + "'start_time_utc_offset':180,'duration':'PT40M','sport':'CYCLING'}]")
                .facts()
                .getFirst()
                .interval();
        assertThat(exercise.getEndMs() - exercise.getStartMs()).isEqualTo(36_000_000);
        assertThat(exercise.getWorkout().getActiveMs()).isEqualTo(2_400_000);
    }

    @Test
    void shouldPlaceContinuousHeartRatesByTheZoneOfTheUpload() throws IOException {
        RecordingSink sink = PULLED.json("{'date':'2026-11-22','heart_rate_samples':["
                + "{'heart_rate':63,'sample_time':'11:00:08'},{'heart_rate':0,'sample_time':'11:05:00'}]}");
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(TEN, 63));
    }

    @Test
    void shouldReadStepsAndZonesOfADay() throws IOException {
        RecordingSink sink = PULLED.json("""
                {'date':'2026-11-22','steps':{'interval_ms':60000,'total_steps':5,'samples':[
                   {'steps':5,'timestamp':'2026-11-22T11:00:00'}]},
                 'activity_zones':{'samples':[{'zone':'SEDENTARY','timestamp':'2026-11-22T11:00:00'},
                   {'zone':'NON_WEAR','timestamp':'2026-11-22T11:02:00'},{'zone':'CONTINUOUS_VIGOROUS','timestamp':'2026-11-22T11:03:00'},
                   {'zone':'SLEEP','timestamp':'2026-11-22T11:04:00'}]}}""");
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(TEN, 5));
        assertThat(sink.values(Measure.MEASURE_INTENSITY)).isEqualTo(Map.of(TEN, 0, TEN + 1, 0, TEN + 3, 3));
        assertThat(sink.values(Measure.MEASURE_WORN)).isEqualTo(Map.of(TEN + 2, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'sport':'X','start_time':'noon','duration':'PT1M'}] | rejected: time.format /0/start_time",
                "[{'sport':'X','start_time':'2026-11-22T10:00:00','duration':'1 minute'}] | rejected: time.format /0/duration",
                "[{'sport':'X','start_time':'2026-11-22T10:00:00','start_time_utc_offset':9999,'duration':'PT1M'}] | rejected: value.range /0/start_time_utc_offset",
                "[5] | rejected: schema.type /0",
            })
    void shouldSayWhatIsWrong(String body, String outcome) throws IOException {
        assertThat(PULLED.json(body).outcomes()).containsExactly(outcome);
    }
}
