package org.rouse.coaching.views;

/** A decision of a person, by which its outcome, its prompt and the prompt's receipts are found too. */
public record DecisionKey(String personId, String decisionId) {

    /** The id of its document. */
    String id() {
        return Keys.ofOne(personId, decisionId);
    }
}
