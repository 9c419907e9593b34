package org.rouse.local.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.rouse.coaching.movement.minutes.MinuteState.MODERATE;
import static org.rouse.coaching.movement.minutes.MinuteState.SEDENTARY;
import static org.rouse.coaching.movement.minutes.MinuteState.SLEEP;
import static org.rouse.coaching.movement.minutes.MinuteState.UNKNOWN;
import static org.rouse.coaching.movement.minutes.MinuteState.UPRIGHT;
import static org.rouse.local.analyze.Household.ANNA;
import static org.rouse.local.analyze.Household.BEN;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.coaching.movement.stretches.StateRun;
import org.rouse.contracts.v1.PullTask;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.ingest.intake.upload.Receipt;

/**
 * Faults that open wearable pipelines were seen to have, from the provider's bytes to the minutes decided.
 *
 * <ul>
 *   <li>two activity types of one Garmin slot overwrite each other: {@link #shouldKeepBothTypesWhenOneSlotHasTwo}
 *   <li>a SEDENTARY record of 0 steps erases walking: {@link #shouldKeepWalkingWhenStillRecordOfTheSlotComesLater}
 *   <li>absent rows are taken for something: {@link #shouldKnowNothingOfMinutesWithoutRows}
 *   <li>one failure of a push for many fails it for all: {@link #shouldKeepTheOthersWhenOneRecordOfAPushFails}; that the answer is
 *       200 is shown by {@code AnswersTest} of the ingest service
 *   <li>pings are acknowledged, then held in memory only: {@link #shouldHandToTheLogWhatIsOnlyAnnounced}; that what is accepted is on
 *       the log before the answer is shown by {@code KafkaPublicationTest} there, and that it is pulled though the service ends in
 *       between by {@code PullingTest.shouldPullWhatWasNotifiedEvenWhenTheServiceEndsInBetween}
 *   <li>a future timestamp poisons the sync: {@link #shouldGoOnWhenARecordIsOfTheFuture}
 *   <li>14,079 steps of the watch and 4,157 of the phone are summed: {@link #shouldNotSumStepsWhenPhoneAndWatchCountTheSameWalk}
 *   <li>push and file of one provider count twice: {@link #shouldMergeWhenApiAndFileOfOneProviderOverlap}
 *   <li>samples written 11 h late are never picked up: {@link #shouldReviseWhenRowsComeElevenHoursLate}
 *   <li>offset dropped, the night of the clock change stuck: {@link #shouldKeepTheLengthOfTheNightWhenClocksChange}
 * </ul>
 */
class FieldBugsTest {

    private static final String SLOT = """
            {"userId":"%s","summaryId":"%s","activityType":"%s","steps":%d,"durationInSeconds":900,\
            "activeTimeInSeconds":%d,"startTimeInSeconds":1519679700,"startTimeOffsetInSeconds":-21600,\
            "met":%s,"intensity":"%s"}""";
    private static final String SLOT_START = "2018-02-26T21:15:00Z";
    private static final String SLOT_END = "2018-02-26T21:30:00Z";
    private static final String WALKING = SLOT.formatted("u-anna", "s-1", "WALKING", 93, 449, "3.3020337", "ACTIVE");
    private static final String STILL = SLOT.formatted("u-anna", "s-2", "SEDENTARY", 0, 900, "1.0", "SEDENTARY");

    private static final DateTimeFormatter US = DateTimeFormatter.ofPattern("M/d/yyyy h:mm:ss a", Locale.US);

    private final Household household = new Household();

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void shouldKeepBothTypesWhenOneSlotHasTwo(boolean walkingFirst) {
        String rest = STILL.replace("\"activeTimeInSeconds\":900", "\"activeTimeInSeconds\":451");
        List<String> epochs = walkingFirst ? List.of(WALKING, rest) : List.of(rest, WALKING);
        household.push("garmin-health", "2018-02-26T22:00:00Z", epochs(epochs));
        assertThat(slot()).containsExactly(new StateRun(SEDENTARY, 8), new StateRun(MODERATE, 7));
    }

