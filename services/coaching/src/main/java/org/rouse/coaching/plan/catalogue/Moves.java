package org.rouse.coaching.plan.catalogue;

/** How somebody moves, and what a form of an exercise asks for; each includes those before it. */
public enum Moves {
    /** Neither stands nor walks. */
    SEATED,
    /** Stands, but does not walk. */
    STANDS,
    WALKS
}
