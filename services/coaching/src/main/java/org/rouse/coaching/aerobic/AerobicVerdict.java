package org.rouse.coaching.aerobic;

/** How a person stands against the plan. */
public enum AerobicVerdict {
    /** No deficit over the last seven days. */
    ON_TRACK,
    /** A deficit that the days left of the ISO week can make good. */
    BEHIND,
    /** Catching up would take longer sessions than may be asked for, or the week's last free day: the coach decides, nothing is prompted. */
    CATCH_UP_TOO_LARGE,
    /** Too few valid days to judge, which is said, not guessed. */
    INSUFFICIENT_DATA
}
