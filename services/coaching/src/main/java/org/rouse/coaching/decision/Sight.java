package org.rouse.coaching.decision;

/** How much is seen of a moment when it is decided on. */
enum Sight {
    /** The newest evidence is fresh. */
    LIVE,
    /** It is some minutes old, and the person may be sitting on. */
    LIKELY,
    /** It is history. */
    PAST
}
