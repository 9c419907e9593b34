package org.rouse.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.sqlite.SqliteFiles;

/** A refused row of a database, read again by itself once the rule allows it, gives the same facts as among its neighbours. */
class ReplayableRowsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final long NOON = NOW.getEpochSecond();
    private static final String DEVICE =
            "CREATE TABLE DEVICE (_id INTEGER, IDENTIFIER TEXT, MODEL TEXT, TYPE_NAME TEXT)";
    private static final String BAND = "INSERT INTO DEVICE VALUES (1, 'AA:BB:CC', 'Mi Band', 'MIBAND2')";

    /** Each file's last row is in the future on arrival, and no longer a day later. */
    static Stream<Arguments> filesAheadOfTheirTime() {
        return Stream.of(
                Arguments.of(
                        "gadgetbridge",
                        samples("MI_BAND_ACTIVITY_SAMPLE", sample(-60, 0, 60, 9), sample(600, 0, 61, 0))),
                Arguments.of(
                        "gadgetbridge",
                        samples("MI_BAND_ACTIVITY_SAMPLE", sample(-60, 7, 60, 1), sample(600, 8, -1, 1))),
                Arguments.of(
                        "gadgetbridge",
                        samples(
                                "HPLUS_HEALTH_ACTIVITY_SAMPLE",
                                sample(-900, 700, 60, 1),
                                sample(0, 701, 60, 1),
                                sample(900, 702, 60, 1))),
                Arguments.of(
                        "gadgetbridge",
                        samples("GARMIN_ACTIVITY_SAMPLE", sample(-60, 4000, 60, 0), sample(600, 0, 61, 2))),
                Arguments.of("gadgetbridge", new String[] {
                    DEVICE,
                    BAND,
                    "CREATE TABLE GARMIN_EVENT_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, EVENT INTEGER, EVENT_TYPE INTEGER)",
                    "INSERT INTO GARMIN_EVENT_SAMPLE VALUES (%d000, 1, 74, 0)".formatted(NOON - 7200),
                    "CREATE TABLE GARMIN_SLEEP_STAGE_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, STAGE INTEGER)",
                    "INSERT INTO GARMIN_SLEEP_STAGE_SAMPLE VALUES (%d000, 1, 2), (%d000, 1, 1)"
                            .formatted(NOON + 400, NOON + 600)
                }),
                Arguments.of("gadgetbridge", new String[] {
                    DEVICE,
                    BAND,
                    "CREATE TABLE XIAOMI_SLEEP_TIME_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, WAKEUP_TIME INTEGER)",
                    "INSERT INTO XIAOMI_SLEEP_TIME_SAMPLE VALUES (%d000, 1, %d000)".formatted(NOON + 400, NOON + 600)
                }),
                Arguments.of("gadgetbridge", new String[] {
                    DEVICE,
                    BAND,
                    "CREATE TABLE HUAWEI_ACTIVITY_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, OTHER_TIMESTAMP INTEGER, STEPS INTEGER, RAW_KIND INTEGER, HEART_RATE INTEGER)",
                    "INSERT INTO HUAWEI_ACTIVITY_SAMPLE VALUES (%d, 1, %d, 0, -1, 60), (%d, 1, %d, 90, 6, 61)"
                            .formatted(NOON - 3600, NOON - 3540, NOON + 400, NOON + 600)
                }),
                Arguments.of("gadgetbridge", new String[] {
                    DEVICE,
                    BAND,
                    "CREATE TABLE COLMI_SLEEP_SESSION_SAMPLE (TIMESTAMP INTEGER, DEVICE_ID INTEGER, WAKEUP_TIME INTEGER)",
                    "INSERT INTO COLMI_SLEEP_SESSION_SAMPLE VALUES (%d000, 1, %d000)".formatted(NOON + 400, NOON + 600)
                }),
                Arguments.of("gadgetbridge", new String[] {
                    DEVICE,
                    BAND,
                    "CREATE TABLE BASE_ACTIVITY_SUMMARY (START_TIME INTEGER, END_TIME INTEGER, DEVICE_ID INTEGER, ACTIVITY_KIND INTEGER)",
                    "INSERT INTO BASE_ACTIVITY_SUMMARY VALUES (%d000, %d000, 1, 128)".formatted(NOON + 400, NOON + 600)
                }),
                Arguments.of(
                        "actigraph",
                        recording(
                                60,
                                epoch("2026-10-24T11:00:00", "5, 1, 60"),
                                epoch("2026-11-22T14:10:00", "6, NULL, 61"))),
                Arguments.of(
                        "actigraph",
                        recording(
                                60,
                                epoch("2026-11-22T13:10:00", "7, 2, 0"),
                                epoch("2026-11-22T13:11:00", "8, 3, NULL"))));
    }

    private static String[] samples(String table, String... rows) {
        return Stream.concat(
                        Stream.of(
                                DEVICE,
                                BAND,
                                "CREATE TABLE " + table
                                        + " (TIMESTAMP INTEGER, DEVICE_ID INTEGER, STEPS INTEGER, HEART_RATE INTEGER, RAW_KIND INTEGER)"),
                        Stream.of(rows).map(row -> "INSERT INTO " + table + " VALUES (" + row + ")"))
                .toArray(String[]::new);
    }

    private static String sample(long secondsFromNoon, int steps, int bpm, int kind) {
        return NOON + secondsFromNoon + ", 1, " + steps + ", " + bpm + ", " + kind;
    }

    private static String[] recording(int epoch, String... rows) {
        return Stream.concat(
                        Stream.of(
                                "CREATE TABLE settings (settingName TEXT, settingValue TEXT)",
                                "INSERT INTO settings VALUES ('epochlength', '%d'), ('deviceserial', 'NEO1'), ('devicename', 'GT3X')"
                                        .formatted(epoch),
                                "CREATE TABLE data (dataTimestamp INTEGER, axis1 INTEGER, steps INTEGER, hr INTEGER)"),
                        Stream.of(rows))
                .toArray(String[]::new);
    }

    private static String epoch(String wall, String values) {
        long ticks = (LocalDateTime.parse(wall).toEpochSecond(ZoneOffset.UTC) + 62_135_596_800L) * 10_000_000;
        return "INSERT INTO data VALUES (" + ticks + ", " + values + ")";
    }

    @ParameterizedTest
    @MethodSource("filesAheadOfTheirTime")
    void shouldSayTheSameByItselfWhenItWasOfTheFuture(String format, String[] statements) throws Exception {
        FormatParser parser = Formats.named(format).orElseThrow();
        byte[] file = SqliteFiles.of(statements);

        RecordingSink both = read(parser, file, NOW, Map.of());
        List<Reject> refused = List.copyOf(both.rejects());
        for (Reject reject : refused) {
            RecordingSink alone =
                    read(parser, parser.alone(reject).orElseThrow(), NOW.plusSeconds(86_400), reject.neighbours());
            assertThat(alone.rejects()).isEmpty();
            both.minutes().addAll(alone.minutes());
            both.facts().addAll(alone.facts());
        }

        RecordingSink among = read(parser, file, NOW.plusSeconds(86_400), Map.of());
        assertThat(refused).isNotEmpty().allMatch(reject -> reject.rule().equals("time.future"));
        assertThat(both.minutes()).containsExactlyInAnyOrderElementsOf(among.minutes());
        assertThat(both.facts()).containsExactlyInAnyOrderElementsOf(among.facts());
        assertThat(among.minutes().size() + among.facts().size()).isGreaterThan(0);
    }

    @Test
    void shouldSayWhatItNeedsWhenItMeansNothingAlone() throws Exception {
        String[] first = samples("MI_BAND_ACTIVITY_SAMPLE", sample(-60, 999, 60, 1), sample(-50, 5, 60, 1));
        String[] second = samples("MI_BAND_ACTIVITY_SAMPLE", sample(-60, 5, 60, 1), sample(-50, 999, 60, 1));
        String[] counted = samples("GARMIN_ACTIVITY_SAMPLE", sample(-60, 4000, 60, 0), sample(600, 4100, 61, 0));

        assertThat(needs("gadgetbridge", first)).isEqualTo("the other samples of its minute");
        assertThat(needs("gadgetbridge", second)).isEqualTo("the other samples of its minute");
        assertThat(needs("gadgetbridge", counted)).isEqualTo("the sample before it, from which its steps are counted");
        assertThat(needs("actigraph", recording(30, epoch("2026-11-22T13:10:00", "5, 1, 60"))))
                .isEqualTo("the other epochs of its minute");
    }

    private static String needs(String format, String[] statements) throws Exception {
        FormatParser parser = Formats.named(format).orElseThrow();
        Reject refused = read(parser, SqliteFiles.of(statements), NOW, Map.of())
                .rejects()
                .getFirst();
        assertThat(parser.alone(refused)).isEmpty();
        return refused.neighbours().getOrDefault(Reject.NEEDS, "");
    }

    private static RecordingSink read(FormatParser parser, byte[] upload, Instant at, Map<String, String> neighbours)
            throws IOException {
        UploadContext context = new UploadContext(
                        Optional.of("ada"), (_, _) -> Optional.empty(), at, ZoneId.of("Europe/Berlin"))
                .withFile(new FileHints("", Optional.empty(), Map.of(), neighbours));
        RecordingSink sink = new RecordingSink();
        parser.parse(new ByteArrayInputStream(upload), context, sink);
        return sink;
    }
}
