package org.rouse.acceptance.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** The folder of the project. */
public final class Checkout {

    private Checkout() {}

    /** The folder that holds {@code mvnw}, at or above the working directory. */
    public static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException("run the acceptance tests from within the project");
    }
}
