package org.rouse.ingest.intake.imports;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Settings of imports.
 *
 * @param spool           folder in which files wait until they are read, readable by its owner alone; each instance has its own
 * @param largest         longest file, bytes as received
 * @param quota           bytes of all files that wait or are still coming
 * @param valuesPerSecond most minute values handed to the log in a second, so that its readers keep capacity for live evidence; a span
 *                        counts as 32
 * @param kept            how long the outcome of an import stays available, and an unfinished one can be resumed
 * @param retry           pause before a file is read again because the log was away
 */
public record ImportSettings(Path spool, long largest, long quota, int valuesPerSecond, Duration kept, Duration retry) {

    public ImportSettings {
        if (largest < 1 || quota < largest || valuesPerSecond < 1) {
            throw new IllegalArgumentException(
                    "rouse.ingest.imports: largest and values-per-second must be positive, quota at least largest");
        }
    }
}
