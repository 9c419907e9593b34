package org.rouse.coaching.decision.choice;

/** How somebody moves, from the most that is asked of them to the least. */
public enum Mobility {
    WALKS,
    /** Stands, but does not walk. */
    STANDS,
    /** Does not stand: is never told to. */
    SEATED;

    /** Whether somebody who moves like this can do what needs the other. */
    boolean allows(Mobility needed) {
        return compareTo(needed) <= 0;
    }
}
