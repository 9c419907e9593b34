package org.rouse.ingest.format.googlehealth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.Parsing;
import org.rouse.ingest.format.evidence.RecordingSink;

class GoogleHealthParserTest {

    private static final Parsing PUSHED = Parsing.pushed(GoogleHealthDocuments.FORMAT);
    private static final Parsing PULLED = Parsing.own(GoogleHealthDocuments.FORMAT);
    private static final long TEN = Instant.parse("2026-11-22T10:00:00Z").toEpochMilli();
    private static final String INTERVAL = """
            "interval":{"startTime":"2026-11-22T%s:00Z","startUtcOffset":"3600s","endTime":"2026-11-22T%s:00Z","endUtcOffset":"3600s"}""";
    private static final String NOTIFICATION = """
            {"data":{"version":"1","clientProvidedSubscriptionName":"s","healthUserId":"%s","operation":"%s","dataType":"%s",
             "intervals":[{"physicalTimeInterval":{"startTime":"2026-11-22T10:00:00Z","endTime":"2026-11-22T10:05:00Z"}}]}}""";

    private static String page(String... points) {
        return "{\"dataPoints\":[" + String.join(",", points) + "],\"nextPageToken\":\"more\"}";
    }

    private static String span(String from, String to) {
        return INTERVAL.formatted(from, to);
    }

    @Test
    void shouldSayWhatIsToBePulledAndQuarantineOnlyUnknownUsers() throws IOException {
        RecordingSink sink = PUSHED.text("[" + NOTIFICATION.formatted("u-ada", "UPSERT", "steps") + ","
                + NOTIFICATION.formatted("stranger", "UPSERT", "steps") + ","
                + NOTIFICATION.formatted("u-ben", "UPSERT", "activity-level") + ","
                + NOTIFICATION.formatted("u-ben", "UPSERT", "weight") + "]");
        assertThat(sink.outcomes())
                .containsExactly(
                        "notified: steps",
                        "rejected: account.unknown /1/data/healthUserId",
                        "notified: activity-level",
                        "ignored: not used: weight");
        assertThat(sink.notices().getFirst())
                .isEqualTo(new Notice("ada", "google-health", "steps", "", TEN, TEN + 300_000, ""));
    }

    @Test
    void shouldReadNotificationThatComesAlone() throws IOException {
        assertThat(PUSHED.text(NOTIFICATION.formatted("u-ada", "UPSERT", "sedentaryPeriod"))
                        .outcomes())
                .containsExactly("notified: sedentary-period");
    }

