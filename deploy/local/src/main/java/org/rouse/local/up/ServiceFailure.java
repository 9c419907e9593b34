package org.rouse.local.up;

import org.jspecify.annotations.Nullable;
import org.rouse.local.CommandRefusedException;

/** Why a service did not start, as a sentence for the person at the terminal. */
final class ServiceFailure {

    private ServiceFailure() {}

    static CommandRefusedException sentence(@Nullable Throwable failure) {
        Throwable root = failure == null ? new IllegalStateException("unknown") : failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return new CommandRefusedException(
                "A service did not start: " + why.lines().findFirst().orElse("")
                        + " (logs/rouse.log in the data folder has the rest).",
                root);
    }
}
