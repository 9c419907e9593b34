package org.rouse.ingest.format.gadgetbridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.sqlite.SqliteFiles;

/** Tables whose rows are no plain minutes: spans, pairs, durations, bytes, or unused kinds. */
class OtherEncodingsTest {

    private static final long NOON = Instant.parse("2026-11-20T12:00:00Z").getEpochSecond();
    private static final long MINUTE = NOON / 60;
    private static final String NOTHING = "ignored: not used: nothing was measured";
    private static final String END = "ignored: not used: the end of a span, which its beginning tells";
    private static final String HUAWEI = "CREATE TABLE HUAWEI_ACTIVITY_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER,"
            + " USER_ID INTEGER, OTHER_TIMESTAMP INTEGER, SOURCE INTEGER, RAW_KIND INTEGER, RAW_INTENSITY INTEGER,"
            + " STEPS INTEGER, CALORIES INTEGER, DISTANCE INTEGER, SPO INTEGER, HEART_RATE INTEGER,"
            + " RESTING_HEART_RATE INTEGER)";

    @Test
    void shouldReadHuaweiRowsFromBeginningToEndAndItsBytesWithoutSign() throws Exception {
        RecordingSink sink = parse(
                HUAWEI,
                huawei(0, 60, 11, -1, 12, 71),
                huawei(60, 0, 11, -1, -1, -1),
                huawei(60, 120, 11, -1, 0, -125),
                huawei(120, 60, 11, -1, -1, -1),
                huawei(600, 780, 13, 2, -1, -1),
                huawei(780, 600, 13, 2, -1, -1),
                huawei(3600, 7200, 13, 7, -1, -1),
                huawei(7200, 3600, 13, 7, -1, -1),
                huawei(7200, 7800, 10, 0x5658, -1, -1),
                huawei(7800, 7200, 10, 0x5658, -1, -1));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(MINUTE, 12, MINUTE + 1, 0));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(MINUTE, 71, MINUTE + 1, 131));
        assertThat(sink.facts())
                .extracting(OtherEncodingsTest::says)
                .containsExactly("sleep 1 60-120", "sleep 2 120-130");
        assertThat(sink.outcomes()).filteredOn("accepted"::equals).hasSize(4);
        assertThat(sink.outcomes()).filteredOn(END::equals).hasSize(5);
        assertThat(sink.outcomes()).filteredOn(NOTHING::equals).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "1200, accepted",
        "1201, rejected: value.range STEPS",
        "153722867280913, rejected: value.range STEPS" // times 60,000 it is no long any more
    })
    void shouldRefuseSpansOfMoreStepsThanAnybodyTakes(long steps, String outcome) throws Exception {
        RecordingSink sink = parse(HUAWEI, huawei(0, 180, 11, -1, steps, -1));
        assertThat(sink.outcomes()).containsExactly(outcome);
    }

    @Test
    void shouldTakeStepsOfWithingsOverTheirDuration() throws Exception {
        RecordingSink sink = parse(
                "CREATE TABLE WITHINGS_STEEL_HRACTIVITY_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, DURATION INTEGER,"
                        + " RAW_KIND INTEGER, STEPS INTEGER, HEART_RATE INTEGER)",
                "INSERT INTO WITHINGS_STEEL_HRACTIVITY_SAMPLE VALUES (%d, 1, 300, 0, 450, 0)".formatted(NOON),
                "INSERT INTO WITHINGS_STEEL_HRACTIVITY_SAMPLE VALUES (%d, 1, 3600, 2, 0, 55)".formatted(NOON + 600));
        assertThat(sink.facts())
                .extracting(OtherEncodingsTest::says)
                .containsExactly("steps 450 0-5", "steps 0 10-70", "sleep 1 10-70");
        assertThat(sink.outcomes()).containsOnly("accepted");
    }

    @Test
    void shouldJoinRowsOfOneMinute() throws Exception {
        RecordingSink sink = parse(
                HUAWEI,
                huawei(0, 20, 11, -1, 20, 60),
                huawei(20, 40, 11, -1, 25, 90),
                huawei(40, 60, 11, -1, -1, 61),
                huawei(60, 120, 11, -1, 7, 80),
                huawei(60, 120, 12, -1, 9, -1));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(MINUTE, 45, MINUTE + 1, 9));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(MINUTE, 70, MINUTE + 1, 80));
        assertThat(sink.outcomes()).hasSize(5).containsOnly("accepted");
    }

    @Test
    void shouldRefuseTheRowThatMakesTheStepsOfAMinuteTooMany() throws Exception {
        RecordingSink sink = parse(HUAWEI, huawei(0, 20, 11, -1, 300, -1), huawei(20, 40, 11, -1, 101, -1));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(MINUTE, 300));
        assertThat(sink.outcomes()).containsExactly("accepted", "rejected: value.range STEPS");
    }

    @ParameterizedTest
    @CsvSource({
        "PEBBLE_HEALTH_ACTIVITY_OVERLAY, 1, sleep 1 0-60",
        "PEBBLE_HEALTH_ACTIVITY_OVERLAY, 5, ",
        "HPLUS_HEALTH_ACTIVITY_OVERLAY, 4, sleep 1 0-60",
        "HPLUS_HEALTH_ACTIVITY_OVERLAY, 33554432, sleep 2 0-60",
        "WATCH_XPLUS_HEALTH_ACTIVITY_OVERLAY, 4, ",
    })
    void shouldReadOverlaysAsSpansOfTheirKind(String table, long kind, String fact) throws Exception {
        RecordingSink sink = parse(
                "CREATE TABLE %s (TIMESTAMP_FROM INTEGER, TIMESTAMP_TO INTEGER, RAW_KIND INTEGER, DEVICE_ID INTEGER)"
                        .formatted(table),
                "INSERT INTO %s VALUES (%d, %d, %d, 1)".formatted(table, NOON, NOON + 3600, kind));
        assertThat(sink.facts())
                .extracting(OtherEncodingsTest::says)
                .isEqualTo(fact == null ? List.of() : List.of(fact));
        assertThat(sink.outcomes()).containsExactly(fact == null ? NOTHING : "accepted");
    }

    @ParameterizedTest
    @CsvSource({"XIAOMI_SLEEP_TIME_SAMPLE", "CMF_SLEEP_SESSION_SAMPLE", "COLMI_SLEEP_SESSION_SAMPLE"})
    void shouldReadNightsFromFallingAsleepToWaking(String table) throws Exception {
        RecordingSink sink = parse(
                "CREATE TABLE %s (TIMESTAMP INTEGER, DEVICE_ID INTEGER, WAKEUP_TIME INTEGER)".formatted(table),
                "INSERT INTO %s VALUES (%d000, 1, %d000)".formatted(table, NOON, NOON + 3600));
        assertThat(sink.facts()).extracting(OtherEncodingsTest::says).containsExactly("sleep 1 0-60");
    }

    @ParameterizedTest
    @CsvSource({
        "HUAWEI_SLEEP_STAGE_SAMPLE, STAGE, 3, 1",
        "HUAWEI_SLEEP_STAGE_SAMPLE, STAGE, 4, 0",
        "FIT_PRO_ACTIVITY_SAMPLE, RAW_KIND, 11, 1",
        "FIT_PRO_ACTIVITY_SAMPLE, RAW_KIND, 1, ",
        "MI_BAND_ACTIVITY_SAMPLE, RAW_KIND, -7, 1", // 0xF9
        "HUAMI_EXTENDED_ACTIVITY_SAMPLE, RAW_KIND, 120, 1",
        "HUAMI_EXTENDED_ACTIVITY_SAMPLE, RAW_KIND, -1, ",
    })
    void shouldReadMinutesOfSleepByTheCodesOfTheirTable(String table, String column, long code, Integer asleep)
            throws Exception {
        RecordingSink sink = parse(
                "CREATE TABLE %s (TIMESTAMP INTEGER, DEVICE_ID INTEGER, %s INTEGER)".formatted(table, column),
                "INSERT INTO %s VALUES (%d, 1, %d)".formatted(table, NOON, code));
        assertThat(sink.values(Measure.MEASURE_ASLEEP)).isEqualTo(asleep == null ? Map.of() : Map.of(MINUTE, asleep));
        assertThat(sink.outcomes()).containsExactly(asleep == null ? NOTHING : "accepted");
    }

    @ParameterizedTest
    @CsvSource({"XIAOMI_DAILY_SUMMARY_SAMPLE", "PEBBLE_MISFIT_SAMPLE", "WENA3_BEHAVIOR_SAMPLE", "SOMETHING_NEW_SAMPLE"})
    void shouldCountTheRowsOfOtherTablesByTheirName(String table) throws Exception {
        RecordingSink sink = parse(
                "CREATE TABLE %s (TIMESTAMP INTEGER, DEVICE_ID INTEGER, STEPS INTEGER)".formatted(table),
                "INSERT INTO %s VALUES (%d, 1, 9000), (%d, 1, 100)".formatted(table, NOON, NOON + 60));
        assertThat(sink.minutes()).isEmpty();
        assertThat(sink.outcomes()).hasSize(2).containsOnly("ignored: not used: " + table);
    }

    @ParameterizedTest
    @CsvSource({"-1, ignored: not used: nothing was measured", "-2, rejected: value.range STEPS"})
    void shouldRefuseStepsBelowNone(long steps, String outcome) throws Exception {
        RecordingSink sink = parse(
                "CREATE TABLE XIAOMI_ACTIVITY_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, STEPS INTEGER)",
                "INSERT INTO XIAOMI_ACTIVITY_SAMPLE VALUES (%d, 1, %d)".formatted(NOON, steps));
        assertThat(sink.outcomes()).containsExactly(outcome);
    }

    @Test
    void shouldTakeNoSummaryOfSleepForAWorkout() throws Exception {
        RecordingSink sink = parse(
                "CREATE TABLE BASE_ACTIVITY_SUMMARY (START_TIME INTEGER, END_TIME INTEGER, ACTIVITY_KIND INTEGER, DEVICE_ID INTEGER)",
                "INSERT INTO BASE_ACTIVITY_SUMMARY VALUES (%d000, %d000, 4, 1)".formatted(NOON, NOON + 3600));
        assertThat(sink.outcomes())
                .containsExactly("ignored: not used: a summary of sleep or of not wearing the device");
    }

    private static String huawei(long from, long to, int source, long kind, long steps, int bpm) {
        return "INSERT INTO HUAWEI_ACTIVITY_SAMPLE VALUES (%d, 1, 1, %d, %d, %d, 1, %d, -1, -1, -1, %d, 0)"
                .formatted(NOON + from, NOON + to, source, kind, steps, bpm);
    }

    /** Kind and amount, in minutes after noon. */
    private static String says(RecordingSink.Fact fact) {
        var interval = fact.interval();
        String what = interval.hasSleep()
                ? "sleep " + interval.getSleep().getStageValue()
                : "steps " + interval.getSteps().getStepsThousandths() / 1000;
        return what + " " + (interval.getStartMs() / 1000 - NOON) / 60 + "-" + (interval.getEndMs() / 1000 - NOON) / 60;
    }

    private static RecordingSink parse(String... statements) throws Exception {
        List<String> all = new ArrayList<>(List.of("CREATE TABLE DEVICE (_id INTEGER, IDENTIFIER TEXT)"));
        all.addAll(List.of(statements));
        RecordingSink sink = new RecordingSink();
        UploadContext context = new UploadContext(
                Optional.of("ann"),
                (provider, id) -> Optional.empty(),
                Instant.parse("2026-11-22T00:00:00Z"),
                ZoneOffset.UTC);
        byte[] database = SqliteFiles.of(all.toArray(String[]::new));
        new GadgetbridgeParser().parse(new ByteArrayInputStream(database), context, sink);
        return sink;
    }
}
