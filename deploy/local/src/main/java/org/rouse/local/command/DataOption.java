package org.rouse.local.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rouse.local.folder.DataPlace;
import org.rouse.local.up.Ports;
import picocli.CommandLine.Option;

/** Selects a local mode by its data folder. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Folder of everything that outlives the process (default: $$ROUSE_DATA, else ~/.local/share/rouse).")
    private @Nullable Path data;

    @Option(
            names = "--base-port",
            paramLabel = "PORT",
            description =
                    "Issuer here, ingest +1, coaching +2, notification +3, web +4, Mongo +8, Kafka +9; 0 takes any free"
                            + " (default: where the local mode of the folder listens, else " + Ports.BASE + ").")
    private @Nullable Integer basePort;

    Path data() {
        return data == null ? DataPlace.usual() : data;
    }

    /** The base port of a local mode that is started. */
    int basePort() {
        return basePort == null ? Ports.BASE : basePort;
    }

    /** The ports of the selected local mode: as given here, else as noted in its folder. */
    Ports ports() {
        return basePort == null ? Ports.notedIn(data()).orElseGet(() -> Ports.from(Ports.BASE)) : Ports.from(basePort);
    }
}
