package org.rouse.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.ingest.Formats;
import org.rouse.ingest.format.evidence.FormatParser;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

class OfflineCommandsTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shouldShowHelpAndVersionWhenAskedTheUsualWay() {
        Said help = Said.by("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("up", "demo", "import", "quarantine", "bench");

        Said version = Said.by("--version");
        assertThat(version.code()).isZero();
        assertThat(version.out()).startsWith("rouse ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SwVta_wo90sk8UbiDqtGZ5Pn",
                "-wVta_wo90sk8UbiDqtGZ5Pn",
                "-hVta_wo90sk8UbiDqtGZ5Pn",
                "-Vhta_wo90sk8UbiDqtGZ5Pn",
                "--Vta_wo90sk8UbiDqtGZ5Pn"
            })
    void shouldTakeAnyIdOfADecisionForWhatItIs(String id) {
        CommandLine all = new CommandLine(new RouseCommand());
        ParseResult why = all.parseArgs(RouseCommand.idsLast(all, "why", id, "--kafka", "b:1"))
                .subcommand();

        assertThat(why.<String>matchedPositionalValue(0, "")).isEqualTo(id);
        assertThat(why.hasMatchedOption("--kafka")).isTrue();
        assertThat(why.isUsageHelpRequested() || why.isVersionHelpRequested()).isFalse();
    }

    @Test
    void shouldHelpWithWhyWhenAskedTheUsualWay() {
        assertThat(Said.by("why", "-h").out()).contains("DECISION");
        assertThat(Said.by("why", "--help").out()).contains("DECISION");
    }

    @Test
    void shouldRefuseWhatIsNoOptionBesideTheIdOfADecision() {
        Said wrong = Said.by("why", "SwVta_wo90sk8UbiDqtGZ5Pn", "--kafak", "b:1");

        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("--kafak");
    }

    @Test
    void shouldListEveryFormat() {
        assertThat(Said.by("formats").out().lines())
                .containsExactlyElementsOf(
                        Formats.all().stream().map(FormatParser::name).toList());
    }

    @Test
    void shouldParseATableByTheColumnsItIsTold() throws IOException {
        Path table = Files.writeString(folder.resolve("minuten.csv"), """
                Zeit;Schritte
                12.4.2016 14:00;5
                12.4.2016 14:01;7
                """);
        Said said = Said.by(
                "parse",
                "--format",
                "csv",
                "--person",
                "p01",
                "--map",
                "time=Zeit,steps=Schritte,time-format=d.M.yyyy,zone=Europe/Berlin",
                table.toString());
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("\"person\":\"p01\"", "\"start\":\"2016-04-12T12:00:00Z\"", "\"values\":[5,7]")
                .contains("\"kind\":\"receipt\",\"files\":1,\"records\":2,\"accepted\":2");
    }

    @Test
    void shouldEndWith1AndPrintWhatWasSoundWhenAFileIsNotOfTheFormat() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "nothing,known\n1,2\n");
        Said said = Said.by("parse", "--format", "csv", table.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("is not sound csv");
        assertThat(said.out()).contains("\"kind\":\"receipt\"");
    }

    @Test
    void shouldNameTheFormatsWhenOneIsUnknown() throws IOException {
        Path table = Files.writeString(folder.resolve("a.csv"), "a\n");
        Said said = Said.by("parse", "--format", "nonsense", table.toString());
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err()).contains("There is no format \"nonsense\"", "apple-health", "withings");
    }
}
