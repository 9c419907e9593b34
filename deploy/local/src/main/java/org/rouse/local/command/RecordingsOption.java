package org.rouse.local.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rouse.local.analyze.LeftOut;
import org.rouse.local.reading.FileReading;
import org.rouse.local.refusal.CommandRefusedException;
import picocli.CommandLine.Option;

/** Selects files and their format, with the settings that they do not contain. */
final class RecordingsOption {

    @Option(names = "--format", required = true, description = "Format of the files; rouse formats lists them.")
    private String format = "";

    @Option(
            names = "--in",
            required = true,
            paramLabel = "PATH",
            description = "File (plain or .gz), or folder of files.")
    private Path in = Path.of("");

    @Option(
            names = "--zone",
            defaultValue = "UTC",
            description = "Where people live, and the zone of local times without one (default: UTC).")
    private ZoneId zone = ZoneId.of("UTC");

    @Option(
            names = "--map",
            split = ",",
            paramLabel = "WHAT=HEADING",
            description = "Which column holds what (format csv; see docs/sync/csv.md).")
    private Map<String, String> columns = Map.of();

    @Option(names = "--person", description = "Whom files that name nobody are about (default: the name of --in).")
    private @Nullable String person;

    FileReading reading() {
        return new FileReading(
                format,
                Optional.of(personOrName()),
                zone,
                InstantSource.system().instant(),
                columns);
    }

    List<Path> files() {
        return FileReading.filesAt(List.of(in));
    }

    void say(List<LeftOut> leftOut, PrintWriter err) {
        leftOut.forEach(
                one -> err.println("Left out " + one.file() + ", which is no " + format + ": " + one.why() + "."));
    }

    /** @throws CommandRefusedException where the files hold nobody */
    void require(int people) {
        if (people == 0) {
            throw new CommandRefusedException(in + " holds nothing of the format " + format + ".");
        }
    }

    private String personOrName() {
        if (person != null) {
            return person;
        }
        String name = in.toAbsolutePath().normalize().getFileName().toString();
        int dot = name.indexOf('.', 1);
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