    @Test
    void shouldKeepWalkingWhenStillRecordOfTheSlotComesLater() {
        household.push("garmin-health", "2018-02-26T22:00:00Z", epochs(List.of(WALKING)));
        household.push("garmin-health", "2018-02-26T23:00:00Z", epochs(List.of(STILL)));
        assertThat(slot()).containsExactly(new StateRun(SEDENTARY, 8), new StateRun(MODERATE, 7));
    }

    @Test
    void shouldKnowNothingOfMinutesWithoutRows() {
        LocalDateTime nine = LocalDateTime.parse("2026-07-01T09:00");
        household.upload("fitbit", "2026-07-01T20:00:00Z", intensities(nine, 30) + rows(nine.plusMinutes(90), 30));
        assertThat(household
                        .between(ANNA, "2026-07-01T07:00:00Z", "2026-07-01T10:00:00Z")
                        .runs())
                .containsExactly(
                        new StateRun(SEDENTARY, 30),
                        new StateRun(UNKNOWN, 60),
                        new StateRun(SEDENTARY, 30),
                        new StateRun(UNKNOWN, 60));
        assertThat(household.stretches("2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z"))
                .containsExactly(30, 30);
    }

    @Test
    void shouldKeepTheOthersWhenOneRecordOfAPushFails() {
        Receipt receipt = household.push(
                "garmin-health",
                "2018-02-26T22:00:00Z",
                epochs(List.of(
                        WALKING,
                        WALKING.replace("u-anna", "stranger"),
                        WALKING.replace("\"steps\":93", "\"steps\":\"many\""),
                        WALKING.replace("u-anna", "u-ben"))));
        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(household.quarantine())
                .extracting(Quarantined::getField)
                .containsExactly("/epochs/1/userId", "/epochs/2/steps");
        assertThat(household.minutes(MODERATE, SLOT_START, SLOT_END)).isEqualTo(7);
        assertThat(household.between(BEN, SLOT_START, SLOT_END).minutes(MODERATE))
                .isEqualTo(7);
    }

    @Test
    void shouldHandToTheLogWhatIsOnlyAnnounced() {
        Receipt receipt = household.push("garmin-health", "2018-02-26T22:00:00Z", """
                {"epochs":[{"userId":"u-anna","callbackURL":"https://apis.garmin.com/wellness-api/rest/epochs?token=x"}]}""");
        assertThat(receipt.accepted()).isZero();
        assertThat(household.toPull())
                .extracting(PullTask::getPersonId, PullTask::getProvider, PullTask::getWhat)
                .containsExactly(tuple(ANNA, "garmin-health", "epochs"));
    }

    @Test
    void shouldGoOnWhenARecordIsOfTheFuture() {
        LocalDateTime nine = LocalDateTime.parse("2026-07-01T09:00");
        LocalDateTime far = LocalDateTime.parse("2099-01-01T09:00");
        household.upload(
                "fitbit", "2026-07-01T07:15:00Z", intensities(nine, 7) + rows(far, 1) + rows(nine.plusMinutes(7), 8));
        household.upload("fitbit", "2026-07-01T07:30:00Z", intensities(nine.plusMinutes(15), 15));
        assertThat(household.quarantine()).extracting(Quarantined::getRule).containsExactly("time.future");
        assertThat(household.minutes(SEDENTARY, "2026-07-01T07:00:00Z", "2026-07-01T07:30:00Z"))
                .isEqualTo(30);
        assertThat(household.events())
                .as("seen live")
                .anySatisfy(event -> assertThat(event.live()).isPresent());
    }

