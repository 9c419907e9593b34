package org.rouse.notification.log;

/**
 * The database's position in a partition of the log.
 *
 * @param next  offset that is read next
 * @param until end of the acknowledged records at the time when the database was found to lack some: records before it have had their
 *              effects already
 */
record ReadPosition(long next, long until) {

    /** Whether the database holds everything that was acknowledged. */
    boolean isWhole() {
        return next >= until;
    }

    /** The number of offsets that the database still lacks. */
    long left() {
        return Math.max(0, until - next);
    }

    ReadPosition at(long offset) {
        return new ReadPosition(Math.max(next, offset), until);
    }
}
