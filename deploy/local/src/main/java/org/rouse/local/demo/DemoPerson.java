package org.rouse.local.demo;

/**
 * A real person's recorded minutes under an invented name; after the last they begin again.
 *
 * @param id          as Rouse knows the person
 * @param firstMinute epoch minute of the first value
 * @param steps       one value a minute, as are the others
 * @param intensity   0 sedentary, 1 light, 2 moderate, 3 vigorous
 * @param asleep      whether the device took the person to be in bed
 * @param device      how it tells all that
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
