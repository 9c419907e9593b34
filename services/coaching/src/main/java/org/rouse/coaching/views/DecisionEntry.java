package org.rouse.coaching.views;

import java.util.Comparator;

/**
 * An entry of a day's list of decisions. Entries are ordered by time, and within one moment by id.
 *
 * @param decidedAtMs time of the decision
 * @param decisionId  unique within the person
 */
public record DecisionEntry(long decidedAtMs, String decisionId) implements Comparable<DecisionEntry> {

    private static final Comparator<DecisionEntry> ORDER =
            Comparator.comparingLong(DecisionEntry::decidedAtMs).thenComparing(DecisionEntry::decisionId);

    @Override
    public int compareTo(DecisionEntry other) {
        return ORDER.compare(this, other);
    }
}
