package org.rouse.ingest.format.gadgetbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.sqlite.SqliteFiles;

/** Databases with the tables that Gadgetbridge creates, with the names of its public database generator. */
class GadgetbridgeParserTest {

    private static final UploadContext CONTEXT = new UploadContext(
            Optional.of("ann"),
            (provider, id) -> Optional.empty(),
            Instant.parse("2026-11-22T00:00:00Z"),
            ZoneOffset.UTC);
    private static final long NOON = Instant.parse("2026-11-20T12:00:00Z").getEpochSecond();
    private static final long MINUTE = NOON / 60;

    private static final String DEVICE = """
            CREATE TABLE DEVICE (_id INTEGER PRIMARY KEY, NAME TEXT NOT NULL, MANUFACTURER TEXT NOT NULL,
              IDENTIFIER TEXT NOT NULL UNIQUE, TYPE INTEGER NOT NULL, MODEL TEXT, ALIAS TEXT, TYPE_NAME TEXT);
            """;
    private static final String SAMPLES = """
            CREATE TABLE %s (TIMESTAMP INTEGER NOT NULL, DEVICE_ID INTEGER NOT NULL, USER_ID INTEGER NOT NULL,
              RAW_INTENSITY INTEGER NOT NULL, STEPS INTEGER NOT NULL, RAW_KIND INTEGER NOT NULL, HEART_RATE INTEGER NOT NULL,
              PRIMARY KEY (TIMESTAMP, DEVICE_ID) ON CONFLICT REPLACE) WITHOUT ROWID;
            """;

