package org.rouse.coaching.cases;

/** Where a case stands. The order is persisted: only ever append. */
public enum Status {
    /** Nobody has taken it. */
    OPEN,
    CLAIMED,
    /** A coach closed it. */
    RESOLVED,
    /** Its ground is gone, and nobody need look. */
    SETTLED;

    public boolean isLive() {
        return this == OPEN || this == CLAIMED;
    }
}
