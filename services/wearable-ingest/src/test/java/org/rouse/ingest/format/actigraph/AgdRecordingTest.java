package org.rouse.ingest.format.actigraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.contracts.v1.Measure;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.RecordingSink;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.sqlite.SqliteFiles;

/** Files with the layout described by ActiLife's manual and public readers of the format. */
class AgdRecordingTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-06-13T09:58:00");
    private static final long MINUTE = Instant.parse("2026-06-13T07:58:00Z").getEpochSecond() / 60;
    private static final UploadContext BERLIN = new UploadContext(
            Optional.of("ada"),
            (_, _) -> Optional.empty(),
            Instant.parse("2026-11-22T12:00:00Z"),
            ZoneId.of("Europe/Berlin"));

    @Test
    void shouldReadCountsStepsAndHeartRateOfMinutes() throws Exception {
        RecordingSink sink = parse(agd(60, row(0, 120, 12, 71), row(60, 0, 0, 0), row(120, 5999, 110, 140)));

        assertThat(sink.values(Measure.MEASURE_ACTIVITY_COUNTS))
                .isEqualTo(Map.of(MINUTE, 120, MINUTE + 1, 0, MINUTE + 2, 5999));
        assertThat(sink.values(Measure.MEASURE_STEPS)).isEqualTo(Map.of(MINUTE, 12, MINUTE + 1, 0, MINUTE + 2, 110));
        assertThat(sink.values(Measure.MEASURE_HEART_RATE_BPM)).isEqualTo(Map.of(MINUTE, 71, MINUTE + 2, 140));
        assertThat(sink.outcomes()).containsExactly("accepted", "accepted", "accepted");
        assertThat(sink.minutes().getFirst().source().getId()).isEqualTo("actigraph:NEO1D31110533");
        assertThat(sink.minutes().getFirst().source().getModel()).isEqualTo("GT3XPlus");
    }

    @Test
    void shouldSumShorterEpochsToMinutesAndLeaveOutAMinuteThatLacksOne() throws Exception {
        RecordingSink sink = parse(
                agd(30, row(0, 100, 5, 0), row(30, 20, 1, 0), row(60, 7, 0, 0), row(120, 1, 0, 0), row(150, 2, 0, 0)));

        assertThat(sink.values(Measure.MEASURE_ACTIVITY_COUNTS)).isEqualTo(Map.of(MINUTE, 120, MINUTE + 2, 3));
        assertThat(sink.outcomes())
                .filteredOn(outcome -> outcome.startsWith("ignored"))
                .hasSize(1);
    }

    @Test
    void shouldReadAFileWithoutStepsOrHeartRate() throws Exception {
        RecordingSink sink = parse(SqliteFiles.of(
                "CREATE TABLE settings (settingID INTEGER PRIMARY KEY, settingName TEXT, settingValue TEXT)",
                "INSERT INTO settings VALUES (1, 'epochlength', '60')",
                "CREATE TABLE data (dataTimestamp INTEGER PRIMARY KEY, axis1 INTEGER)",
                "INSERT INTO data VALUES (" + ticks(0) + ", 17)"));

        assertThat(sink.minutes()).hasSize(1);
        assertThat(sink.minutes().getFirst().source().getId()).isEqualTo("actigraph");
    }

    @Test
    void shouldRefuseRowsThatBreakARuleAndKeepTheirNeighbours() throws Exception {
        RecordingSink sink = parse(agd(
                60,
                row(0, -1, 0, 0),
                row(60, 100_001, 0, 0),
                row(120, 5, 401, 0),
                row(180, 5, 40, 0),
                "1,5,0,0",
                row(60L * 60 * 24 * 300, 5, 0, 0)));

        assertThat(sink.outcomes())
                .containsExactlyInAnyOrder(
                        "rejected: time.before-1970 dataTimestamp",
                        "rejected: value.range axis1",
                        "rejected: value.range axis1",
                        "rejected: value.range steps",
                        "accepted",
                        "rejected: time.future dataTimestamp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "120", "raw", ""})
    void shouldRefuseTheFileWhenItsEpochsAreNoPartOfAMinute(String epoch) {
        assertThatThrownBy(() -> parse(SqliteFiles.of(
                        "CREATE TABLE settings (settingID INTEGER PRIMARY KEY, settingName TEXT, settingValue TEXT)",
                        "INSERT INTO settings VALUES (1, 'epochlength', '" + epoch + "')",
                        "CREATE TABLE data (dataTimestamp INTEGER PRIMARY KEY, axis1 INTEGER)")))
                .isInstanceOfSatisfying(
                        MalformedUploadException.class,
                        e -> assertThat(e.rule()).isEqualTo("actigraph.epoch"));
    }

    @Test
    void shouldRefuseAnotherDatabaseAndADamagedOne() throws Exception {
        assertThatThrownBy(() -> parse(SqliteFiles.of("CREATE TABLE other (a INTEGER)")))
                .isInstanceOfSatisfying(
                        MalformedUploadException.class,
                        e -> assertThat(e.rule()).isEqualTo("actigraph.no-recording"));
        byte[] cut = java.util.Arrays.copyOf(agd(60, row(0, 1, 1, 1)), 1000);
        assertThatThrownBy(() -> parse(cut))
                .isInstanceOfSatisfying(
                        MalformedUploadException.class,
                        e -> assertThat(e.rule()).isEqualTo("actigraph.corrupt"));
    }

    @Test
    void shouldNeverRunAViewThatPassesForTheTable() {
        assertThatThrownBy(() -> parse(SqliteFiles.of(
                        "CREATE TABLE settings (settingID INTEGER PRIMARY KEY, settingName TEXT, settingValue TEXT)",
                        "CREATE VIEW data AS SELECT 1 AS dataTimestamp, 1 AS axis1")))
                .isInstanceOf(MalformedUploadException.class)
                .hasMessageContaining("settings and data");
    }

    private static long ticks(long second) {
        return (START.toEpochSecond(ZoneOffset.UTC) + second) * 10_000_000 + 621_355_968_000_000_000L;
    }

    private static String row(long second, int counts, int steps, int beats) {
        return ticks(second) + "," + counts + "," + steps + "," + beats;
    }

    private byte[] agd(int epoch, String... rows) throws SQLException, IOException {
        return SqliteFiles.of(Stream.concat(
                        Stream.of(
                                "CREATE TABLE settings (settingID INTEGER PRIMARY KEY, settingName TEXT, settingValue TEXT)",
                                "INSERT INTO settings VALUES (1, 'softwarename', 'ActiLife'), (2, 'devicename', 'GT3XPlus'),"
                                        + " (3, 'deviceserial', 'NEO1D31110533'), (4, 'epochlength', '" + epoch
                                        + "'), (5, 'startdatetime', '" + ticks(0) + "')",
                                "CREATE TABLE data (dataTimestamp INTEGER PRIMARY KEY, axis1 INTEGER, axis2 INTEGER, axis3 INTEGER,"
                                        + " steps INTEGER, lux INTEGER, hr INTEGER, inclineOff INTEGER, inclineStanding INTEGER)"),
                        List.of(rows).stream()
                                .map(row -> "INSERT INTO data (dataTimestamp, axis1, steps, hr) VALUES (" + row + ")"))
                .toArray(String[]::new));
    }

    private static RecordingSink parse(byte[] file) throws IOException {
        RecordingSink sink = new RecordingSink();
        new ActigraphParser().parse(new ByteArrayInputStream(file), BERLIN, sink);
        return sink;
    }
}
