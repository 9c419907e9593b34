package org.rouse.ingest.format.shared.json;

import java.util.List;
import org.rouse.ingest.format.evidence.Notice;

/** What a sound record turned out to be. */
public sealed interface RecordReading {

    /** Facts about a person, of one source or several; none where the record says nothing of minutes. */
    record Known(String personId, List<RecordFacts> facts) implements RecordReading {

        public Known {
            facts = List.copyOf(facts);
        }
    }

    /** Of a minute that several records tell, which is given with the last of them. */
    record Joined() implements RecordReading {}

    /** Of a kind Rouse has no use for. */
    record Unused(String why) implements RecordReading {}

    /** The provider's word that there is something to be pulled. */
    record ToPull(Notice notice) implements RecordReading {}

    static RecordReading of(String personId, RecordFacts facts) {
        return new Known(personId, List.of(facts));
    }

    static RecordReading unused(String why) {
        return new Unused("not used: " + why);
    }
}
