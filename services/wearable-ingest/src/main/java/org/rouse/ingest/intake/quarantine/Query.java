package org.rouse.ingest.intake.quarantine;

import java.time.Instant;
import java.util.Optional;
import org.rouse.contracts.v1.Quarantined;
import org.rouse.http.ProblemException;

/**
 * Selects refused records.
 *
 * @param since records refused at that time or later, by the time of the log
 */
record Query(Optional<String> format, Optional<String> rule, Optional<String> person, Optional<Instant> since) {

    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    /** @throws ProblemException where the time is outside the range of the log */
    Query {
        if (since.filter(time -> time.isBefore(Instant.EPOCH) || !time.isBefore(END))
                .isPresent()) {
            throw ProblemException.field("since", "must lie in the years 1970 to 9999");
        }
    }

    boolean matches(Quarantined record) {
        return format.filter(wanted -> !wanted.equals(record.getFormat())).isEmpty()
                && rule.filter(wanted -> !wanted.equals(record.getRule())).isEmpty()
                && person.filter(wanted ->
                                !wanted.equals(record.getPersonId()) && !wanted.equals(record.getSenderPersonId()))
                        .isEmpty();
    }
}
