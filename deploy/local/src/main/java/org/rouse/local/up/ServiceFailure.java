package org.rouse.local.up;

import java.util.Optional;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rouse.local.refusal.CommandRefusedException;
import org.rouse.local.refusal.RootCause;

/** The reason why a service did not start, as a sentence for the person at the terminal. */
final class ServiceFailure {

    private ServiceFailure() {}

    /** @param kafka brokers of the user's own, where there are any */
    static CommandRefusedException sentence(@Nullable Throwable failure, Optional<String> kafka) {
        Throwable root = RootCause.of(failure == null ? new IllegalStateException("unknown") : failure);
        if (kafka.isPresent() && root instanceof TimeoutException) {
            return new CommandRefusedException(
                    "The brokers at " + kafka.get() + " (ROUSE_KAFKA) do not answer; start them, or name others.",
                    root);
        }
        return new CommandRefusedException(
                "A service did not start: " + RootCause.firstLine(root)
                        + " (logs/rouse.log in the data folder has the rest).",
                root);
    }
}
