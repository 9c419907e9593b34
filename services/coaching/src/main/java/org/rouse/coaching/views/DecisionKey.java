package org.rouse.coaching.views;

import java.util.Collection;
import java.util.List;

/** A decision of a person, by which its outcome, its prompt and the prompt's receipts are found too. */
public record DecisionKey(String personId, String decisionId) {

    /** The ids of the documents of these. */
    static List<String> ids(Collection<DecisionKey> keys) {
        return keys.stream().map(DecisionKey::id).toList();
    }

    /** The id of its document. */
    String id() {
        return Keys.ofOne(personId, decisionId);
    }
}
