package org.rouse.notification.log;

/**
 * How far the database has come with a partition of the log.
 *
 * @param next  offset that is read next
 * @param until offset before which everything had been acknowledged when the database was found to lack some of it: what is read there
 *              has had its effects before
 */
record ReadPosition(long next, long until) {

    /** Whether it holds all that was acknowledged. */
    boolean isWhole() {
        return next >= until;
    }

    /** Offsets that it still lacks. */
    long left() {
        return Math.max(0, until - next);
    }

    ReadPosition at(long offset) {
        return new ReadPosition(Math.max(next, offset), until);
    }
}
