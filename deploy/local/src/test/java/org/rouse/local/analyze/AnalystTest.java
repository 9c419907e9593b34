package org.rouse.local.analyze;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.local.reading.FileReading;
import org.rouse.local.reading.Progress;
import org.rouse.local.refusal.CommandRefusedException;

class AnalystTest {

    private static final MovementPolicy BOUTS =
            MovementPolicy.defaults().withMinBreak(1).withNonWearWindow(0);

    @TempDir
    private Path out = Path.of("");

    @Test
    void shouldFindTheOraclesBoutsAndWeeks() throws Exception {
        analyse(Path.of(AnalystTest.class.getResource("").toURI()), "fitbit", ZoneId.of("UTC"));
        assertThat(rows("stretches.csv").stream().map(AnalystTest::asOracle))
                .containsExactlyElementsOf(oracle("oracle_bouts.csv"));
        assertThat(rows("weeks.csv")).containsAll(oracle("oracle_weeks.csv"));
    }

    @Test
    void shouldGiveOffsetsOfTheZoneWhenItIsNotUtc() throws Exception {
        Path file = Files.writeString(out.resolve("anna.json"), sitting("2026-07-01T08:00:00Z", 25));
        analyse(file, "native", ZoneId.of("Europe/Berlin"));
        assertThat(rows("stretches.csv"))
                .containsExactly("anna,2026-07-01T10:00+02:00,2026-07-01T10:24+02:00,25,no_data");
    }

    @Test
    void shouldLeaveOutStretchesShorterThanAsked() throws Exception {
        Path file = Files.writeString(out.resolve("anna.json"), sitting("2026-07-01T08:00:00Z", 19));
        analyse(file, "native", ZoneId.of("UTC"));
        assertThat(rows("stretches.csv")).isEmpty();
    }

    @Test
    void shouldNameTheFormatsWhenAskedForAnUnknownOne() throws Exception {
        Path file = Files.writeString(out.resolve("anna.json"), "{}");
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> analyse(file, "morse", ZoneId.of("UTC")))
                .withMessageContaining("\"morse\"")
                .withMessageContaining("fitbit")
                .withMessageContaining("native");
    }

    @Test
    void shouldNameTheFileWhenItIsNotSound() throws Exception {
        Path file = Files.writeString(out.resolve("anna.json"), "{\"source\":");
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> analyse(file, "native", ZoneId.of("UTC")))
                .withMessageContaining("anna.json is not sound native");
    }

    @Test
    void shouldLeaveOutByNameWhatIsNoRecordingInAFolder() throws Exception {
        Path folder = Files.createDirectories(out.resolve("export"));
        Files.writeString(folder.resolve("anna.json"), sitting("2026-07-01T08:00:00Z", 25));
        Files.writeString(folder.resolve("shopping.json"), "[milk");

        Analyst.Summary summary = analyse(folder, "native", ZoneId.of("UTC"));

        assertThat(rows("stretches.csv"))
                .containsExactly("anna,2026-07-01T08:00+00:00,2026-07-01T08:24+00:00,25,no_data");
        assertThat(summary.leftOut())
                .singleElement()
                .satisfies(one -> assertThat(one.file()).endsWith(Path.of("shopping.json")));
    }

    @Test
    void shouldRefuseAFolderWithARecordingThatBreaksOff() throws Exception {
        Path folder = Files.createDirectories(out.resolve("export"));
        Files.writeString(folder.resolve("anna.json"), sitting("2026-07-01T08:00:00Z", 25));
        Files.writeString(folder.resolve("broken.json"), sitting("2026-07-02T08:00:00Z", 25) + "{\"source\":");

        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> analyse(folder, "native", ZoneId.of("UTC")))
                .withMessageContaining("broken.json is not sound native");
    }

    private Analyst.Summary analyse(Path in, String format, ZoneId zone) {
        FileReading reading = new FileReading(format, Optional.of("anna"), zone, Instant.parse("2026-11-20T09:00:00Z"));
        List<Path> files = FileReading.filesAt(List.of(in)).stream()
                .filter(file -> !file.toString().contains("oracle"))
                .toList();
        Progress silent = new Progress(files, new PrintWriter(new StringWriter()), false);
        return Analyst.analyse(
                new AnalysisRequest(
                        reading, BOUTS, 20, out.resolve("stretches.csv"), Optional.of(out.resolve("weeks.csv"))),
                files,
                silent);
    }

    private List<String> rows(String table) throws Exception {
        List<String> lines = Files.readAllLines(out.resolve(table));
        return lines.subList(1, lines.size());
    }

    private static String asOracle(String row) {
        String[] fields = row.split(",");
        return String.join(",", fields[0], fields[1].substring(0, 16), fields[2].substring(0, 16), fields[3]);
    }

    private static List<String> oracle(String name) throws Exception {
        try (var in = AnalystTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String sitting(String start, int minutes) {
        return "{\"source\":{\"id\":\"w\",\"kind\":\"wearable\"},\"series\":[{\"measure\":\"intensity\",\"start\":\""
                + start + "\",\"values\":[" + "0,".repeat(minutes - 1) + "0]}]}";
    }
}
