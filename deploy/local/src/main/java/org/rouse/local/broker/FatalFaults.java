package org.rouse.local.broker;

import org.apache.kafka.common.utils.Exit;
import org.jspecify.annotations.Nullable;

/** The broker ends its process on a fault it cannot survive (a full disk, a damaged log). This reports it first. */
final class FatalFaults {

    private FatalFaults() {}

    static void speak() {
        Exit.setHaltProcedure(FatalFaults::end);
        Exit.setExitProcedure(FatalFaults::end);
    }

    @SuppressWarnings("SystemOut") // the last words of a process whose logging may itself be failing
    private static void end(int status, @Nullable String message) {
        System.err.println(
                "rouse: The broker gave up because it could not read or write its log (is the disk full, or the data folder"
                        + " damaged?); the last lines of logs/rouse.log in the data folder say why.");
        Runtime.getRuntime().halt(status == 0 ? 1 : status);
    }
}