    @Test
    void shouldTakeBackMinutesAndSpansOfEverySourceWhenDeleted() throws IOException {
        RecordingSink sink = PUSHED.text("[" + NOTIFICATION.formatted("u-ada", "DELETE", "steps") + "]");
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.retractions()).hasSize(9);
        assertThat(sink.retractions().getFirst().retraction().getMeasure()).isEqualTo(Measure.MEASURE_STEPS);
        assertThat(sink.retractions().get(1).retraction().getIntervalId()).isEqualTo("steps|" + TEN);
    }

    private static String deletion(String type, String start, String end) {
        return NOTIFICATION
                .formatted("u-ada", "DELETE", type)
                .replace("2026-11-22T10:00:00Z", start)
                .replace("2026-11-22T10:05:00Z", end);
    }

    /** A retraction without an id takes back all spans that lie wholly in its time, as the two workouts of a morning. */
    @ParameterizedTest
    @CsvSource({
        "exercise, 2026-11-22T06:00:00Z, 2026-11-22T11:00:00Z, 5",
        "sleep, 2016-11-22T00:00:00Z, 2026-11-22T00:00:00Z, 7",
        "sedentary-period, 2026-11-22T06:00:00Z, 2026-11-22T11:00:00Z, 9",
        "steps, 2026-11-22T06:00:00Z, 2026-11-22T11:00:00Z, 11",
        "activity-level, 2026-11-22T06:00:00Z, 2026-11-22T11:00:00Z, 12",
    })
    void shouldTakeBackEverySpanThatLiesInTheTimeOfADeletion(String type, Instant start, Instant end, int fact)
            throws IOException {
        RecordingSink sink = PUSHED.text(deletion(type, start.toString(), end.toString()));
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.retractions())
                .filteredOn(taken -> taken.retraction()
                        .equals(Retraction.newBuilder()
                                .setFact(fact)
                                .setStartMs(start.toEpochMilli())
                                .setEndMs(end.toEpochMilli())
                                .build()))
                .extracting(RecordingSink.Taken::source)
                .containsExactlyElementsOf(Sources.ALL);
    }

    /** The state takes minutes back by the month at most. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-20T00:00:00Z, 2026-11-22T00:00:00Z, 1",
        "2026-10-01T00:00:00Z, 2026-11-01T00:00:00Z, 1",
        "2026-10-01T00:00:00Z, 2026-11-01T00:00:01Z, 2",
        "2020-01-01T00:00:00Z, 2026-11-22T00:00:00Z, 82",
    })
    void shouldTakeBackWhatLastedLongerThanADay(String start, String end, int parts) throws IOException {
        RecordingSink sink = PUSHED.text(deletion("heart-rate", start, end));
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.retractions()).hasSize(3 * parts);
        List<Retraction> ofOne = sink.retractions().stream()
                .filter(taken -> taken.source().equals(Sources.DEVICE))
                .map(RecordingSink.Taken::retraction)
                .toList();
        assertThat(ofOne.getFirst().getStartMs()).isEqualTo(Instant.parse(start).toEpochMilli());
        assertThat(ofOne.getLast().getEndMs()).isEqualTo(Instant.parse(end).toEpochMilli());
        for (int i = 0; i < ofOne.size(); i++) {
            assertThat(ofOne.get(i).getEndMs() - ofOne.get(i).getStartMs()).isBetween(1L, 31 * 86_400_000L);
            assertThat(i == 0 || ofOne.get(i).getStartMs() == ofOne.get(i - 1).getEndMs())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T10:00:00Z, 2026-11-22T10:00:00Z, time.order",
        "2026-11-23T10:00:00Z, 2026-11-27T10:00:00Z, time.future",
        "1969-11-23T10:00:00Z, 1969-11-27T10:00:00Z, time.before-1970",
        "2001-01-01T00:00:00Z, 2026-11-22T00:00:00Z, time.too-long",
    })
    void shouldRefuseDeletionsOfTimesThatAreNone(String start, String end, String rule) throws IOException {
        assertThat(PUSHED.text(deletion("heart-rate", start, end)).outcomes())
                .containsExactly("rejected: " + rule + " /data/intervals");
    }

    @Test
    void shouldTakeBackASedentaryPeriodByTheIdItWasGivenBy() throws IOException {
        Interval period = PULLED.text(page("{\"sedentaryPeriod\":{" + span("10:00", "10:30") + "}}"))
                .facts()
                .getFirst()
                .interval();
        RecordingSink deleted = PUSHED.text(NOTIFICATION.formatted("u-ada", "DELETE", "sedentary-period"));
        assertThat(period.hasStill()).isTrue();
        assertThat(deleted.retractions())
                .filteredOn(taken -> !taken.retraction().getIntervalId().isEmpty())
                .hasSize(3)
                .allSatisfy(
                        taken -> assertThat(taken.retraction().getIntervalId()).isEqualTo(period.getId()));
    }

    @Test
    void shouldReadMinutesOfPulledPages() throws IOException {
        RecordingSink sink = PULLED.text(page(
                "{\"steps\":{" + span("10:00", "10:01") + ",\"count\":\"42\"}}",
                "{\"activityLevel\":{" + span("10:00", "10:02") + ",\"activityLevelType\":\"SEDENTARY\"}}",
                "{\"activityLevel\":{" + span("10:02", "10:03") + ",\"activityLevelType\":\"VERY_ACTIVE\"}}",
                "{\"floors\":{" + span("10:00", "10:01") + ",\"count\":\"1\"}}"));
        assertThat(sink.outcomes())
                .containsExactly("accepted", "accepted", "accepted", "ignored: not used: a data point of another type");
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(TEN / 60_000, 42));
        assertThat(sink.values(Measure.MEASURE_INTENSITY))
                .isEqualTo(Map.of(TEN / 60_000, 0, TEN / 60_000 + 1, 0, TEN / 60_000 + 2, 3));
    }

    @Test
    void shouldAverageHeartRatesByTheMinute() throws IOException {
        String point =
                "{\"heartRate\":{\"sampleTime\":{\"physicalTime\":\"2026-11-22T10:0%s\"},\"beatsPerMinute\":\"%d\"}}";
        RecordingSink sink = PULLED.text(
                page(point.formatted("1:30Z", 61), point.formatted("1:05Z", 62), point.formatted("0:55Z", 80)));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM))
                .isEqualTo(Map.of(TEN / 60_000 + 1, 62, TEN / 60_000, 80));
    }

    @Test
    void shouldReadExerciseAndSleepWithTheirVersions() throws IOException {
        RecordingSink sink = PULLED.text(
                page(
                        "{\"exercise\":{" + span("09:00", "09:30")
                                + ",\"exerciseType\":\"TREADMILL\",\"updateTime\":\"2026-11-22T09:40:00Z\","
                                + "\"metricsSummary\":{\"averageSpeedMillimetersPerSecond\":2500}}}",
                        "{\"sleep\":{" + span("00:00", "08:00") + ",\"stages\":["
                                + "{\"startTime\":\"2026-11-22T00:00:00Z\",\"endTime\":\"2026-11-22T00:30:00Z\",\"type\":\"AWAKE\"},"
                                + "{\"startTime\":\"2026-11-22T00:30:00Z\",\"endTime\":\"2026-11-22T07:50:00Z\",\"type\":\"LIGHT\"}]}}"));
        Interval exercise = sink.facts().getFirst().interval();
        Interval sleep = sink.facts().getLast().interval();
        assertThat(exercise.getWorkout().getActivity()).isEqualTo("treadmill-running");
        assertThat(exercise.getWorkout().getSpeedMPerH()).isEqualTo(9_000);
        assertThat(Instant.ofEpochMilli(exercise.getVersion())).isEqualTo("2026-11-22T09:40:00Z");
        assertThat(Instant.ofEpochMilli(sleep.getStartMs())).isEqualTo("2026-11-22T00:30:00Z");
        assertThat(Instant.ofEpochMilli(sleep.getEndMs())).isEqualTo("2026-11-22T07:50:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "PASSIVELY_MEASURED, WATCH, SOURCE_KIND_WEARABLE",
        "PASSIVELY_MEASURED, PHONE, SOURCE_KIND_PHONE",
        "MANUAL, PHONE, SOURCE_KIND_SELF_REPORT",
    })
    void shouldTellWhoMeasured(String method, String device, SourceKind kind) throws IOException {
        RecordingSink sink = PULLED.text(page("{\"dataSource\":{\"recordingMethod\":\"" + method
                + "\",\"device\":{\"formFactor\":\"" + device + "\"}},\"steps\":{" + span("10:00", "10:01")
                + ",\"count\":\"1\"}}"));
        assertThat(sink.minutes().getFirst().source().getKind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'type':'verification'}] | ignored: not used: the verification of an endpoint",
                "{'type':'verification'} | ignored: not used: the verification of an endpoint",
                "[7] | rejected: schema.type /0",
                "[{'data':{'healthUserId':'u-ada','operation':'MERGE','dataType':'steps'}}] | rejected: schema.enum /0/data/operation",
                "[{'data':{'healthUserId':'u-ada','operation':'DELETE','dataType':'steps'}}] | rejected: schema.required /0/data/intervals",
                "{'dataPoints':[{'steps':{'count':'1'}}]} | rejected: person.missing /dataPoints/0",
            })
    void shouldSayWhatBecomesOfOtherRecords(String body, String outcome) throws IOException {
        assertThat(PUSHED.json(body).outcomes()).containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'count':'-1' | schema.required /count",
                "'count':'200001' | value.range /count",
                "'count':1.5 | schema.required /count",
            })
    void shouldRejectPointNamingTheField(String count, String outcome) throws IOException {
        RecordingSink sink = PULLED.json(page("{'steps':{" + span("10:00", "10:01") + "," + count + "}}"));
        assertThat(sink.outcomes()).containsExactly("rejected: " + outcome.replace(" ", " /dataPoints/0/steps"));
    }

    @ParameterizedTest
    @CsvSource({"12:04, accepted", "12:05, rejected: time.future /dataPoints/0/steps/interval/endTime"})
    void shouldRejectPointOnlyWhenItBeginsPastTheTolerance(String start, String outcome) throws IOException {
        assertThat(PULLED.text(page("{\"steps\":{" + span(start, "13:00") + ",\"count\":\"1\"}}"))
                        .outcomes())
                .containsExactly(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "[", "{\"dataPoints\":[]} x"})
    void shouldRefuseBodyThatIsNeither(String body) {
        assertThatThrownBy(() -> PULLED.text(body)).isInstanceOf(MalformedUploadException.class);
    }
}
