package org.rouse.local.up;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.rouse.local.folder.DataFolder;

/**
 * What local mode is started with.
 *
 * @param data        folder of everything that outlives the process
 * @param ports       where the parts listen
 * @param kafka       bootstrap servers of the user's own brokers, instead of the embedded one
 * @param mongo       URI of the user's own server, instead of the embedded one
 * @param clock       what the services take for now
 * @param neededBytes free disk space without which it does not start
 * @param reach       who reaches its pages
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

    /** Embedded servers whatever the environment says. */
    public LocalSettings embedded() {
        return new LocalSettings(data, ports, Optional.empty(), Optional.empty(), clock, neededBytes, reach);
    }

    private static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
