package org.rouse.coaching.movement.stretches;

/** What became of a stretch. */
public enum Transition {
    /** It became long, and is open. */
    OPENED,
    /** It grew, and may grow on. */
    EXTENDED,
    /** A break ended it, or was found to have. */
    CLOSED,
    /** Sleep, non-wear or silence ended it. */
    CENSORED,
    /** What was said of it has changed otherwise. */
    CORRECTED,
    /** It is no longer there, or no longer long. */
    RETRACTED
}
