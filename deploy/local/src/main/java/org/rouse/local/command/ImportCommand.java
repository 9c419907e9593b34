package org.rouse.local.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rouse.local.client.FileTransfer;
import org.rouse.local.client.FormatGuess;
import org.rouse.local.client.IngestApi;
import org.rouse.local.folder.SystemWords;
import org.rouse.local.reading.FileReading;
import org.rouse.local.refusal.CommandRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Sends files with history to a running service. */
@Command(
        name = "import",
        description =
                "Import files with a person's history into a running Rouse; interrupted, the same command goes on, or --cancel ends it.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

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

    @Option(
            names = "--cancel",
            description =
                    "Give up the import of these files, or of whatever the person has unfinished; FILE may be an import's id.")
    private boolean cancel;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Files (plain or .gz), or folders of files.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() throws InterruptedException {
        if (paths.isEmpty() && !cancel) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: FILE");
        }
        boolean sound = true;
        try (IngestApi api = service.api("sync", person)) {
            FileTransfer transfer = new FileTransfer(api, person, columns);
            if (cancel) {
                return cancelled(transfer) ? 0 : 1;
            }
            for (Path file : FileReading.filesAt(paths)) {
                sound &= one(transfer, file);
            }
        }
        return sound ? 0 : 1;
    }

    private boolean cancelled(FileTransfer transfer) {
        List<JsonNode> meant =
                transfer.unfinished().stream().filter(this::isMeant).toList();
        if (meant.isEmpty()) {
            throw new CommandRefusedException(
                    person + " has no unfinished import" + (paths.isEmpty() ? "." : " of that name or id."));
        }
        boolean cancelled = true;
        for (JsonNode one : meant) {
            JsonNode ended = transfer.cancel(one);
            ImportReport.print(spec.commandLine().getOut(), ended.path("name").asString(""), ended);
            cancelled &= ended.path("phase").asString("").equals("cancelled");
        }
        return cancelled;
    }

    private boolean isMeant(JsonNode unfinished) {
        List<String> names = List.of(
                unfinished.path("id").asString(""), unfinished.path("name").asString(""));
        return paths.isEmpty() || paths.stream().anyMatch(path -> names.contains(String.valueOf(path.getFileName())));
    }

    private boolean one(FileTransfer transfer, Path file) throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        String name = file.getFileName().toString();
        TransferBar bar = new TransferBar(err, Terminal.isThere(), name);
        Thread onInterrupt = Thread.ofPlatform().unstarted(bar::interrupted);
        Runtime.getRuntime().addShutdownHook(onInterrupt);
        try {
            JsonNode ended = transfer.run(file, format(file), zone.getId(), bar);
            bar.end();
            ImportReport.print(spec.commandLine().getOut(), name, ended);
            return ended.path("phase").asString("").equals("done");
        } catch (IOException e) {
            throw new CommandRefusedException(file + " cannot be read: " + SystemWords.of(e) + ".", e);
        } finally {
            bar.end();
            forget(onInterrupt);
        }
    }

    private static void forget(Thread onInterrupt) {
        try {
            Runtime.getRuntime().removeShutdownHook(onInterrupt);
        } catch (IllegalStateException _) {
            // the process is ending already, and the hook finds the bar ended
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
}
