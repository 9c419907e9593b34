package org.rouse.ingest.format.shared.json;

import java.util.List;
import org.rouse.ingest.format.evidence.Notice;

/** What a sound record turned out to be. */
public sealed interface Reading {

    /** Facts about a person, of one source or several; none where the record says nothing of minutes. */
    record Known(String personId, List<Facts> facts) implements Reading {

        public Known {
            facts = List.copyOf(facts);
        }
    }

    /** Of a minute that several records tell, which is given with the last of them. */
    record Joined() implements Reading {}

    /** Of a kind Rouse has no use for. */
    record Unused(String why) implements Reading {}

    /** The provider's word that there is something to be pulled. */
    record ToPull(Notice notice) implements Reading {}

    static Reading of(String personId, Facts facts) {
        return new Known(personId, List.of(facts));
    }

    static Reading unused(String why) {
        return new Unused("not used: " + why);
    }
}
