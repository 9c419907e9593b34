package org.rouse.ingest.format.garmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.ActivitySlot;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Pause;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.ActivityWords;

class GarminParserTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-22T00:00:00Z");
    private static final Map<String, String> LINKS = Map.of("sub-1", "ann", "sub-2", "bob");
    private static final String SLOT = """
            {"userId":"%s","summaryId":"s","activityType":"%s","steps":%d,"durationInSeconds":%d,"activeTimeInSeconds":%d,\
            "startTimeInSeconds":1519679700,"met":%s,"intensity":"%s"}""";

    @Test
    void shouldReadEpochOfTheDocumentation() throws IOException {
        RecordingSink sink = parse(fixture("epoch"), linked(RECEIVED));
        Interval slot = sink.facts().getFirst().interval();
        assertThat(sink.outcomes()).containsExactly("accepted");
        assertThat(sink.facts().getFirst().personId()).isEqualTo("ann");
        assertThat(slot.getId()).isEqualTo("1519679700|WALKING");
        assertThat(slot.getEndMs() - slot.getStartMs()).isEqualTo(840_000);
        assertThat(slot.getSlot())
                .isEqualTo(ActivitySlot.newBuilder()
                        .setActivity("walking")
                        .setActiveMs(449_000)
                        .setIntensity(1)
                        .setSteps(93)
                        .setMetThousandths(3302)
                        .build());
    }

    @Test
    void shouldKeepBothActivityTypesOfOneSlot() throws IOException {
        String walking = SLOT.formatted("sub-1", "WALKING", 93, 900, 449, "3.3", "ACTIVE");
        String still = SLOT.formatted("sub-1", "SEDENTARY", 0, 900, 451, "1.0", "SEDENTARY");
        RecordingSink sink = parse("{\"epochs\":[" + walking + "," + still + "]}", linked(RECEIVED));
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getId())
                .containsExactly("1519679700|WALKING", "1519679700|SEDENTARY");
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getSlot().getSteps())
                .containsExactly(93, 0);
    }

    @Test
    void shouldReplaceSlotWhenSummaryCoversMoreOrComesLater() throws IOException {
        long partial = version(840, RECEIVED);
        assertThat(version(900, RECEIVED)).isGreaterThan(partial);
        assertThat(version(840, RECEIVED.plusSeconds(1))).isGreaterThan(partial);
        assertThat(version(840, RECEIVED.plusSeconds(86_400)))
                .as("a part of the slot that is sent again late")
                .isLessThan(version(900, RECEIVED));
    }

    @Test
    void shouldRejectOnlyUnknownUsersOfAPush() throws IOException {
        String push = "{\"epochs\":[" + SLOT.formatted("sub-1", "WALKING", 1, 900, 9, "2", "ACTIVE") + ","
                + SLOT.formatted("stranger", "WALKING", 1, 900, 9, "2", "ACTIVE") + ","
                + SLOT.formatted("sub-2", "WALKING", 1, 900, 9, "2", "ACTIVE") + "]}";
        RecordingSink sink = parse(push, linked(RECEIVED));
        assertThat(sink.outcomes())
                .containsExactly("accepted", "rejected: account.unknown /epochs/1/userId", "accepted");
        assertThat(sink.facts()).extracting(RecordingSink.Fact::personId).containsExactly("ann", "bob");
        assertThat(sink.rejects().getFirst().personId()).isEmpty();
        assertThat(sink.rejects().getFirst().raw().toStringUtf8())
                .isEqualTo(SLOT.formatted("stranger", "WALKING", 1, 900, 9, "2", "ACTIVE"));
    }

    @Test
    void shouldTakeOneUserOnlyWhenUploadIsForOnePerson() throws IOException {
        UploadContext own =
                new UploadContext(Optional.of("cy"), (provider, id) -> Optional.empty(), RECEIVED, ZoneOffset.UTC);
        RecordingSink sink = parse(fixture("activities"), own);
        assertThat(sink.outcomes()).containsExactly("accepted", "rejected: person.mixed /activities/1/userId");
        assertThat(sink.facts()).extracting(RecordingSink.Fact::personId).containsExactly("cy");
    }

    @Test
    void shouldAverageHeartRateOfDailiesAndInferNoStillness() throws IOException {
        RecordingSink sink = parse(fixture("dailies"), linked(RECEIVED));
        long first = 1_452_470_400L / 60;
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted");
        assertThat(sink.facts()).isEmpty();
        assertThat(sink.minutes())
                .hasSize(6)
                .allSatisfy(minute -> assertThat(minute.measure()).isEqualTo(Measure.MEASURE_HEART_RATE_BPM));
        assertThat(sink.minutes().getFirst().epochMinute()).isEqualTo(first);
        assertThat(sink.minutes().getFirst().value()).isEqualTo(75);
        assertThat(sink.minutes().get(1).epochMinute()).isEqualTo(first + 53);
        assertThat(sink.minutes().get(1).value()).isEqualTo(70); // 76, 65, 65, 73
    }

    @Test
    void shouldSkipHeartRatesThatMarkNoReading() throws IOException {
        String daily = """
                {"dailies":[{"userId":"sub-1","startTimeInSeconds":1452470400,
                 "timeOffsetHeartRateSamples":{"0":0,"15":-1,"30":80,"45":null}}]}""";
        assertThat(parse(daily, linked(RECEIVED)).values(Measure.MEASURE_HEART_RATE_BPM))
                .isEqualTo(Map.of(1_452_470_400L / 60, 80));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"x\":80}", "{\"-5\":80}", "{\"90001\":80}", "{\"15\":19}", "{\"15\":301}", "{\"15\":\"80\"}"})
    void shouldRejectDailyWhenHeartRatesAreOutOfRange(String samples) throws IOException {
        String daily = "{\"dailies\":[{\"userId\":\"sub-1\",\"startTimeInSeconds\":1452470400,"
                + "\"timeOffsetHeartRateSamples\":" + samples + "}]}";
        RecordingSink sink = parse(daily, linked(RECEIVED));
        assertThat(sink.outcomes()).containsExactly("rejected: value.range /dailies/0/timeOffsetHeartRateSamples");
        assertThat(sink.minutes()).isEmpty();
    }

    @Test
    void shouldReadActivitiesAsTypedWorkouts() throws IOException {
        RecordingSink sink = parse(fixture("activities"), linked(RECEIVED));
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getWorkout())
                .containsExactly(
                        Workout.newBuilder()
                                .setActivity("running")
                                .setSpeedMPerH(10_400)
                                .build(),
                        Workout.newBuilder()
                                .setActivity("cycling")
                                .setSpeedMPerH(31_500)
                                .build());
        assertThat(sink.facts().getLast().interval().getId()).isEqualTo("activity|5001968355");
    }

    @ParameterizedTest
    @CsvSource({
        "LAP_SWIMMING, lap-swimming",
        "SPEED_WALKING, speed-walking",
        "YOGA, yoga",
        "Walking, walking",
    })
    void shouldNameActivitiesInTheWordsOfEvidence(String type, String name) {
        assertThat(ActivityWords.hyphenated(type)).isEqualTo(name);
    }

    @Test
    void shouldFindThePauseBetweenTheSamplesOfAnActivity() throws IOException {
        String sample = "{\"startTimeInSeconds\":%d,\"timerDurationInSeconds\":%d}";
        String push = """
                {"activityDetails":[{"userId":"sub-1","summaryId":"a-detail","summary":{"activityType":"CYCLING",\
                "startTimeInSeconds":1452470400,"durationInSeconds":2400},"samples":[%s,%s,%s,%s]}]}""".formatted(
                        sample.formatted(1452470400, 0),
                        sample.formatted(1452471600, 1200),
                        sample.formatted(1452505200, 1205),
                        sample.formatted(1452506395, 2400));
        Interval ride = parse(push, linked(RECEIVED)).facts().getFirst().interval();
        assertThat(ride.getEndMs() - ride.getStartMs()).isEqualTo(35_995_000);
        assertThat(ride.getWorkout().getPausesList())
                .containsExactly(Pause.newBuilder()
                        .setStartMs(1452471605_000L)
                        .setEndMs(1452505200_000L)
                        .build());
        assertThat(ride.getWorkout().getActiveMs()).isZero();
    }

    @Test
    void shouldFindThePauseInWhichASampleDoesNotTellOfTheTimer() throws IOException {
        String sample = "{\"startTimeInSeconds\":%d%s}";
        String timer = ",\"timerDurationInSeconds\":";
        String push = """
                {"activityDetails":[{"userId":"sub-1","summaryId":"a-detail","summary":{"activityType":"CYCLING",\
                "startTimeInSeconds":1452470400,"durationInSeconds":2400},"samples":[%s,%s,%s]}]}""".formatted(
                        sample.formatted(1452471600, timer + 1200),
                        sample.formatted(1452500000, ""),
                        sample.formatted(1452505200, timer + 1205));
        Interval ride = parse(push, linked(RECEIVED)).facts().getFirst().interval();
        assertThat(ride.getWorkout().getPausesList())
                .containsExactly(Pause.newBuilder()
                        .setStartMs(1452471605_000L)
                        .setEndMs(1452505200_000L)
                        .build());
    }

    @Test
    void shouldTellManualEntriesFromMeasuredOnesAndSkipParents() throws IOException {
        String activity = """
                {"userId":"sub-1","summaryId":"%s","activityType":"YOGA","startTimeInSeconds":1452470400,\
                "durationInSeconds":600,"%s":true}""";
        String push = "{\"activities\":[" + activity.formatted("a", "manual") + ","
                + activity.formatted("b", "isParent") + "]}";
        RecordingSink sink = parse(push, linked(RECEIVED));
        assertThat(sink.outcomes())
                .containsExactly("accepted", "ignored: not used: the activity's parts come by themselves");
        assertThat(sink.facts()).extracting(RecordingSink.Fact::source).containsExactly(Sources.MANUAL);
    }

    @Test
    void shouldReadNightAsSleepAndGenericMoveIqAsNothing() throws IOException {
        String push = """
                {"sleeps":[{"userId":"sub-1","summaryId":"n","startTimeInSeconds":1452470400,"durationInSeconds":28800,
                   "sleepLevelsMap":{"awake":[{"startTimeInSeconds":1452471000,"endTimeInSeconds":1452471600}]}}],
                 "moveIQActivities":[
                   {"userId":"sub-1","summaryId":"g","activityType":"Generic","startTimeInSeconds":1452470400,"durationInSeconds":600},
                   {"userId":"sub-1","summaryId":"w","activityType":"Walking","startTimeInSeconds":1452470400,"durationInSeconds":600}]}
                """;
        RecordingSink sink = parse(push, linked(RECEIVED));
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted", "accepted");
        assertThat(sink.facts()).hasSize(2);
        assertThat(sink.facts().getFirst().interval().getSleep().getStage()).isEqualTo(SleepStage.SLEEP_STAGE_ASLEEP);
        assertThat(sink.facts().getLast().interval().getWorkout().getActivity()).isEqualTo("walking");
    }

    @Test
    void shouldEndNightWithItsLastLevelWhenThatIsLater() throws IOException {
        String push = """
                {"sleeps":[{"userId":"sub-1","summaryId":"n","startTimeInSeconds":1452470400,"durationInSeconds":28800,
                   "sleepLevelsMap":{"deep":[{"startTimeInSeconds":1452471000,"endTimeInSeconds":1452499800}]}}]}""";
        Interval night = parse(push, linked(RECEIVED)).facts().getFirst().interval();
        assertThat(night.getEndMs()).isEqualTo(1_452_499_800_000L);
    }

    @Test
    void shouldKnowTheActivityOfDetailsByTheIdItHasAmongActivities() throws IOException {
        String push = """
                {"activityDetails":[{"userId":"sub-1","summaryId":"5001968355-detail",
                  "summary":{"activityType":"RUNNING","startTimeInSeconds":1452470400,"durationInSeconds":11580,
                   "averageSpeedInMetersPerSecond":2.888999938964844},
                  "samples":[{"startTimeInSeconds":1452470400,"heartRate":83},{"startTimeInSeconds":1452470430,"heartRate":86},
                   {"startTimeInSeconds":1452470460}]}]}""";
        RecordingSink sink = parse(push, linked(RECEIVED));
        RecordingSink activities = parse(fixture("activities"), linked(RECEIVED));
        assertThat(sink.facts()).containsExactly(activities.facts().getFirst());
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(24_207_840L, 85));
    }

    @Test
    void shouldReadWearFromStressLevelsAndNothingFromThoseNotMeasured() throws IOException {
        String push = """
                {"stressDetails":[{"userId":"sub-1","summaryId":"s","startTimeInSeconds":1452470400,"durationInSeconds":900,
                  "timeOffsetStressLevelValues":{"0":18,"180":-1,"360":-3,"540":-2,"720":-5}}]}""";
        Map<Long, Integer> worn = parse(push, linked(RECEIVED)).values(Measure.MEASURE_WORN);
        long first = 1_452_470_400L / 60;
        assertThat(worn)
                .isEqualTo(Map.of(
                        first,
                        1,
                        first + 1,
                        1,
                        first + 2,
                        1,
                        first + 3,
                        0,
                        first + 4,
                        0,
                        first + 5,
                        0,
                        first + 9,
                        1,
                        first + 10,
                        1,
                        first + 11,
                        1));
    }

    @Test
    void shouldSayWhatIsToBePulledWhenPinged() throws IOException {
        String ping = """
                {"epochs":[{"userId":"sub-1","callbackURL":"https://apis.garmin.com/x?token=1"},
                  {"userId":"stranger","callbackURL":"https://apis.garmin.com/y"}]}""";
        RecordingSink sink = parse(ping, linked(RECEIVED));
        assertThat(sink.outcomes()).containsExactly("notified: epochs", "rejected: account.unknown /epochs/1/userId");
        assertThat(sink.notices().getFirst().url()).isEqualTo("https://apis.garmin.com/x?token=1");
    }

    @Test
    void shouldNotLetAPersonsOwnUploadAskForAPull() throws IOException {
        UploadContext own =
                new UploadContext(Optional.of("cy"), (provider, id) -> Optional.empty(), RECEIVED, ZoneOffset.UTC);
        assertThat(parse("{\"epochs\":[{\"userId\":\"u\",\"callbackURL\":\"https://x\"}]}", own)
                        .outcomes())
                .containsExactly("ignored: to be pulled: epochs; counts only when its provider sends it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"blood_pressure", "body_comps", "respiration", "user_metrics"})
    void shouldIgnoreSummariesOfNoUse(String fixture) throws IOException {
        assertThat(parse(fixture(fixture), linked(RECEIVED)).outcomes())
                .allSatisfy(outcome -> assertThat(outcome).startsWith("ignored: not used: "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'deregistrations':[{'userId':'sub-1'}]} | notified: deregistrations",
                "{'epoks':[{'userId':'sub-1'}]} | rejected: garmin.unknown-type /epoks/0",
                "{'a/b~c':[1]} | rejected: schema.type /a~1b~0c/0",
                "{'epochs':{}} | rejected: schema.type /epochs",
                "{'epochs':[[]]} | rejected: schema.type /epochs/0",
                "{'userPermissionsChange':[{'userId':'sub-1'}]} | ignored: not used: userPermissionsChange; what may no longer be seen just stops coming",
                "{'epochs':[{'userId':'sub-1','callbackURL':'https://x'}]} | notified: epochs",
                "{'epochs':[{'userId':'nobody','callbackURL':'https://x'}]} | rejected: account.unknown /epochs/0/userId",
                "{'epochs':[{'userId':'sub-1'}]} | rejected: schema.required /epochs/0/activityType",
            })
    void shouldSayWhatIsWrongWithSummary(String body, String outcome) throws IOException {
        assertThat(parse(body.replace('\'', '"'), linked(RECEIVED)).outcomes()).containsExactly(outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "900, 901, 1, 2, ACTIVE, value.range activeTimeInSeconds",
        "0, 0, 1, 2, ACTIVE, time.order durationInSeconds",
        "86401, 0, 1, 2, ACTIVE, time.too-long durationInSeconds",
        "900, 900, 20001, 2, ACTIVE, value.range steps",
        "900, 900, 1, 31, ACTIVE, value.range met",
        "900, 900, 1, '\"2\"', ACTIVE, schema.type met",
        "900, 900, 1, 2, LAZY, schema.enum intensity",
        "900, -1, 1, 2, ACTIVE, value.range activeTimeInSeconds",
    })
    void shouldRejectEpochNamingTheField(
            int duration, int active, int steps, String met, String intensity, String outcome) throws IOException {
        String push =
                "{\"epochs\":[" + SLOT.formatted("sub-1", "WALKING", steps, duration, active, met, intensity) + "]}";
        RecordingSink sink = parse(push, linked(RECEIVED));
        assertThat(sink.outcomes()).containsExactly("rejected: " + outcome.replace(" ", " /epochs/0/"));
        assertThat(sink.facts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, accepted", "1, rejected: time.future /epochs/0/durationInSeconds"})
    void shouldRejectEpochOnlyWhenItBeginsPastTheTolerance(int secondsMore, String outcome) throws IOException {
        Instant received = Instant.ofEpochSecond(1_519_679_700 - 299 - secondsMore);
        String push = "{\"epochs\":[" + SLOT.formatted("sub-1", "WALKING", 1, 900, 1, "2", "ACTIVE") + "]}";
        assertThat(parse(push, linked(received)).outcomes()).containsExactly(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{\"epochs\":[", "{\"epochs\":[]} x", "{\"epochs\":[],\"epochs\":[]}"})
    void shouldRefuseBodyThatIsNoPush(String body) {
        assertThatThrownBy(() -> parse(body, linked(RECEIVED))).isInstanceOf(MalformedUploadException.class);
    }

    private static long version(int covered, Instant received) throws IOException {
        String push = "{\"epochs\":[" + SLOT.formatted("sub-1", "WALKING", 1, covered, 9, "2", "ACTIVE") + "]}";
        return parse(push, linked(received)).facts().getFirst().interval().getVersion();
    }

    private static String fixture(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/garmin", name + ".json"));
    }

    private static UploadContext linked(Instant received) {
        return new UploadContext(
                Optional.empty(),
                (provider, id) ->
                        provider.equals("garmin-health") ? Optional.ofNullable(LINKS.get(id)) : Optional.empty(),
                received,
                ZoneOffset.UTC);
    }

    private static RecordingSink parse(String body, UploadContext context) throws IOException {
        RecordingSink sink = new RecordingSink();
        GarminSummaries.FORMAT.parse(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), context, sink);
        return sink;
    }
}