    @Test
    void shouldNotSumStepsWhenPhoneAndWatchCountTheSameWalk() {
        String watch = walk("w", "com.watch", 1, "2026-07-01T10:36:00Z", 14_079); // 90 a minute
        String phone = walk("p", "com.phone", 2, "2026-07-01T08:52:00Z", 4_157); // 80 a minute
        household.upload("health-connect", "2026-07-01T11:00:00Z", "[" + watch + "," + phone + "]");
        assertThat(household
                        .between(ANNA, "2026-07-01T08:00:00Z", "2026-07-01T10:36:00Z")
                        .runs())
                .as("170 steps a minute would be running")
                .containsExactly(new StateRun(UPRIGHT, 156));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldMergeWhenApiAndFileOfOneProviderOverlap(boolean apiFirst) {
        String api =
                "{\"dataPoints\":[" + each(30, i -> point("activityLevel", i, "\"activityLevelType\":\"SEDENTARY\""))
                        + "," + each(10, i -> point("steps", 30 + i, "\"count\":\"60\"")) + "]}";
        String file = "timestamp,steps,data source\n"
                + IntStream.range(30, 45)
                        .mapToObj(i -> "2026-07-01T10:" + i + ":00Z,60,Charge 6\n")
                        .collect(Collectors.joining());
        household.upload(apiFirst ? "google-health" : "fitbit", "2026-07-01T12:00:00Z", apiFirst ? api : file);
        household.upload(apiFirst ? "fitbit" : "google-health", "2026-07-01T12:00:00Z", apiFirst ? file : api);
        assertThat(household
                        .between(ANNA, "2026-07-01T10:00:00Z", "2026-07-01T10:45:00Z")
                        .runs())
                .as("60 steps twice would be a brisk walk")
                .containsExactly(new StateRun(SEDENTARY, 30), new StateRun(UPRIGHT, 15));
    }

    @Test
    void shouldReviseWhenRowsComeElevenHoursLate() {
        LocalDateTime nine = LocalDateTime.parse("2026-07-01T09:00");
        household.upload("fitbit", "2026-07-01T08:00:00Z", intensities(nine, 20) + rows(nine.plusMinutes(30), 30));
        assertThat(household.stretches("2026-07-01T07:00:00Z", "2026-07-01T08:00:00Z"))
                .containsExactly(20, 30);
        household.events().clear();
        household.upload("fitbit", "2026-07-01T19:00:00Z", intensities(nine.plusMinutes(20), 10));
        assertThat(household.stretches("2026-07-01T07:00:00Z", "2026-07-01T08:00:00Z"))
                .containsExactly(60);
        assertThat(household.events())
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.live()).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24 23:00:00 +0200, 2026-10-25 07:00:00 +0100, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z, 540",
        "2026-03-28 23:00:00 +0100, 2026-03-29 07:00:00 +0200, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z, 420"
    })
    void shouldKeepTheLengthOfTheNightWhenClocksChange(String start, String end, String from, String to, int minutes) {
        household.upload("apple-health", "2026-11-01T12:00:00Z", """
                <?xml version="1.0" encoding="UTF-8"?>
                <HealthData locale="de_DE">
                 <Record type="HKCategoryTypeIdentifierSleepAnalysis" sourceName="Watch" sourceVersion="11" \
                startDate="%s" endDate="%s" value="HKCategoryValueSleepAnalysisAsleepCore"/>
                </HealthData>
                """.formatted(start, end));
        assertThat(household.between(ANNA, from, to).runs()).containsExactly(new StateRun(SLEEP, minutes));
    }

    private List<StateRun> slot() {
        return household.between(ANNA, SLOT_START, SLOT_END).runs();
    }

    private static String epochs(List<String> epochs) {
        return "{\"epochs\":[" + String.join(",", epochs) + "]}";
    }

    private static String intensities(LocalDateTime from, int minutes) {
        return "Id,ActivityMinute,Intensity\n" + rows(from, minutes);
    }

    private static String rows(LocalDateTime from, int minutes) {
        return IntStream.range(0, minutes)
                .mapToObj(i -> "u-anna," + US.format(from.plusMinutes(i)) + ",0\n")
                .collect(Collectors.joining());
    }

    private static String walk(String id, String app, int device, String end, int steps) {
        return """
                {"type":"Steps","startTime":"2026-07-01T08:00:00Z","endTime":"%s","count":%d,\
                "metadata":{"id":"%s","dataOrigin":"%s","device":{"type":%d}}}""".formatted(end, steps, id, app, device);
    }

    private static String each(int count, IntFunction<String> point) {
        return IntStream.range(0, count).mapToObj(point).collect(Collectors.joining(","));
    }

    private static String point(String type, int minute, String value) {
        return """
                {"%s":{"interval":{"startTime":"2026-07-01T10:%02d:00Z","endTime":"2026-07-01T10:%02d:00Z"},%s}}""".formatted(type, minute, minute + 1, value);
    }
}
