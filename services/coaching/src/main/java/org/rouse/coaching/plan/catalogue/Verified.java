package org.rouse.coaching.plan.catalogue;

/** How well code and MET of an exercise were looked up in the Adult Compendium of Physical Activities. */
public enum Verified {
    /** In one copy of the 2024 edition. */
    ONE_COPY,
    /** In two copies of it that agree. */
    TWO_COPIES,
    /** In that of 2011 alone. */
    EDITION_2011,
    /** There is none. */
    NO_CODE
}
