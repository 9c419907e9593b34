package org.rouse.local.command;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.rouse.local.folder.DataPlace;
import org.rouse.local.up.Ports;
import picocli.CommandLine.Option;

/** Which local mode is meant. */
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
            defaultValue = "" + Ports.BASE,
            description = "Issuer here, ingest +1, coaching +2, notification +3, Mongo +8, Kafka +9; 0 takes any free"
                    + " (default: ${DEFAULT-VALUE}).")
    private int basePort;

    Path data() {
        return data == null ? DataPlace.usual() : data;
    }

    int basePort() {
        return basePort;
    }
}
