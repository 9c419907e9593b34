package org.rouse.ingest.format.healthconnect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.Parsing;
import org.rouse.ingest.format.evidence.RecordingSink;

class HealthConnectParserTest {

    private static final Parsing OWN = Parsing.own(HealthConnectEnvelope.FORMAT);
    private static final String TIMES = "'startTime':'2026-11-22T10:00:00Z','endTime':'2026-11-22T10:30:00Z'";

    private static String steps(String metadata) {
        return "{'type':'Steps'," + TIMES + ",'count':900,'metadata':{" + metadata + "}}";
    }

    @Test
    void shouldReadOneExampleOfEveryRecordType() throws IOException {
        RecordingSink sink = OWN.file("healthconnect/records.json");
        assertThat(sink.outcomes()).hasSize(41);
        assertThat(sink.outcomes().stream().filter("accepted"::equals)).hasSize(4);
        assertThat(sink.rejects()).isEmpty();
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getFactCase())
                .containsExactlyInAnyOrder(Interval.FactCase.WORKOUT, Interval.FactCase.SLEEP, Interval.FactCase.STEPS);
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM))
                .containsEntry(Instant.parse("2025-08-09T08:30:00Z").getEpochSecond() / 60, 98);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[%s]",
                "{'records':[%s]}",
                "{'data':{'records':[%s]}}",
                "{'steps':[%s]}",
                "{'StepsRecord':[%s]}",
                "{'type':'Steps','data':[%s]}",
                "{'changes':[{'type':'UpsertionChange','record':%s}]}",
                "%s",
            })
    void shouldFindTheRecordInEveryEnvelope(String envelope) throws IOException {
        RecordingSink sink = OWN.json(envelope.formatted(steps("'id':'r-1'")));
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.facts().getFirst().interval().getId()).isEqualTo("r-1");
        assertThat(sink.facts().getFirst().interval().getSteps().getStepsThousandths())
                .isEqualTo(900_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'clientRecordVersion':2,'lastModifiedTime':'2026-01-01T00:00:00Z' | 'clientRecordVersion':1,'lastModifiedTime':'2026-11-01T00:00:00Z'",
                "'clientRecordVersion':1,'lastModifiedTime':'2026-11-01T00:00:01Z' | 'clientRecordVersion':1,'lastModifiedTime':'2026-11-01T00:00:00Z'",
                "'clientRecordVersion':1795300000001 | 'clientRecordVersion':1795300000000",
                "'clientRecordVersion':900000 | 'clientRecordVersion':899999",
                "'clientRecordVersion':9223372036854775807 | 'clientRecordVersion':1795300000000",
                "'lastModifiedTime':'2026-11-01T00:00:01Z' | 'lastModifiedTime':'2026-11-01T00:00:00Z'",
            })
    void shouldLetTheHigherVersionWin(String higher, String lower) throws IOException {
        assertThat(version(higher)).isGreaterThan(version(lower));
    }

    private static long version(String metadata) throws IOException {
        return OWN.json("[" + steps("'id':'r'," + metadata) + "]")
                .facts()
                .getFirst()
                .interval()
                .getVersion();
    }

    /** As a mean replaces that of an earlier upload, so does one of records of which a single one is new. */
    @Test
    void shouldGiveAMeanTheHighestVersionOfItsRecords() throws IOException {
        String record =
                "{'type':'HeartRate','time':'2026-11-22T10:00:%1$sZ','bpm':60,'metadata':{'lastModifiedTime':'2026-11-22T11:00:%1$sZ'}}";
        RecordingSink sink = OWN.json(
                "[" + record.formatted("05") + "," + record.formatted("20") + "," + record.formatted("10") + "]");
        assertThat(sink.minutes())
                .extracting(RecordingSink.Minute::version)
                .containsExactly(Instant.parse("2026-11-22T11:00:20Z").toEpochMilli());
    }

    @Test
    void shouldTakeBackADeletedRecordWhateverItsVersion() throws IOException {
        RecordingSink sink =
                OWN.json("{'records':[" + steps("'id':'r-1','dataOrigin':'com.app','clientRecordVersion':7")
                        + "],'deletions':[{'id':'r-1','dataOrigin':'com.app','type':'Steps'}]}");
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted");
        assertThat(sink.retractions())
                .extracting(taken -> taken.source().getKind())
                .containsExactlyInAnyOrder(
                        SourceKind.SOURCE_KIND_WEARABLE,
                        SourceKind.SOURCE_KIND_PHONE,
                        SourceKind.SOURCE_KIND_SELF_REPORT);
        assertThat(sink.retractions()).allSatisfy(taken -> {
            assertThat(taken.retraction().getIntervalId()).isEqualTo("r-1");
            assertThat(taken.retraction().getVersion())
                    .isGreaterThan(sink.facts().getFirst().interval().getVersion());
            assertThat(taken.source().getId())
                    .isEqualTo(sink.facts().getFirst().source().getId());
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'dataOrigin':'com.app','deletedRecordIds':['r-9']} | accepted",
                "{'changes':[{'type':'deletion','recordId':'r-9','dataOrigin':'com.app'}]} | accepted",
                "{'deletions':['r-9']} | rejected: deletion.origin /deletions/0",
                "{'deletions':[{'id':'r-9','recordType':'HeartRate','dataOrigin':'a'}]} | ignored: not used: the deletion of heart rates, whose minutes it does not tell",
                "{'deletions':[{}]} | rejected: schema.required /deletions/0/id",
            })
    void shouldSayWhatBecomesOfDeletions(String body, String outcome) throws IOException {
        assertThat(OWN.json(body).outcomes()).containsExactly(outcome);
    }

    @Test
    void shouldKeepTheAppsThatWroteTheSameWalkApart() throws IOException {
        RecordingSink sink = OWN.json("[" + steps("'id':'a','dataOrigin':'com.phone','device':{'type':2}") + ","
                + steps("'id':'b','dataOrigin':{'packageName':'com.watch'},'device':{'type':'TYPE_WATCH'}") + ","
                + steps("'id':'c','dataOrigin':'com.diary','recordingMethod':3") + "]");
        assertThat(sink.facts())
                .extracting(fact -> fact.source().getId() + " " + fact.source().getKind())
                .containsExactly(
                        "health-connect:com.phone SOURCE_KIND_PHONE",
                        "health-connect:com.watch SOURCE_KIND_WEARABLE",
                        "health-connect:com.diary SOURCE_KIND_SELF_REPORT");
    }

    @ParameterizedTest
    @CsvSource({
        "79, walking",
        "57, treadmill-running",
        "73, open-water-swimming",
        "1, other",
        "999, other",
        "'\"RUNNING\"', running",
        "'\"EXERCISE_TYPE_BIKING_STATIONARY\"', stationary-biking",
        "'\"swimming_pool\"', pool-swimming",
    })
    void shouldNameExercisesInTheWordsOfEvidence(String type, String name) throws IOException {
        RecordingSink sink = OWN.json("[{'type':'ExerciseSession'," + TIMES + ",'exerciseType':" + type + "}]");
        assertThat(sink.facts().getFirst().interval().getWorkout().getActivity())
                .isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({"1, 4", "'\"awake\"', '\"STAGE_TYPE_LIGHT\"'", "'\"OUT_OF_BED\"', 5"})
    void shouldBeginSleepWithTheFirstStageAsleep(String awake, String asleep) throws IOException {
        RecordingSink sink = OWN.json("[{'type':'SleepSession'," + TIMES + ",'stages':["
                + "{'startTime':'2026-11-22T10:00:00Z','endTime':'2026-11-22T10:10:00Z','stage':" + awake + "},"
                + "{'startTime':'2026-11-22T10:10:00Z','endTime':'2026-11-22T10:20:00Z','stage':" + asleep + "}]}]");
        Interval sleep = sink.facts().getFirst().interval();
        assertThat(Instant.ofEpochMilli(sleep.getStartMs())).isEqualTo("2026-11-22T10:10:00Z");
        assertThat(Instant.ofEpochMilli(sleep.getEndMs())).isEqualTo("2026-11-22T10:20:00Z");
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "1, 3", "'\"ACTIVITY_INTENSITY_TYPE_VIGOROUS\"', 3", "'\"moderate\"', 2"})
    void shouldReadActivityIntensity(String type, int intensity) throws IOException {
        RecordingSink sink =
                OWN.json("[{'type':'ActivityIntensityRecord'," + TIMES + ",'activityIntensityType':" + type + "}]");
        assertThat(sink.facts().getFirst().interval().getIntensity().getIntensity())
                .isEqualTo(intensity);
    }

    @Test
    void shouldReadValuesThatStandBesideTheTimes() throws IOException {
        RecordingSink sink = OWN.json("""
                {'heartRate':[{'_id':'h','app':'com.app','start':'2026-11-22T10:00:00Z','end':'2026-11-22T10:05:00Z',
                  'data':{'samples':[{'time':'2026-11-22T10:01:00+00:00','beatsPerMinute':61}]}}],
                 'steps':[{'_id':'s','app':'com.app','start':'2026-11-22T10:00:00Z','end':'2026-11-22T10:05:00Z','data':{'count':40}}]}""");
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted");
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM))
                .isEqualTo(Map.of(Instant.parse("2026-11-22T10:01:00Z").getEpochSecond() / 60, 61));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'type':'Steps','startTime':'2026-11-22T10:00:00','endTime':'2026-11-22T10:30:00Z','count':1}] | rejected: time.format /0/startTime",
                "[{'type':'Steps','startTime':'2026-11-22T10:00:00Z','endTime':'2026-11-22T09:30:00Z','count':1}] | rejected: time.order /0/endTime",
                "[{'type':'Steps','startTime':'2026-11-22T12:05:00Z','endTime':'2026-11-22T13:00:00Z','count':1}] | rejected: time.future /0/endTime",
                "[{'type':'Levitation'}] | rejected: health-connect.unknown-type /0",
                "{'distance':[{}]} | ignored: not used: distance",
                "[3] | rejected: schema.type /0",
            })
    void shouldSayWhatIsWrong(String body, String outcome) throws IOException {
        assertThat(OWN.json(body).outcomes()).containsExactly(outcome);
    }
}
