package org.rouse.local.command;

import java.nio.file.Path;

/** Sends all logging of this process into the data folder. Has to come before the first logger is made. */
final class FileLogging {

    private FileLogging() {}

    static void into(Path data) {
        System.setProperty(
                "rouse.log",
                data.toAbsolutePath().resolve("logs").resolve("rouse.log").toString());
        System.setProperty("logback.configurationFile", "rouse-file-logging.xml");
        // Three applications share this process; none of them is to set up logging for all.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }
}
