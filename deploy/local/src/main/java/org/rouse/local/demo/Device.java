package org.rouse.local.demo;

/**
 * How a device reports its measurements.
 *
 * @param everyMinutes interval of reports
 * @param lateMinutes  delay after the last reported minute
 */
record Device(int everyMinutes, int lateMinutes) {

    /** Reports each minute once it is over. */
    static final Device LIVE = new Device(1, 0);

    /** Reports the past hour, some minutes into the next. */
    static final Device HOURLY = new Device(60, 8);

    /** The end of the minutes that it has reported by the begin of this one. */
    long told(long minute) {
        return Math.floorDiv(minute - lateMinutes, (long) everyMinutes) * everyMinutes;
    }
}
