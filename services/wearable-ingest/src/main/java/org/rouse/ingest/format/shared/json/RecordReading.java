package org.rouse.ingest.format.shared.json;

import java.util.List;
import org.rouse.ingest.format.evidence.Notice;

/** The result of reading a valid record. */
public sealed interface RecordReading {

    /** Facts about a person, of one source or several; none where the record concerns no minutes. */
    record Known(String personId, List<RecordFacts> facts) implements RecordReading {

        public Known {
            facts = List.copyOf(facts);
        }
    }

    /** The record is of a kind that Rouse does not use. */
    record Unused(String why) implements RecordReading {}

    /** The record announces data to be pulled. */
    record ToPull(Notice notice) implements RecordReading {}

    static RecordReading of(String personId, RecordFacts facts) {
        return new Known(personId, List.of(facts));
    }

    static RecordReading unused(String why) {
        return new Unused("not used: " + why);
    }
}
