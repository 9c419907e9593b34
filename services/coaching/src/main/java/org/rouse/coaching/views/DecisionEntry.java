package org.rouse.coaching.views;

import java.util.Comparator;

/**
 * A decision as the list of its day names it. Entries are ordered by time; where two are of one moment, by id.
 *
 * @param decidedAtMs when it was decided
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
