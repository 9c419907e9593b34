package org.rouse.local.command;

import java.nio.file.Path;

/** Sends all logging of this process to the data folder. Must be called before the first logger is made. */
final class FileLogging {

    private FileLogging() {}

    static void into(Path data) {
        System.setProperty(
                "rouse.log",
                data.toAbsolutePath().resolve("logs").resolve("rouse.log").toString());
        System.setProperty("logback.configurationFile", "rouse-file-logging.xml");
        // Several applications share this process; none of them may configure logging for all.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    }
}
