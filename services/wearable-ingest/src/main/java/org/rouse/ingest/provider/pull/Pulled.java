package org.rouse.ingest.provider.pull;

import java.time.Duration;
import org.rouse.contracts.DeadLetter.Reason;

/** What an attempt at a task came to. */
sealed interface Pulled {

    /** All of it lies on the log. */
    record Done() implements Pulled {}

    /** The person took back that their data are processed, or paused: nothing is asked for. */
    record NotWanted() implements Pulled {}

    /**
     * It is to be tried again.
     *
     * @param after  as the provider asked; zero where it did not
     * @param reason why not now
     */
    record Later(Duration after, Reason reason) implements Pulled {}

    /** Trying again would change nothing. */
    record GivenUp(Reason reason) implements Pulled {}
}
