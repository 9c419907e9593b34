package org.rouse.ingest.format.openmhealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Posture;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;

class OpenMhealthParserTest {

    private static final OpenMhealthParser PARSER = new OpenMhealthParser();
    private static final Instant RECEIVED = Instant.parse("2016-07-01T12:00:00Z");
    private static final Instant CREATED = Instant.parse("2016-07-01T00:00:00Z");
    private static final long SEVEN = Instant.parse("2016-02-05T07:00:00Z").getEpochSecond() / 60;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'start_date_time':'2016-02-05T07:00:00Z','end_date_time':'2016-02-05T07:01:00Z'",
                "'start_date_time':'2016-02-05T08:00:00+01:00','duration':{'value':60,'unit':'sec'}",
                "'end_date_time':'2016-02-05T02:01:00-05:00','duration':{'value':1,'unit':'min'}",
            })
    void shouldGiveStepsOfAMinuteHoweverItsTimeIsWritten(String interval) throws IOException {
        RecordingSink sink = parse(steps("3.0", "{'value':73,'unit':'steps'}", interval));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(SEVEN, 73));
        assertThat(sink.minutes().getFirst().version()).isEqualTo(CREATED.toEpochMilli());
        assertThat(sink.minutes().getFirst().source().getId()).isEqualTo("open-mhealth:Band");
    }

    @Test
    void shouldGiveStepsOfALongerSpanAsOneFact() throws IOException {
        RecordingSink sink = parse(
                steps("1.0", "6000.5", "'start_date_time':'2016-02-05T07:00:30Z','duration':{'value':1,'unit':'h'}"));
        Interval fact = sink.facts().getFirst().interval();
        assertThat(fact.getSteps().getStepsThousandths()).isEqualTo(6_000_500);
        assertThat(fact.getId()).isEqualTo("7b2a");
        assertThat(fact.getEndMs() - fact.getStartMs()).isEqualTo(3_600_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'start_date_time':'2016-02-05T07:00:00Z','end_date_time':'2016-02-05T07:00:00Z' | time.order",
                "'start_date_time':'2016-02-05T07:00:00Z','duration':{'value':24.001,'unit':'h'} | time.too-long",
                "'start_date_time':'2016-02-05T07:00:00Z','duration':{'value':1e300,'unit':'yr'} | time.too-long",
                "'start_date_time':'2016-07-01T12:05:00Z','duration':{'value':301,'unit':'sec'} | time.future",
                "'start_date_time':'1969-12-31T23:59:00Z','duration':{'value':1,'unit':'min'} | time.before-1970",
            })
    void shouldRejectStepsOverATimeThatCannotBe(String interval, String rule) throws IOException {
        assertThat(parse(steps("2.0", "9", interval)).outcomes())
                .containsExactly("rejected: " + rule + " /body/effective_time_frame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'duration':{'value':24,'unit':'h'}", "'duration':{'value':1,'unit':'d'}"})
    void shouldAcceptStepsOfAWholeDay(String duration) throws IOException {
        RecordingSink sink = parse(steps("2.0", "9", "'start_date_time':'2016-02-05T07:00:00Z'," + duration));
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.facts()).hasSize(1);
    }

    @Test
    void shouldTakeNothingFromAverageSteps() throws IOException {
        RecordingSink sink = parse(body("step-count", "2.0", """
                {'step_count':9,'descriptive_statistic':'average','descriptive_statistic_denominator':'d',
                 'effective_time_frame':{'time_interval':{'start_date_time':'2016-02-05T07:00:00Z',
                 'end_date_time':'2016-02-06T07:00:00Z'}}}"""));
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'date_time':'2016-02-05T07:00:59.9Z' | 1",
                "'time_interval':{'start_date_time':'2016-02-05T07:00:30Z','duration':{'value':1,'unit':'min'}} | 2",
                "'time_interval':{'start_date_time':'2016-02-05T07:00:00Z','duration':{'value':15,'unit':'min'}} | 15",
                "'time_interval':{'start_date_time':'2016-02-05T07:00:00Z','duration':{'value':16,'unit':'min'}} | 0",
                "'time_interval':{'date':'2016-02-05','part_of_day':'morning'} | 0",
            })
    void shouldGiveHeartRateToTheMinutesItIsOf(String frame, int minutes) throws IOException {
        RecordingSink sink = parse(body(
                "heart-rate",
                "1.1",
                "{'heart_rate':{'value':67.5,'unit':'beats/min'},'effective_time_frame':{" + frame + "}}"));
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.minutes())
                .hasSize(minutes)
                .allSatisfy(m -> assertThat(m.value()).isEqualTo(68));
        if (minutes > 0) {
            assertThat(sink.minutes().getFirst().epochMinute()).isEqualTo(SEVEN);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "19, rejected: value.range /body/heart_rate/value",
        "20, accepted",
        "300, accepted",
        "301, rejected: value.range /body/heart_rate/value"
    })
    void shouldRejectHeartRateNoHeartHas(int bpm, String outcome) throws IOException {
        assertThat(parse(
                                body(
                                        "heart-rate",
                                        "2.0",
                                        "{'heart_rate':{'value':" + bpm
                                                + ",'unit':'beats/min'},'effective_time_frame':{'date_time':'2016-02-05T07:00:00Z'}}"))
                        .outcomes())
                .containsExactly(outcome);
    }

    @Test
    void shouldTellHowLongAnActivityWentOnWithinItsTimeFrame() throws IOException {
        RecordingSink sink =
                parse(activity("ieee", "1.0", "'activity_name':'cycling','duration':{'value':10,'unit':'min'}"));
        assertThat(sink.facts().getFirst().interval().getWorkout().getActiveMs())
                .isEqualTo(600_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'value':'10','unit':'min'}", "{'value':10,'unit':'fortnight'}", "'PT10M'"})
    void shouldRefuseADurationThatIsNone(String duration) throws IOException {
        assertThat(parse(activity("omh", "1.2", "'activity_name':'cycling','duration':" + duration))
                        .outcomes())
                .containsExactly("rejected: time.format /body/duration");
    }

    @Test
    void shouldReadWalkAsWorkoutWithItsSpeedAndMet() throws IOException {
        RecordingSink sink = parse(activity(
                "omh", "1.2", "'activity_name':'Nordic Walking','met_value':4.8,'distance':{'value':3,'unit':'mi'}"));
        assertThat(sink.facts().getFirst().interval().getWorkout())
                .isEqualTo(Workout.newBuilder()
                        .setActivity("nordic-walking")
                        .setMetThousandths(4800)
                        .setSpeedMPerH(4828)
                        .build());
    }

    @ParameterizedTest
    @CsvSource({
        "sedentary, STILL",
        "Sitting, STILL",
        "in vehicle, TRANSPORT",
        "sleeping, SLEEP",
        "standing, POSTURE",
        "on bicycle, WORKOUT",
        "capoeira, WORKOUT"
    })
    void shouldTellWhatAnActivityNameMeans(String name, Interval.FactCase fact) throws IOException {
        RecordingSink sink = parse(activity("ieee", "1.0", "'activity_name':'" + name + "'"));
        assertThat(sink.facts()).extracting(f -> f.interval().getFactCase()).containsExactly(fact);
    }

    @Test
    void shouldGiveStepsBesideTheActivityTheyWereTakenIn() throws IOException {
        RecordingSink sink = parse(activity(
                "ieee", "1.0", "'activity_name':'walking','base_movement_quantity':{'value':616,'unit':'steps'}"));
        assertThat(sink.facts())
                .extracting(f -> f.interval().getFactCase())
                .containsExactly(Interval.FactCase.WORKOUT, Interval.FactCase.STEPS);
    }

    @Test
    void shouldRejectMovementWhoseValueIsText() throws IOException {
        RecordingSink sink = parse(activity(
                "ieee", "1.0", "'activity_name':'sedentary','base_movement_quantity':{'value':'','unit':'steps'}"));
        assertThat(sink.outcomes()).containsExactly("rejected: schema.type /body/base_movement_quantity/value");
        assertThat(sink.rejects().getFirst().message())
                .isEqualTo("/body/base_movement_quantity/value must be of type number");
    }

    @ParameterizedTest
    @CsvSource({"5, 1", "4.9, 0"})
    void shouldReadTotalOfSleepAsItsSpanOnlyWhenItFillsHalf(double hours, int facts) throws IOException {
        RecordingSink sink = parse(body(
                "total-sleep-time",
                "1.0",
                "{'total_sleep_time':{'value':" + hours
                        + ",'unit':'h'},'effective_time_frame':{'time_interval':{'start_date_time':'2016-02-05T20:00:00Z',"
                        + "'duration':{'value':10,'unit':'h'}}}}"));
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.facts()).hasSize(facts);
    }

    @Test
    void shouldReadPostureOfTheMinuteTheSourceNoticedIt() throws IOException {
        String at = body("body-posture", "1.0", "'semi-recumbent'")
                .replace("\"source_name\"", "\"source_creation_date_time\":\"2016-02-05T07:00:42Z\",\"source_name\"");
        Interval fact = parse(at).facts().getFirst().interval();
        assertThat(fact.getPosture().getPosture()).isEqualTo(Posture.POSTURE_SITTING);
        assertThat(fact.getStartMs()).isEqualTo(SEVEN * 60_000);
        assertThat(fact.getEndMs()).isEqualTo((SEVEN + 1) * 60_000);
        assertThat(parse(body("body-posture", "1.0", "'sitting'")).facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Band, sensed, SOURCE_KIND_WEARABLE",
        "iPhone, sensed, SOURCE_KIND_PHONE",
        "Band, self-reported, SOURCE_KIND_SELF_REPORT"
    })
    void shouldTellWhatKindOfThingMeasured(String name, String modality, SourceKind kind) throws IOException {
        String point = activity("omh", "1.0", "'activity_name':'walking'")
                .replace("Band", name)
                .replace("sensed", modality);
        assertThat(parse(point).facts().getFirst().source().getKind()).isEqualTo(kind);
    }

    @Test
    void shouldNotLetAFastClockWinForEver() throws IOException {
        String ahead = activity("omh", "1.0", "'activity_name':'walking'")
                .replace("2016-07-01T00:00:00Z", "2036-07-01T00:00:00Z");
        assertThat(parse(ahead).facts().getFirst().interval().getVersion()).isEqualTo(RECEIVED.toEpochMilli());
    }

    @Test
    void shouldReadIeeeHeaderWhenItHasAUuid() throws IOException {
        String point = """
                {'header':{'uuid':'u-1','schema_id':{'namespace':'ieee','name':'physical-activity','version':'1.0'},
                  'source_creation_date_time':'2016-02-05T09:00:00Z','modality':'sensed'},
                 'body':{'activity_name':'running','effective_time_frame':{'time_interval':{
                  'start_date_time':'2016-02-05T07:00:00Z','duration':{'value':20,'unit':'min'}}}}}""".replace('\'', '"');
        RecordingSink sink = parse(point);
        assertThat(sink.facts().getFirst().interval().getId()).isEqualTo("u-1");
        assertThat(sink.facts().getFirst().interval().getVersion())
                .isEqualTo(Instant.parse("2016-02-05T09:00:00Z").toEpochMilli());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "'user_id': 'ann' | 'user_id': 1 | rejected: schema.type /header/user_id",
                "'id': '7b2a', | | rejected: schema.required /header/id",
                "'id': '7b2a' | 'id': ' ' | rejected: value.range /header/id",
                "'2016-07-01T00:00:00Z' | '2016-07-01' | rejected: schema.format /header/creation_date_time",
                "'sensed' | 'felt' | rejected: schema.enum /header/acquisition_provenance/modality",
                "'omh' | 'acme' | rejected: schema.unknown /header/schema_id",
                "'1.2' | '7.0' | rejected: schema.unknown /header/schema_id",
                "'1.2' | '1.x' | accepted",
                "'name': 'physical-activity' | 'name': 'blood-pressure' | ignored: not used: omh:blood-pressure",
                "'body' | 'bodies' | rejected: schema.required /body",
                "'header' | 'head' | rejected: schema.required /header",
            })
    void shouldSayWhatIsWrongWithHeader(String found, String replacement, String outcome) throws IOException {
        String changed = activity("omh", "1.2", "'activity_name':'walking'")
                .replace(found.replace('\'', '"'), replacement == null ? "" : replacement.replace('\'', '"'));
        assertThat(parse(changed).outcomes()).containsExactly(outcome);
    }

    @Test
    void shouldLookUpUserWhenUploadIsForNobodyInParticular() throws IOException {
        String points = "[" + activity("omh", "1.0", "'activity_name':'walking'") + ","
                + activity("omh", "1.0", "'activity_name':'walking'").replace("\"ann\"", "\"eve\"") + "]";
        UploadContext links = new UploadContext(
                Optional.empty(),
                (provider, id) -> Optional.of(provider + "/" + id).filter("open-mhealth/ann"::equals),
                RECEIVED,
                ZoneOffset.UTC);
        RecordingSink sink = parse(points, links);
        assertThat(sink.outcomes()).containsExactly("accepted", "rejected: account.unknown /header/user_id");
    }

    @Test
    void shouldTakeNothingForANamelessPerson() throws IOException {
        String nameless = activity("omh", "1.0", "'activity_name':'walking'").replace("\"ann\"", "\"\"");
        UploadContext everybody =
                new UploadContext(Optional.empty(), (provider, id) -> Optional.of(id), RECEIVED, ZoneOffset.UTC);
        assertThat(parse(nameless, everybody).outcomes()).containsExactly("rejected: account.unknown /header/user_id");
    }

    @Test
    void shouldGiveOutcomeToValuesThatAreNoDataPoints() throws IOException {
        assertThat(parse("[1, \"a\", null, [], {}]").outcomes())
                .containsExactly(
                        "rejected: schema.type ",
                        "rejected: schema.type ",
                        "rejected: schema.type ",
                        "rejected: schema.type ",
                        "rejected: schema.required /header");
        assertThat(parse("[]").outcomes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "{", "[{}", "[{}}", "{\"a\":1,\"a\":2}", "x"})
    void shouldRefuseUploadThatIsNoJson(String text) {
        assertThatThrownBy(() -> parse(text)).isInstanceOf(MalformedUploadException.class);
    }

    private static String steps(String version, String count, String interval) {
        return body(
                "step-count",
                version,
                "{'step_count':" + count + ",'effective_time_frame':{'time_interval':{" + interval + "}}}");
    }

    private static String activity(String namespace, String version, String fields) {
        String interval = "'start_date_time':'2016-02-05T07:00:00Z','end_date_time':'2016-02-05T08:00:00Z'";
        String body = "{" + fields + ",'effective_time_frame':{'time_interval':{" + interval + "}}}";
        return DataPointText.of(namespace, "physical-activity", version, body.replace('\'', '"'));
    }

    private static String body(String schema, String version, String body) {
        return DataPointText.of("omh", schema, version, body.replace('\'', '"'));
    }

    private static RecordingSink parse(String text) throws IOException {
        return parse(
                text,
                new UploadContext(Optional.of("ann"), (provider, id) -> Optional.empty(), RECEIVED, ZoneOffset.UTC));
    }

    private static RecordingSink parse(String text, UploadContext context) throws IOException {
        RecordingSink sink = new RecordingSink();
        PARSER.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), context, sink);
        return sink;
    }
}
