package org.rouse.local.why;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.stream.LoggedRecord;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;

/**
 * What the log has of a decision.
 *
 * @param decision  that was asked for
 * @param bytes     it, as it lies there
 * @param decisions all that are kept of the same person, this one too
 * @param records   of the topics it was made from, below the offsets it names
 * @param known     the person as they were before the first of the records, where the log still says so
 * @param gone      what was there once and is not any more, in words
 */
public record LogOfPerson(
        Decision decision,
        ByteString bytes,
        List<Decision> decisions,
        List<LoggedRecord> records,
        Optional<Person> known,
        List<String> gone) {

    public LogOfPerson {
        decisions = List.copyOf(decisions);
        records = List.copyOf(records);
        gone = List.copyOf(gone);
    }
}
