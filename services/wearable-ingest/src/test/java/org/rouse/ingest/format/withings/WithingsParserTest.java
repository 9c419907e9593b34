package org.rouse.ingest.format.withings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.Parsing;
import org.rouse.ingest.format.evidence.RecordingSink;

class WithingsParserTest {

    private static final Parsing PUSHED = Parsing.pushed(new WithingsParser());
    private static final Parsing PULLED = Parsing.own(new WithingsParser());

    @Test
    void shouldSayWhatIsToBePulled() throws IOException {
        RecordingSink sink =
                PUSHED.text("userid=u-ada&appli=16&startdate=1795341600&enddate=1795345200&date=2026-11-22");
        assertThat(sink.notices())
                .containsExactly(
                        new Notice("ada", "withings", "activity", "", 1_795_341_600_000L, 1_795_345_200_000L, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "userid=u-ada&appli=44 | notified: sleep",
                "userid=u-ada&appli=46&action=unlink | notified: deregistrations",
                "userid=u-ada&appli=46&action=update | ignored: not used: a changed profile",
                "userid=u-ada&appli=1 | ignored: not used: another category",
                "userid=u-ada&appli=99 | rejected: withings.unknown-category /appli",
                "userid=stranger&appli=16 | rejected: account.unknown /userid",
                "userid=u-ada&appli=16&startdate=soon | rejected: schema.required /startdate",
                "appli=16 | rejected: schema.required /userid",
            })
    void shouldSayWhatBecomesOfNotifications(String form, String outcome) throws IOException {
        assertThat(PUSHED.text(form).outcomes()).containsExactly(outcome);
    }

    @Test
    void shouldReadIntradayStepsAndLeaveSpansWithoutStepsOpen() throws IOException {
        RecordingSink sink = PULLED.file("withings/withings-intraday-activity.json");
        assertThat(sink.outcomes()).hasSize(6).containsOnly("accepted");
        assertThat(sink.values(Measure.MEASURE_STEPS))
                .isEqualTo(Map.of(23_912_644L, 21, 23_912_669L, 47, 23_912_670L, 20, 23_912_681L, 74));
        assertThat(sink.facts()).isEmpty();
    }

    @Test
    void shouldReadStatesOfANight() throws IOException {
        RecordingSink sink = PULLED.file("withings/withings-sleep-measures.json");
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getSleep().getStage())
                .containsExactly(
                        SleepStage.SLEEP_STAGE_AWAKE, SleepStage.SLEEP_STAGE_ASLEEP, SleepStage.SLEEP_STAGE_ASLEEP);
    }

    @Test
    void shouldReadNightsWithTheirVersion() throws IOException {
        RecordingSink sink = PULLED.file("withings/withings-sleep-summary.json");
        assertThat(sink.facts()).hasSize(2);
        assertThat(sink.facts().getFirst().interval().getVersion()).isEqualTo(1_504_477_126_000L);
        assertThat(sink.facts().getFirst().interval().getId()).isEqualTo("sleep|1504307700000");
    }

    @Test
    void shouldReadWorkoutsAndNoTotalsOfDays() throws IOException {
        RecordingSink workouts = PULLED.file("withings/workouts.json");
        assertThat(workouts.outcomes()).hasSize(11).containsOnly("accepted");
        assertThat(workouts.facts())
                .allSatisfy(fact ->
                        assertThat(fact.interval().getWorkout().getActivity()).isEqualTo("walking"));
        assertThat(PULLED.file("withings/activity.json").outcomes())
                .containsExactly("ignored: not used: totals of days", "ignored: not used: totals of days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'body':{'series':{'x':{'steps':1,'duration':60}}}} | rejected: time.format /body/series/x",
                "{'body':{'series':{'1795341600':{'steps':-1,'duration':60}}}} | rejected: value.range /body/series/1795341600/steps",
                "{'body':{'series':[{'category':1,'startdate':1795341600,'enddate':1795341600}]}} | rejected: time.order /body/series/0/enddate",
                "{'body':{'series':[4]}} | rejected: schema.type /body/series/0",
            })
    void shouldSayWhatIsWrong(String body, String outcome) throws IOException {
        assertThat(PULLED.json(body).outcomes()).containsExactly(outcome);
    }
}
