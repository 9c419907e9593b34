package org.rouse.local.command;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.rouse.ingest.intake.upload.UploadOutcome;
import org.rouse.local.parse.EvidenceLines;
import org.rouse.local.reading.FileReading;
import org.rouse.local.reading.Progress;
import org.rouse.local.refusal.CommandRefusedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what the ingest service would make of files. */
@Command(
        name = "parse",
        description = "Print the normalised evidence and the refusals of sync payloads, one JSON object a line.",
        mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--format", required = true, description = "Format of the files; rouse formats lists them.")
    private String format = "";

    @Option(
            names = "--person",
            defaultValue = "person",
            description = "Whom files that name nobody are about (default: ${DEFAULT-VALUE}).")
    private String person = "";

    @Option(names = "--zone", defaultValue = "UTC", description = "Zone of local times without one (default: UTC).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--received-at",
            paramLabel = "INSTANT",
            description = "When they are taken to have arrived (default: now).")
    private @Nullable Instant receivedAt;

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "WHAT=HEADING",
            description = "Which column holds what (format csv; see docs/sync/csv.md).")
    private Map<String, String> columns = Map.of();

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files (plain or .gz), or folders of files.")
    private List<Path> paths = List.of();

    @Override
    public Integer call() {
        Instant arrival = receivedAt == null ? InstantSource.system().instant() : receivedAt;
        FileReading reading = new FileReading(format, Optional.of(person), zone, arrival, columns);
        List<Path> files = FileReading.filesAt(paths);
        List<FileReading.Result> results;
        try (EvidenceLines lines = new EvidenceLines(spec.commandLine().getOut())) {
            results = reading.read(
                    files, lines, new Progress(files, spec.commandLine().getErr(), false));
            lines.receipt(results);
        }
        for (FileReading.Result result : results) {
            if (result.outcome() instanceof UploadOutcome.Malformed malformed) {
                throw new CommandRefusedException(
                        result.file() + " is not sound " + format + ": " + malformed.message() + ".");
            }
        }
        return 0;
    }
}
