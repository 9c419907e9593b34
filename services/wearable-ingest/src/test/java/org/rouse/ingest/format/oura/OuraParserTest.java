package org.rouse.ingest.format.oura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.Parsing;
import org.rouse.ingest.format.evidence.RecordingSink;

class OuraParserTest {

    private static final Parsing PUSHED = Parsing.pushed(OuraDocuments.FORMAT);
    private static final Parsing PULLED = Parsing.own(OuraDocuments.FORMAT);
    private static final long TEN = Instant.parse("2026-11-22T10:00:00Z").getEpochSecond() / 60;

    @ParameterizedTest
    @CsvSource({
        "update, sleep, notified: sleep",
        "create, daily_activity, notified: daily_activity",
        "delete, sleep, accepted",
        "delete, daily_activity, ignored: not used: the deletion of a day",
        "create, daily_stress, ignored: not used: events of another kind",
        "guess, sleep, rejected: schema.enum /event_type",
    })
    void shouldSayWhatBecomesOfEvents(String event, String type, String outcome) throws IOException {
        String text = "{'event_type':'%s','data_type':'%s','user_id':'u-ada','object_id':'o-1'}".formatted(event, type);
        assertThat(PUSHED.json(text).outcomes()).containsExactly(outcome);
    }

    @Test
    void shouldTakeBackASleepByTheIdItWasGivenBy() throws IOException {
        RecordingSink given =
                PULLED.json("{'data':[{'id':'o-1','type':'long_sleep','bedtime_start':'2026-11-21T23:00:00+01:00',"
                        + "'bedtime_end':'2026-11-22T07:00:00+01:00'}],'next_token':null}");
        RecordingSink taken =
                PUSHED.json("{'event_type':'delete','data_type':'sleep','user_id':'u-ada','object_id':'o-1'}");
        assertThat(taken.retractions().getFirst().retraction().getIntervalId())
                .isEqualTo(given.facts().getFirst().interval().getId());
        assertThat(taken.retractions().getFirst().source())
                .isEqualTo(given.facts().getFirst().source());
    }

    @Test
    void shouldReadTheDictionariesOfAnotherProject() throws IOException {
        RecordingSink sink = PULLED.file("oura/dictionaries.json");
        assertThat(sink.outcomes())
                .containsExactly(
                        "rejected: time.order /0/bedtime_end", // it ends before it starts there
                        "accepted",
                        "accepted",
                        "accepted",
                        "accepted",
                        "ignored: not used: rest, which is no sleep",
                        "accepted",
                        "accepted",
                        "accepted",
                        "ignored: not used: rest, which is no sleep",
                        "accepted",
                        "ignored: not used: a document of another kind",
                        "ignored: not used: a document of another kind");
        assertThat(sink.retractions()).hasSize(2);
    }

    @Test
    void shouldReadMetAndWearOfADayThatIsNotOver() throws IOException {
        RecordingSink sink = PULLED.at("2026-11-22T10:08:00Z").json("""
                        {'id':'d','class_5_min':'201','timestamp':'2026-11-22T11:00:00+01:00',
                         'met':{'interval':60.0,'timestamp':'2026-11-22T11:00:00.000+01:00',
                          'items':[0.9,1.25,1,1,1,0.1,0.1,0.1,0.1,0.1,3.0,3.0]}}""");
        assertThat(sink.values(Measure.MEASURE_MET_THOUSANDTHS))
                .isEqualTo(Map.of(TEN, 900, TEN + 1, 1250, TEN + 2, 1000, TEN + 3, 1000, TEN + 4, 1000));
        assertThat(sink.values(Measure.MEASURE_WORN))
                .hasSize(8)
                .containsEntry(TEN, 1)
                .containsEntry(TEN + 5, 0);
    }

    @Test
    void shouldTrimWakefulEdgesOffASleepAndGiveItsHeartRates() throws IOException {
        RecordingSink sink = PULLED.json("""
                {'id':'s','type':'long_sleep','bedtime_start':'2026-11-22T10:00:00Z','bedtime_end':'2026-11-22T10:20:00Z',
                 'sleep_phase_5_min':'4214',
                 'heart_rate':{'interval':300.0,'items':[null,58.0],'timestamp':'2026-11-22T10:00:00Z'}}""");
        Interval sleep = sink.facts().getFirst().interval();
        assertThat(Instant.ofEpochMilli(sleep.getStartMs())).isEqualTo("2026-11-22T10:05:00Z");
        assertThat(Instant.ofEpochMilli(sleep.getEndMs())).isEqualTo("2026-11-22T10:15:00Z");
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM))
                .hasSize(5)
                .containsEntry(TEN + 5, 58)
                .containsEntry(TEN + 9, 58);
    }

    @Test
    void shouldReadWorkoutsHeartRatesAndSessions() throws IOException {
        String times = "'start_datetime':'2026-11-22T10:00:00Z','end_datetime':'2026-11-22T10:30:00Z'";
        RecordingSink sink = PULLED.json("{'data':[{'id':'w','activity':'strength_training','source':'manual'," + times
                + "},{'bpm':61,'source':'awake','timestamp':'2026-11-22T10:00:10Z'},"
                + "{'bpm':64,'source':'awake','timestamp':'2026-11-22T10:00:50Z'},{'id':'m','type':'meditation',"
                + times
                + "}]}");
        assertThat(sink.outcomes()).containsOnly("accepted");
        assertThat(sink.facts().getFirst().interval().getWorkout().getActivity())
                .isEqualTo("strength-training");
        assertThat(sink.facts().getFirst().source().getKind()).isEqualTo(SourceKind.SOURCE_KIND_SELF_REPORT);
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(TEN, 63));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'met':{'interval':60,'items':[31],'timestamp':'2026-11-22T10:00:00Z'}} | rejected: value.range /met/items/0",
                "{'met':{'interval':30,'items':[1],'timestamp':'2026-11-22T10:00:00Z'}} | rejected: value.range /met",
                "{'class_5_min':'9','timestamp':'2026-11-22T10:00:00Z'} | rejected: value.range /class_5_min",
                "{'bpm':400,'timestamp':'2026-11-22T10:00:00Z'} | rejected: value.range /bpm",
                "{'bpm':60,'timestamp':'2026-11-22T13:00:00Z'} | rejected: time.future /timestamp",
            })
    void shouldSayWhatIsWrong(String body, String outcome) throws IOException {
        assertThat(PULLED.json(body).outcomes()).containsExactly(outcome);
    }
}
