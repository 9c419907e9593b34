package org.rouse.local.folder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The default place of the data folder: $ROUSE_DATA, else the place that the XDG base directory specification names. */
public final class DataPlace {

    private DataPlace() {}

    public static Path usual() {
        return usual(System.getenv("ROUSE_DATA"), System.getenv("XDG_DATA_HOME"), System.getProperty("user.home", "."));
    }

    static Path usual(@Nullable String rouseData, @Nullable String xdgDataHome, String home) {
        if (rouseData != null && !rouseData.isBlank()) {
            return Path.of(rouseData);
        }
        Path shared = xdgDataHome != null && Path.of(xdgDataHome).isAbsolute()
                ? Path.of(xdgDataHome)
                : Path.of(home, ".local", "share");
        return shared.resolve("rouse");
    }
}
