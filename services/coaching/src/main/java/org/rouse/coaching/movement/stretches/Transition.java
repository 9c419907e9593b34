package org.rouse.coaching.movement.stretches;

/** The kind of a stretch's change. */
public enum Transition {
    /** It became long, and is open. */
    OPENED,
    /** It grew, and may grow on. */
    EXTENDED,
    /** A break ended it, or turned out to have. */
    CLOSED,
    /** Sleep, non-wear or silence ended it. */
    CENSORED,
    /** It changed otherwise. */
    CORRECTED,
    /** It no longer exists, or is no longer long. */
    RETRACTED
}
