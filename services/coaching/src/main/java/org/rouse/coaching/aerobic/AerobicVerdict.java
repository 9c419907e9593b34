package org.rouse.coaching.aerobic;

/** A person's state against the plan. */
public enum AerobicVerdict {
    /** No deficit over the last seven days. */
    ON_TRACK,
    /** A deficit that the remaining days of the ISO week can make good. */
    BEHIND,
    /**
     * Catching up would take longer sessions than may be suggested, or the week's last free day: the coach decides, nothing is prompted.
     */
    CATCH_UP_TOO_LARGE,
    /** Too few valid days to judge, which is reported, not guessed. */
    INSUFFICIENT_DATA
}
