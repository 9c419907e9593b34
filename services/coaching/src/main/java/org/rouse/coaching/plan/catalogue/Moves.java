package org.rouse.coaching.plan.catalogue;

/** How a person moves, and the mobility that a form of an exercise needs; each includes those before it. */
public enum Moves {
    /** Neither stands nor walks. */
    SEATED,
    /** Stands, but does not walk. */
    STANDS,
    WALKS
}
