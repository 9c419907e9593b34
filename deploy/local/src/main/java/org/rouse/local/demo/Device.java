package org.rouse.local.demo;

/**
 * How a device tells what it measured.
 *
 * @param everyMinutes from one time to the next
 * @param lateMinutes  after the last minute it tells
 */
record Device(int everyMinutes, int lateMinutes) {

    /** Tells each minute once it is over. */
    static final Device LIVE = new Device(1, 0);

    /** Tells the hour that is over, some minutes into the next. */
    static final Device HOURLY = new Device(60, 8);

    /** The minute up to which it has told in the end of the minutes before this one. */
    long told(long minute) {
        return Math.floorDiv(minute - lateMinutes, (long) everyMinutes) * everyMinutes;
    }
}
