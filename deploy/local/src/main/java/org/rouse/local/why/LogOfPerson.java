package org.rouse.local.why;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.stream.LoggedRecord;
import org.rouse.contracts.v1.Decision;
import org.rouse.contracts.v1.Person;

/**
 * The log's data about a decision.
 *
 * @param decision  the requested one
 * @param bytes     its bytes on the log
 * @param decisions all stored decisions of the same person, including this one
 * @param records   of its input topics, below its offsets
 * @param known     the person's record before the first of the records, where the log still has it
 * @param gone      deleted inputs, in words
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
