package org.rouse.local.up;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.rouse.local.folder.DataFolder;

/**
 * The settings of local mode.
 *
 * @param data        folder of everything that outlives the process
 * @param ports       of the parts
 * @param kafka       bootstrap servers of the user's own brokers, instead of the embedded one
 * @param mongo       URI of the user's own server, instead of the embedded one
 * @param clock       clock of the services
 * @param neededBytes free disk space without which it does not start
 * @param reach       who can reach its pages
 */
public record LocalSettings(
        Path data,
        Ports ports,
        Optional<String> kafka,
        Optional<String> mongo,
        InstantSource clock,
        long neededBytes,
        Reach reach) {

    /** The defaults, with the user's servers from ROUSE_KAFKA and ROUSE_MONGO where those are set. */
    public static LocalSettings of(Path data, int basePort) {
        return new LocalSettings(
                data,
                Ports.from(basePort),
                environment("ROUSE_KAFKA"),
                environment("ROUSE_MONGO"),
                InstantSource.system(),
                DataFolder.NEEDED_BYTES,
                Reach.THIS_MACHINE);
    }

    public LocalSettings reachedBy(Reach others) {
        return new LocalSettings(data, ports, kafka, mongo, clock, neededBytes, others);
    }

    public LocalSettings withClock(InstantSource other) {
        return new LocalSettings(data, ports, kafka, mongo, other, neededBytes, reach);
    }

    /** Uses the embedded servers, whatever the environment says. */
    public LocalSettings embedded() {
        return new LocalSettings(data, ports, Optional.empty(), Optional.empty(), clock, neededBytes, reach);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
