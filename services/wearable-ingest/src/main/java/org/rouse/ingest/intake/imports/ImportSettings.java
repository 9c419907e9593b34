package org.rouse.ingest.intake.imports;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How files are imported.
 *
 * @param spool           folder files wait in until they are read, readable by its owner alone; of this instance
 * @param largest         longest file, bytes as received
 * @param quota           bytes of all files that wait or are still coming
 * @param valuesPerSecond most minute values handed to the log in a second, so that whoever reads it stays free for live evidence; a span
 *                        counts as 32
 * @param kept            how long the outcome of an import can be asked for, and an unfinished one resumed
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
