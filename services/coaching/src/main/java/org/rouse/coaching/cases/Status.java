package org.rouse.coaching.cases;

/** The status of a case. The order is persisted: only ever append. */
public enum Status {
    /** Nobody has taken it on. */
    OPEN,
    CLAIMED,
    /** A coach closed it. */
    RESOLVED,
    /** Its ground is gone, and nobody needs to look. */
    SETTLED;

    public boolean isLive() {
        return this == OPEN || this == CLAIMED;
    }
}