    @Test
    void shouldReadStepsAndHeartRatesOfMinutesAndSkipWhatWasNotMeasured() throws Exception {
        RecordingSink sink = parse(SqliteFiles.of(
                band("MIBAND2"),
                sample("MI_BAND_ACTIVITY_SAMPLE", 0, 12, 1, 71),
                sample("MI_BAND_ACTIVITY_SAMPLE", 1, 0, 1, 255),
                sample("MI_BAND_ACTIVITY_SAMPLE", 2, -1, -1, -1),
                sample("MI_BAND_ACTIVITY_SAMPLE", 3, 0, 1, 0)));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(MINUTE, 12, MINUTE + 1, 0, MINUTE + 3, 0));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(MINUTE, 71));
        assertThat(sink.outcomes())
                .containsExactly("accepted", "accepted", "ignored: not used: nothing was measured", "accepted");
        assertThat(sink.minutes().getFirst().source().getModel()).isEqualTo("Mi Band");
        assertThat(sink.minutes().getFirst().source().getId()).matches("gadgetbridge:[0-9a-f]{8}");
    }

    @ParameterizedTest
    @CsvSource({
        "MI_BAND_ACTIVITY_SAMPLE, MIBAND2, 9, asleep",
        "MI_BAND_ACTIVITY_SAMPLE, MIBAND2, 123, asleep", // the high bits mean something else
        "MI_BAND_ACTIVITY_SAMPLE, MIBAND2, 3, not worn",
        "MI_BAND_ACTIVITY_SAMPLE, MIBAND2, 6, not worn",
        "MI_BAND_ACTIVITY_SAMPLE, MIBAND2, 4, open",
        "MI_BAND_ACTIVITY_SAMPLE, MIBAND, 4, asleep",
        "MI_BAND_ACTIVITY_SAMPLE, MIBAND, 9, open",
        "MI_BAND_ACTIVITY_SAMPLE, MIBAND, 3, not worn",
        "HUAMI_EXTENDED_ACTIVITY_SAMPLE, AMAZFITGTS2, 120, asleep",
        "HUAMI_EXTENDED_ACTIVITY_SAMPLE, AMAZFITGTS2, 115, not worn",
        "HUAMI_EXTENDED_ACTIVITY_SAMPLE, AMAZFITGTS2, 118, not worn",
        "XIAOMI_ACTIVITY_SAMPLE, MIBAND8, 2, asleep",
        "XIAOMI_ACTIVITY_SAMPLE, MIBAND8, 16777216, asleep",
        "XIAOMI_ACTIVITY_SAMPLE, MIBAND8, 33554432, awake",
        "XIAOMI_ACTIVITY_SAMPLE, MIBAND8, 8, not worn",
        "XIAOMI_ACTIVITY_SAMPLE, MIBAND8, 9, open",
        "PEBBLE_HEALTH_ACTIVITY_SAMPLE, PEBBLE, 3, open",
        // the rest from normalizeType of each sample provider in Freeyourgadget/Gadgetbridge
        "ZE_TIME_ACTIVITY_SAMPLE, ZETIME, 2, asleep",
        "ID115_ACTIVITY_SAMPLE, ID115, 4, asleep",
        "CASIO_GBX100_ACTIVITY_SAMPLE, CASIOGBX100, 8, not worn",
        "MAKIBES_HR3_ACTIVITY_SAMPLE, MAKIBESHR3, 4, asleep",
        "NO1_F1_ACTIVITY_SAMPLE, NO1F1, 2, asleep",
        "JYOU_ACTIVITY_SAMPLE, BFH16, 4, asleep",
        "JYOU_ACTIVITY_SAMPLE, TECLASTH30, 1, open",
        "PINE_TIME_ACTIVITY_SAMPLE, PINETIME_JF, 67108864, asleep",
        "BANGLE_JSACTIVITY_SAMPLE, BANGLEJS, 2, asleep",
        "BANGLE_JSACTIVITY_SAMPLE, BANGLEJS, 8, not worn",
        "YCBT_ACTIVITY_SAMPLE, YCBT, 16777216, asleep",
        "LAXAS_FIT_ACTIVITY_SAMPLE, LAXASFIT, 4, asleep",
        "WEAR_FIT_ACTIVITY_SAMPLE, WEARFIT, 2, asleep",
        "HPLUS_HEALTH_ACTIVITY_SAMPLE, HPLUS, 4, asleep",
        "HPLUS_HEALTH_ACTIVITY_SAMPLE, HPLUS, 5, asleep",
        "HPLUS_HEALTH_ACTIVITY_SAMPLE, HPLUS, 3, not worn",
        "HPLUS_HEALTH_ACTIVITY_SAMPLE, HPLUS, 6, not worn",
        "HPLUS_HEALTH_ACTIVITY_SAMPLE, HPLUS, -1, open",
        "LEFUN_ACTIVITY_SAMPLE, LEFUN, 2, open",
        "LEFUN_ACTIVITY_SAMPLE, LEFUN, 3, asleep",
        "LEFUN_ACTIVITY_SAMPLE, LEFUN, 4, asleep",
        "LEFUN_ACTIVITY_SAMPLE, LEFUN, 5, open",
        "NOBODY_KNOWS_ACTIVITY_SAMPLE, UNKNOWN, 2, open",
    })
    void shouldReadKindsAsTheDeviceMeansThem(String table, String device, long kind, String meaning) throws Exception {
        RecordingSink sink = parse(SqliteFiles.of(band(device, table), sample(table, 0, 5, kind, 60)));
        assertThat(sink.values(Measure.MEASURE_ASLEEP).get(MINUTE))
                .isEqualTo(meaning.equals("asleep") ? Integer.valueOf(1) : meaning.equals("awake") ? 0 : null);
        assertThat(sink.values(Measure.MEASURE_WORN).get(MINUTE)).isEqualTo(meaning.equals("not worn") ? 0 : null);
        assertThat(sink.values(Measure.MEASURE_STEPS).containsKey(MINUTE)).isEqualTo(!meaning.equals("not worn"));
        assertThat(sink.outcomes()).containsExactly("accepted");
    }

    @Test
    void shouldHoldTheKindOfTheSampleBeforeWhereNothingChanged() throws Exception {
        RecordingSink sink = parse(SqliteFiles.of(
                band("MIBAND2"),
                sample("MI_BAND_ACTIVITY_SAMPLE", 0, 0, 9, 60),
                sample("MI_BAND_ACTIVITY_SAMPLE", 1, 0, 0, 60),
                sample("MI_BAND_ACTIVITY_SAMPLE", 2, 0, 12, 60)));
        assertThat(sink.values(Measure.MEASURE_ASLEEP)).isEqualTo(Map.of(MINUTE, 1, MINUTE + 1, 1));
    }

    @Test
    void shouldReadDifferencesOfCountersOfGarminSamplesStampedWithTheirEnds() throws Exception {
        RecordingSink sink = parse(SqliteFiles.of(
                band("GARMIN_FENIX_6", "GARMIN_ACTIVITY_SAMPLE"),
                sample("GARMIN_ACTIVITY_SAMPLE", 0, 500, 1, 60),
                sample("GARMIN_ACTIVITY_SAMPLE", 1, 0, 1, 61),
                sample("GARMIN_ACTIVITY_SAMPLE", 2, 560, 1, 62),
                sample("GARMIN_ACTIVITY_SAMPLE", 3, 30, 1, 63)));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).containsEntry(MINUTE - 1, 60);
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getSteps().getStepsThousandths())
                .containsExactly(60_000L, 30_000L);
        assertThat(sink.facts().getFirst().interval().getStartMs()).isEqualTo(NOON * 1000);
        assertThat(sink.facts().getFirst().interval().getEndMs()).isEqualTo((NOON + 120) * 1000);
    }

    /**
     * Tables whose sample providers in Freeyourgadget/Gadgetbridge turn running counts of the day into steps, in the minute of each stamp
     * or before it.
     */
    @ParameterizedTest
    @CsvSource({"CMF_ACTIVITY_SAMPLE, 60", "FITBIT_ACTIVITY_SAMPLE, 60", "OVTOUCH26_ACTIVITY_SAMPLE, 0"})
    void shouldReadTheStepsOfTheDaySoFarAsACounter(String table, int beginsSeconds) throws Exception {
        RecordingSink sink = parse(SqliteFiles.of(
                band("CMF_WATCH_PRO", table),
                sample(table, 0, 9000, 1, 60),
                sample(table, 1, 9040, 1, 61),
                sample(table, 2, 9040, 1, 62),
                sample(table, 3, 25, 1, 63)));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEmpty();
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getSteps().getStepsThousandths())
                .containsExactly(40_000L, 25_000L);
        assertThat(sink.facts().getFirst().interval().getStartMs()).isEqualTo((NOON + beginsSeconds) * 1000);
        assertThat(sink.outcomes()).containsOnly("accepted");
    }

    @Test
    void shouldReadNightsAndWorkoutsOfTheirOwnTables() throws Exception {
        RecordingSink sink = parse(SqliteFiles.of(
                DEVICE,
                "CREATE TABLE GARMIN_EVENT_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, USER_ID INTEGER, EVENT INTEGER, EVENT_TYPE INTEGER, DATA INTEGER)",
                "INSERT INTO GARMIN_EVENT_SAMPLE VALUES (%d, 1, 1, 74, 0, 0)".formatted(NOON * 1000),
                "CREATE TABLE GARMIN_SLEEP_STAGE_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, USER_ID INTEGER, STAGE INTEGER)",
                "INSERT INTO GARMIN_SLEEP_STAGE_SAMPLE VALUES (%d, 1, 1, 2)".formatted((NOON + 600) * 1000),
                "INSERT INTO GARMIN_SLEEP_STAGE_SAMPLE VALUES (%d, 1, 1, 1)".formatted((NOON + 900) * 1000),
                "CREATE TABLE XIAOMI_SLEEP_TIME_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, USER_ID INTEGER, WAKEUP_TIME INTEGER)",
                "INSERT INTO XIAOMI_SLEEP_TIME_SAMPLE VALUES (%d, 2, 1, %d)"
                        .formatted(NOON * 1000, (NOON + 3600) * 1000),
                "CREATE TABLE BASE_ACTIVITY_SUMMARY (_id INTEGER, START_TIME INTEGER, END_TIME INTEGER, ACTIVITY_KIND INTEGER, DEVICE_ID INTEGER)",
                "INSERT INTO BASE_ACTIVITY_SUMMARY VALUES (1, %d, %d, 32, 1)"
                        .formatted(NOON * 1000, (NOON + 1800) * 1000)));
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getId())
                .containsExactly(
                        "sleep|" + (NOON + 600) * 1000,
                        "sleep|" + (NOON + 900) * 1000,
                        "night|" + NOON * 1000,
                        "workout|" + NOON * 1000);
        assertThat(sink.facts().get(1).interval().getSleep().getStage()).isEqualTo(SleepStage.SLEEP_STAGE_AWAKE);
        assertThat(sink.facts().get(3).interval().getWorkout().getActivity()).isEqualTo("walking");
        assertThat(sink.outcomes())
                .containsExactly(
                        "accepted",
                        "accepted",
                        "accepted",
                        "accepted",
                        "ignored: read for other rows: GARMIN_EVENT_SAMPLE");
    }

    @Test
    void shouldTellHowLongTheTimerOfAWorkoutRan() throws Exception {
        String row = "INSERT INTO BASE_ACTIVITY_SUMMARY VALUES (1, %d, %d, 32, 1, '%s')";
        RecordingSink sink = parse(SqliteFiles.of(
                DEVICE,
                "CREATE TABLE BASE_ACTIVITY_SUMMARY (_id INTEGER, START_TIME INTEGER, END_TIME INTEGER, ACTIVITY_KIND INTEGER, DEVICE_ID INTEGER, SUMMARY_DATA TEXT)",
                row.formatted(
                        NOON * 1000, (NOON + 1800) * 1000, "{\"activeSeconds\":{\"value\":600,\"unit\":\"seconds\"}}"),
                row.formatted((NOON + 2000) * 1000, (NOON + 3800) * 1000, "no JSON"),
                row.formatted((NOON + 4000) * 1000, (NOON + 5800) * 1000, "{}"),
                row.formatted((NOON + 6000) * 1000, (NOON + 7800) * 1000, "{\"activeSeconds\":{\"value\":\"long\"}}"),
                row.formatted((NOON + 8000) * 1000, (NOON + 9800) * 1000, "{\"activeSeconds\":{\"value\":0}}")));
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getWorkout())
                .extracting(workout -> workout.getActiveMs() + " " + workout.getPausesCount())
                .containsExactly("600000 0", "0 0", "0 0", "0 0", "0 1");
    }

    @Test
    void shouldReadHeartRatesOfTablesOfTheirOwnInMilliseconds() throws Exception {
        String table = "CREATE TABLE %s (TIMESTAMP INTEGER, DEVICE_ID INTEGER, USER_ID INTEGER, HEART_RATE INTEGER)";
        String row = "INSERT INTO %s VALUES (%d, 1, 1, %d)";
        RecordingSink sink = parse(SqliteFiles.of(
                DEVICE,
                table.formatted("COLMI_HEART_RATE_SAMPLE"),
                row.formatted("COLMI_HEART_RATE_SAMPLE", NOON * 1000, 60),
                row.formatted("COLMI_HEART_RATE_SAMPLE", (NOON + 20) * 1000, 71),
                table.formatted("HUAMI_HEART_RATE_RESTING_SAMPLE"),
                row.formatted("HUAMI_HEART_RATE_RESTING_SAMPLE", (NOON + 90) * 1000, 50)));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(MINUTE, 66));
        assertThat(sink.outcomes())
                .containsExactly("accepted", "accepted", "ignored: not used: HUAMI_HEART_RATE_RESTING_SAMPLE");
    }

    @Test
    void shouldRejectRowsThatBreakARuleAndKeepTheirNeighbours() throws Exception {
        RecordingSink sink = parse(SqliteFiles.of(
                band("MIBAND2"),
                sample("MI_BAND_ACTIVITY_SAMPLE", 0, 12, 1, 71),
                sample("MI_BAND_ACTIVITY_SAMPLE", 1, 401, 1, 71),
                sample("MI_BAND_ACTIVITY_SAMPLE", 2, 400, 1, 71),
                sample("MI_BAND_ACTIVITY_SAMPLE", 10_000, 1, 1, 71)));
        assertThat(sink.outcomes())
                .containsExactly(
                        "accepted", "rejected: value.range STEPS", "accepted", "rejected: time.future TIMESTAMP");
        assertThat(sink.rejects().getFirst().message())
                .isEqualTo("MI_BAND_ACTIVITY_SAMPLE: STEPS must be from 0 to 400");
    }

    @ParameterizedTest
    @CsvSource({"400, accepted", "401, rejected: value.range STEPS"})
    void shouldBoundTheSamplesOfAMinuteTogether(int steps, String outcome) throws Exception {
        String sample = "INSERT INTO MI_BAND_ACTIVITY_SAMPLE VALUES (%d, 1, 1, 20, %d, 1, 71)";
        RecordingSink sink = parse(
                SqliteFiles.of(band("MIBAND2"), sample.formatted(NOON, 300), sample.formatted(NOON + 30, steps - 300)));
        assertThat(sink.outcomes()).containsExactly(outcome, outcome);
        assertThat(sink.values(Measure.MEASURE_STEPS).values())
                .containsExactlyElementsOf(steps > 400 ? List.of() : List.of(steps));
    }

    @Test
    void shouldNeverRunViewsThatPassForTables() {
        String view = "CREATE VIEW EVIL_ACTIVITY_SAMPLE AS SELECT 1 AS TIMESTAMP, 1 AS DEVICE_ID, 1 AS STEPS";
        assertThatThrownBy(() -> parse(SqliteFiles.of(view)))
                .isInstanceOf(MalformedUploadException.class)
                .hasMessageContaining("none of Gadgetbridge's tables");
    }

    @Test
    void shouldSayNothingWhenNoTableOfAGadgetbridgeIsUsed() throws Exception {
        RecordingSink sink = parse(SqliteFiles.of(DEVICE, "CREATE TABLE PEBBLE_MISFIT_SAMPLE (TIMESTAMP INTEGER)"));
        assertThat(sink.outcomes()).isEmpty();
    }

    @Test
    void shouldReadTheHybridWatchesWhoseTableRunsTogether() throws Exception {
        String table = "HYBRID_HRACTIVITY_SAMPLE";
        RecordingSink sink = parse(SqliteFiles.of(
                band("FOSSILQHYBRID", table).replace("RAW_KIND", "WEAR_TYPE"),
                sample(table, 0, 12, 0, 71),
                sample(table, 1, 0, 1, 0),
                sample(table, 2, 3, 2, 72)));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(MINUTE, 12, MINUTE + 2, 3));
        assertThat(sink.values(Measure.MEASURE_WORN)).isEqualTo(Map.of(MINUTE + 1, 0));
    }

    @Test
    void shouldSpreadStepsOverTheQuarterHoursThatADeviceStores() throws Exception {
        String table = "COLMI_ACTIVITY_SAMPLE";
        RecordingSink sink = parse(SqliteFiles.of(
                band("COLMI_R02", table),
                sample(table, 0, 1_500, 1, 0),
                sample(table, 15, 20, 1, 0),
                sample(table, 30, 6_001, 1, 0)));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEmpty();
        assertThat(sink.facts())
                .extracting(fact -> fact.interval().getEndMs() - fact.interval().getStartMs())
                .containsExactly(900_000L, 900_000L);
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted", "rejected: value.range STEPS");
    }

    @Test
    void shouldReadTheDatabaseInsideABackup() throws Exception {
        byte[] database = SqliteFiles.of(band("MIBAND2"), sample("MI_BAND_ACTIVITY_SAMPLE", 0, 12, 1, 71));
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            zip.putNextEntry(new ZipEntry("preferences/global.json"));
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("database/Gadgetbridge.db"));
            zip.write(database);
        }
        assertThat(parse(archive.toByteArray()).minutes()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "SQLite format 3\0", "SQLite format 3\0 and nothing that makes sense"})
    void shouldRefuseWhatIsNoDatabaseAndLeaveNothingBehind(String text) throws IOException {
        List<Path> before = leftBehind();
        assertThatThrownBy(() -> parse(text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(MalformedUploadException.class);
        assertThat(leftBehind()).isEqualTo(before);
    }

    private static List<Path> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rouse-upload-"))
                    .sorted()
                    .toList();
        }
    }

    @Property(tries = 300)
    void shouldGiveOneOutcomeToEachRowOfADamagedDatabase(@ForAll Random random) throws Exception {
        byte[] bytes = Seed.BYTES.clone();
        for (int i = 0; i <= random.nextInt(12); i++) {
            bytes[16 + random.nextInt(bytes.length - 16)] = (byte) random.nextInt();
        }
        byte[] damaged = random.nextInt(4) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
        RecordingSink sink = new RecordingSink();
        try {
            new GadgetbridgeParser().parse(new ByteArrayInputStream(damaged), CONTEXT, sink);
        } catch (MalformedUploadException e) {
            assertThat(e.rule()).isNotEmpty();
        }
        assertThat(sink.records())
                .isEqualTo(LongStream.range(0, sink.records().size()).boxed().toList());
    }

    private static final class Seed {

        private static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            try {
                String[] statements = LongStream.range(0, 300)
                        .mapToObj(minute -> sample("MI_BAND_ACTIVITY_SAMPLE", minute, minute % 90, minute % 13, 60))
                        .toArray(String[]::new);
                statements[0] = band("MIBAND2");
                return SqliteFiles.of(statements);
            } catch (SQLException | IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static String band(String type) {
        return band(type, "MI_BAND_ACTIVITY_SAMPLE");
    }

    private static String band(String type, String table) {
        return DEVICE + "INSERT INTO DEVICE VALUES (1, 'Mi Band', 'Huami', 'AA:BB:CC:DD:EE:FF', 11, NULL, NULL, '"
                + type + "');" + SAMPLES.formatted(table);
    }

    private static String sample(String table, long minute, long steps, long kind, int bpm) {
        return "INSERT INTO %s VALUES (%d, 1, 1, 20, %d, %d, %d)"
                .formatted(table, NOON + 60 * minute, steps, kind, bpm);
    }

    private static RecordingSink parse(byte[] file) throws IOException {
        RecordingSink sink = new RecordingSink();
        new GadgetbridgeParser().parse(new ByteArrayInputStream(file), CONTEXT, sink);
        return sink;
    }
}
