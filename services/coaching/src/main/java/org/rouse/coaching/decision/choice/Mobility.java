package org.rouse.coaching.decision.choice;

/** How a person moves, from the most demanding to the least. */
public enum Mobility {
    WALKS,
    /** Stands, but does not walk. */
    STANDS,
    /** Does not stand, and is never told to. */
    SEATED;

    /** Whether a person who moves like this can do an activity that needs the other. */
    boolean allows(Mobility needed) {
        return compareTo(needed) <= 0;
    }
}
