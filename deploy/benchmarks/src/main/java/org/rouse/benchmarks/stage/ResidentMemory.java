package org.rouse.benchmarks.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The memory of a process that lies in the machine's, as Linux counts it. */
public final class ResidentMemory {

    private static final double KIB_IN_KB = 1.024;
    private static final int KB_IN_MB = 1000;

    private ResidentMemory() {}

    /** Megabytes of 10^6 bytes; 0 where the system does not report it. */
    public static double megabytes(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return 0;
        }
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB_IN_KB / KB_IN_MB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
