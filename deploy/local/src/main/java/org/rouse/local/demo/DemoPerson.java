package org.rouse.local.demo;

/**
 * A real person's recorded minutes under an invented name, repeated after the last.
 *
 * @param id          person id
 * @param firstMinute epoch minute of the first value
 * @param steps       one value a minute, like the others
 * @param intensity   0 sedentary, 1 light, 2 moderate, 3 vigorous
 * @param asleep      whether the device took the person to be in bed
 * @param device      the way it reports
 */
@SuppressWarnings("ArrayRecordComponent") // read once from the sample, never compared
record DemoPerson(
        String id, String name, long firstMinute, int[] steps, int[] intensity, boolean[] asleep, Device device) {

    int stepsAt(int minute) {
        return steps[minute % steps.length];
    }

    int intensityAt(int minute) {
        return intensity[minute % intensity.length];
    }

    boolean isAsleepAt(int minute) {
        return asleep[minute % asleep.length];
    }
}
