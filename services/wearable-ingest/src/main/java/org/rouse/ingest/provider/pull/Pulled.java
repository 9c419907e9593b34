package org.rouse.ingest.provider.pull;

import java.time.Duration;
import org.rouse.contracts.DeadLetter.Reason;

/** The result of an attempt at a task. */
sealed interface Pulled {

    /** All data is on the log. */
    record Done() implements Pulled {}

    /** The person took back their consent to processing, or paused: nothing is requested. */
    record NotWanted() implements Pulled {}

    /**
     * The task has to be retried.
     *
     * @param after  the wait that the provider asks for; zero where it names none
     * @param reason why the attempt failed
     */
    record Later(Duration after, Reason reason) implements Pulled {}

    /** A retry would change nothing. */
    record GivenUp(Reason reason) implements Pulled {}
}
