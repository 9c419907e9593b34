package org.rouse.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rouse.local.Rouse;

class ImportCancelTest {

    private static final String READING = "{\"id\":\"i1\",\"phase\":\"reading\",\"read\":4096}";

    private static final String UNFINISHED = "person=anna&name=steps.csv&format=fitbit&zone=UTC&fingerprint=f";

    /** All pieces but the first are lost, so that the command waits to retry. */
    private static final Integer[] LOST = {2, 3, 4, 5};

    @TempDir
    private Path folder = Path.of("");

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        byte[] content = ("Id,ActivityMinute,Steps\n" + "7,4/12/2016 12:00:00 AM,0\n".repeat(400_000))
                .getBytes(StandardCharsets.UTF_8); // three pieces
        file = Files.write(folder.resolve("steps.csv"), content);
    }

    private static String[] asked(ImportStandIn service, String... more) {
        return Stream.concat(
                        Stream.of("import", "--person", "anna", "--url", service.url(), "--token", "t"),
                        Arrays.stream(more))
                .toArray(String[]::new);
    }

    /** The output of the command, as a process of its own, on standard error when it is ended after that line. */
    private List<String> interruptedAt(ImportStandIn service, String line) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Rouse.class.getName()));
        command.addAll(List.of(asked(service, file.toString())));
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> said = new ArrayList<>();
        try (BufferedReader err = process.errorReader()) {
            for (String next = err.readLine(); next != null; next = err.readLine()) {
                said.add(next);
                if (next.equals(line)) {
                    process.toHandle().destroy(); // as Ctrl-C does, but heeded where that is switched off
                }
            }
        }
        assertThat(process.waitFor()).isNotZero();
        return said;
    }

    @Test
    void shouldPauseAndSayHowToGoOnWhenInterruptedInMidUpload() throws Exception {
        try (ImportStandIn service = new ImportStandIn(LOST)) {
            assertThat(interruptedAt(service, "steps.csv: sent 40 %"))
                    .last()
                    .asString()
                    .matches(
                            "rouse: Paused with 4[0-9] % of steps.csv there. The same command goes on; with --cancel it is given up.");

            service.endsAs(READING);
            assertThat(interruptedAt(service, "steps.csv: sent 100 %"))
                    .last()
                    .isEqualTo(
                            "rouse: All of steps.csv is there and is read on. The same command shows what becomes of it;"
                                    + " with --cancel it is given up.");
            assertThat(service.arrived()).isEqualTo(Files.readAllBytes(file));
            assertThat(service.begun()).hasSize(1);
        }
    }

    @Test
    void shouldGiveUpTheImportOfAFileWhenAsked() throws Exception {
        try (ImportStandIn service = new ImportStandIn()) {
            service.hasBegun(UNFINISHED);

            Said said = Said.by(asked(service, "--cancel", "elsewhere/steps.csv"));

            assertThat(said.code()).isZero();
            assertThat(said.out()).isEqualTo("steps.csv: cancelled before anything of it was stored.%n".formatted());
            Said again = Said.by(asked(service, "--cancel"));
            assertThat(again.code()).isEqualTo(1);
            assertThat(again.err()).contains("anna has no unfinished import.");
        }
    }

    @Test
    void shouldPrintWhatWasStoredWhenReadingIsGivenUp() throws Exception {
        for (String[] meant : new String[][] {{"--cancel"}, {"--cancel", "i1"}, {"--cancel", "steps.csv"}}) {
            try (ImportStandIn service = new ImportStandIn()) {
                service.hasBegun(UNFINISHED);
                service.endsWhenCancelledAs("""
                        {"id":"i1","name":"steps.csv","format":"fitbit","phase":"cancelled","ended":"2026-11-22T00:00:00Z",
                         "receipt":{"records":2,"accepted":2,"minutes":2,
                          "firstMinute":"2016-04-12T00:00:00Z","lastMinute":"2016-04-12T00:01:00Z"}}""");

                Said said = Said.by(asked(service, meant));

                assertThat(said.code()).isZero();
                assertThat(said.out())
                        .contains("steps.csv: cancelled as fitbit. 2 records = 2 accepted + 0 ignored + 0 quarantined")
                        .contains("What was accepted stays.");
            }
        }
    }

    @Test
    void shouldEndWith1WhenThereIsNothingToGiveUpOrItWasOverBefore() throws Exception {
        try (ImportStandIn service = new ImportStandIn()) {
            service.hasBegun(UNFINISHED);
            Said other = Said.by(asked(service, "--cancel", "other.csv"));
            assertThat(other.code()).isEqualTo(1);
            assertThat(other.err()).contains("anna has no unfinished import of that name or id.");
            service.endsWhenCancelledAs("""
                    {"id":"i1","name":"steps.csv","format":"fitbit","phase":"done","ended":"2026-11-22T00:00:00Z"}""");
            Said late = Said.by(asked(service, "--cancel"));
            assertThat(late.code()).isEqualTo(1);
            assertThat(late.out()).contains("steps.csv: done");
        }
    }

    @Test
    void shouldEndWhenItIsGivenUpElsewhereInMidUpload() throws Exception {
        try (ImportStandIn service = new ImportStandIn()) {
            service.cancelsAtNextPiece();

            Said said = Said.by(asked(service, file.toString()));

            assertThat(said.code()).isEqualTo(1);
            assertThat(said.out()).contains("cancelled before anything of it was stored.");
        }
    }
}
