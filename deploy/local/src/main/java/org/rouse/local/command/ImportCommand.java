package org.rouse.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rouse.local.CommandRefusedException;
import org.rouse.local.client.FileTransfer;
import org.rouse.local.client.FormatGuess;
import org.rouse.local.client.IngestApi;
import org.rouse.local.folder.SystemWords;
import org.rouse.local.reading.FileReading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Files with history into a running service. */
@Command(
        name = "import",
        description =
                "Import files with a person's history into a running Rouse; interrupted, the same command goes on.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private static final int REFUSALS_SHOWN = 5;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ServiceOption service = new ServiceOption();

    @Option(names = "--person", required = true, paramLabel = "ID", description = "Whose history it is.")
    private String person = "";

    @Option(names = "--zone", defaultValue = "UTC", description = "Zone of local times without one (default: UTC).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(names = "--format", description = "Format of the files (default: told by their first bytes).")
    private @Nullable String format;

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "WHAT=HEADING",
            description = "Which column holds what, or time-format=d/M/yyyy (see docs/sync/csv.md).")
    private Map<String, String> columns = Map.of();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files (plain or .gz), or folders of files.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws InterruptedException {
        boolean sound = true;
        try (IngestApi api = service.api("sync", person)) {
            FileTransfer transfer = new FileTransfer(api, person, columns);
            for (Path file : FileReading.filesAt(paths)) {
                sound &= one(transfer, file);
            }
        }
        return sound ? 0 : 1;
    }

    private boolean one(FileTransfer transfer, Path file) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        String name = file.getFileName().toString();
        TransferBar bar = new TransferBar(err, Terminal.isThere(), name);
        try {
            JsonNode ended = transfer.run(file, format(file), zone.getId(), bar);
            bar.end();
            return report(name, ended);
        } catch (IOException e) {
            throw new CommandRefusedException(file + " cannot be read: " + SystemWords.of(e) + ".", e);
        } finally {
            bar.end();
        }
    }

    private String format(Path file) throws IOException {
        if (format != null) {
            return format;
        }
        return FormatGuess.of(file)
                .orElseThrow(() -> new CommandRefusedException("What format " + file
                        + " is in cannot be told; name it with --format (./rouse formats lists them)."));
    }

    private boolean report(String name, JsonNode ended) {
        PrintWriter out = spec.commandLine().getOut();
        JsonNode receipt = ended.path("receipt");
        out.printf(
                "%s: %s as %s. %d records = %d accepted + %d ignored + %d quarantined; %d minutes, %d spans, from %s to %s%n",
                name,
                ended.path("phase").asString(""),
                ended.path("format").asString(""),
                receipt.path("records").asLong(0),
                receipt.path("accepted").asLong(0),
                receipt.path("ignored").asLong(0),
                receipt.path("quarantined").asLong(0),
                receipt.path("minutes").asLong(0),
                receipt.path("spans").asLong(0),
                receipt.path("firstMinute").asString("-"),
                receipt.path("lastMinute").asString("-"));
        JsonNode rejects = receipt.path("rejects");
        for (int i = 0; i < Math.min(REFUSALS_SHOWN, rejects.size()); i++) {
            JsonNode reject = rejects.get(i);
            out.printf(
                    "  record %d: %s (%s)%n",
                    reject.path("record").asLong(0),
                    reject.path("message").asString(""),
                    reject.path("rule").asString(""));
        }
        if (ended.has("problem")) {
            out.println("  " + ended.path("problem").path("message").asString(""));
        }
        return ended.path("phase").asString("").equals("done");
    }
}
