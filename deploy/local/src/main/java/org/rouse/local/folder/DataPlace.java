package org.rouse.local.folder;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where the data folder is when nobody says: $ROUSE_DATA, else the place the XDG base directory specification names. */
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
