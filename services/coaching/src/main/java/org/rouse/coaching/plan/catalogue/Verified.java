package org.rouse.coaching.plan.catalogue;

/** How code and MET of an exercise were verified in the Adult Compendium of Physical Activities. */
public enum Verified {
    /** In one copy of the 2024 edition. */
    ONE_COPY,
    /** In two copies of the 2024 edition that agree. */
    TWO_COPIES,
    /** In the 2011 edition alone. */
    EDITION_2011,
    /** There is no code. */
    NO_CODE
}
