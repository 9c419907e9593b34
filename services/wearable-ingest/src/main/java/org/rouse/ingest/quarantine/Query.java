package org.rouse.ingest.quarantine;

import java.time.Instant;
import java.util.Optional;
import org.rouse.contracts.v1.Quarantined;

/**
 * Which refused records are meant.
 *
 * @param since refused then or later, by the time of the log
 */
record Query(Optional<String> format, Optional<String> rule, Optional<String> person, Optional<Instant> since) {

    boolean matches(Quarantined record) {
        return format.filter(wanted -> !wanted.equals(record.getFormat())).isEmpty()
                && rule.filter(wanted -> !wanted.equals(record.getRule())).isEmpty()
                && person.filter(wanted ->
                                !wanted.equals(record.getPersonId()) && !wanted.equals(record.getSenderPersonId()))
                        .isEmpty();
    }
}
