package org.rouse.coaching.decision;

/** How a moment is known when it is decided on. */
enum Sight {
    /** The newest evidence is fresh. */
    LIVE,
    /** The newest evidence is some minutes old, and the person may be sitting on. */
    LIKELY,
    /** The moment is history. */
    PAST
}
