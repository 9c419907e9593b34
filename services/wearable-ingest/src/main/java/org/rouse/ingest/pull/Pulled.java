package org.rouse.ingest.pull;

import java.time.Duration;

/** What an attempt at a task came to. */
sealed interface Pulled {

    /** All of it lies on the log. */
    record Done() implements Pulled {}

    /**
     * It is to be tried again.
     *
     * @param after  as the provider asked; zero where it did not
     * @param reason stable name for counting, such as "429"
     */
    record Later(Duration after, String reason) implements Pulled {}

    /** Trying again would change nothing. */
    record GivenUp(String reason) implements Pulled {}
}
