package org.rouse.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");
    private byte[] content = {};

    @BeforeEach
    void write() throws IOException {
        content = ("Id,ActivityMinute,Steps\n" + "7,4/12/2016 12:00:00 AM,0\n".repeat(400_000))
                .getBytes(StandardCharsets.UTF_8); // three pieces
        file = Files.write(folder.resolve("steps.csv"), content);
    }

    @Test
    void shouldSendAFileAndPrintItsReceipt() throws Exception {
        try (ImportStandIn service = new ImportStandIn()) {
            Said said = imported(service);
            assertThat(said.code()).isZero();
            assertThat(said.out())
                    .contains(
                            "steps.csv: done as fitbit. 3 records = 2 accepted + 0 ignored + 1 quarantined; 2 minutes, 0 spans,"
                                    + " from 2016-04-12T00:00:00Z to 2016-04-12T00:01:00Z")
                    .contains("record 2: Steps must be from 0 to 400 (value.range)");
            assertThat(said.err()).contains("steps.csv: sent 0 %", "steps.csv: sent 100 %");
            assertThat(service.arrived()).isEqualTo(content);
            assertThat(service.begun())
                    .singleElement()
                    .asString()
                    .contains("format=fitbit", "zone=Europe/Berlin", "person=anna");
        }
    }

    @Test
    void shouldGoOnWhereItWasWhenTheConnectionBreaksInMidUpload() throws Exception {
        try (ImportStandIn service = new ImportStandIn(2, 3)) {
            assertThat(imported(service).code()).isZero();
            assertThat(service.arrived()).isEqualTo(content);
        }
    }

    @Test
    void shouldGoOnWithTheSameImportWhenTheCommandIsGivenAgain() throws Exception {
        try (ImportStandIn service = new ImportStandIn(2, 3, 4, 5, 6)) {
            Said first = imported(service);
            assertThat(first.code()).isEqualTo(1);
            assertThat(first.err()).contains("The connection keeps breaking; the same command goes on where it was.");
            assertThat(imported(service).code()).isZero();
            assertThat(service.arrived()).isEqualTo(content);
            assertThat(service.begun()).hasSize(1);
        }
    }

    @Test
    void shouldEndWith1WhenTheFileWasNotReadToItsEnd() throws Exception {
        try (ImportStandIn service = new ImportStandIn()) {
            service.endsAs("""
                    {"id":"i1","format":"fitbit","phase":"malformed","ended":"2026-11-22T00:00:00Z",
                     "problem":{"rule":"csv.empty","message":"the file has no rows"}}""");
            Said said = imported(service);
            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out()).contains("malformed", "the file has no rows");
        }
    }

    @Test
    void shouldEndWith1WhenTheFormatIsUnknown() throws Exception {
        try (ImportStandIn service = new ImportStandIn()) {
            Said named = Said.by(
                    "import",
                    file.toString(),
                    "--person",
                    "anna",
                    "--format",
                    "nonsense",
                    "--url",
                    service.url(),
                    "--token",
                    "t");
            assertThat(named.code()).isEqualTo(1);
            assertThat(named.err()).contains("formats are native, fitbit");
            Path riddle = Files.writeString(folder.resolve("riddle.txt"), "what am I");
            Said guessed =
                    Said.by("import", riddle.toString(), "--person", "anna", "--url", service.url(), "--token", "t");
            assertThat(guessed.code()).isEqualTo(1);
            assertThat(guessed.err()).contains("cannot be told; name it with --format");
        }
    }

    @Test
    void shouldEndWith2WhenItIsWronglyAsked() {
        Said nobody = Said.by("import", file.toString());
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("--person");
        Said nowhere = Said.by("import", file.toString(), "--person", "anna", "--zone", "Mars/Olympus");
        assertThat(nowhere.code()).isEqualTo(2);
        assertThat(nowhere.err()).contains("--zone");
    }

    @Test
    void shouldEndWith1WhenNothingAnswersOrNothingIsThere() {
        Said away =
                Said.by("import", file.toString(), "--person", "anna", "--url", "http://127.0.0.1:1", "--token", "t");
        assertThat(away.code()).isEqualTo(1);
        assertThat(away.err()).contains("Nothing answers at http://127.0.0.1:1");
        Said missing = Said.by("import", folder.resolve("no.csv").toString(), "--person", "anna", "--token", "t");
        assertThat(missing.code()).isEqualTo(1);
        assertThat(missing.err()).contains("There is no file or folder");
    }

    private Said imported(ImportStandIn service) {
        return Said.by(
                "import",
                file.toString(),
                "--person",
                "anna",
                "--zone",
                "Europe/Berlin",
                "--url",
                service.url(),
                "--token",
                "t");
    }
}
