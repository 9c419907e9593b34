package org.rouse.ingest.format.fit;

/** The activity types of monitoring, which are fewer than the sports, and their intensities. */
final class ActivityTypes {

    static final int TYPE_BITS = 0x1F;
    static final int INTENSITY_SHIFT = 5;

    private static final int GENERIC = 0;
    private static final int RUNNING = 1;
    private static final int CYCLING = 2;
    private static final int FITNESS_EQUIPMENT = 4;
    private static final int SWIMMING = 5;
    private static final int WALKING = 6;
    private static final int SEDENTARY = 8;

    private static final int STILL = 0;
    private static final int LIGHT = 1;
    private static final int MODERATE = 2;
    private static final int VIGOROUS = 3;

    private ActivityTypes() {}

    /** Whether the cycles of a type are steps. */
    static boolean onFoot(long type) {
        return type == WALKING || type == RUNNING;
    }

    /**
     * The device's classification on the scale of evidence, 0 to 3. [ours] Time on foot is judged by its cadence where steps are counted.
     *
     * @param level 0 to 7
     */
    static int intensity(long type, long level) {
        if (type == SEDENTARY || (type == GENERIC && level == 0)) {
            return STILL;
        }
        if (onFoot(type)) {
            return type == RUNNING ? VIGOROUS : LIGHT;
        }
        return type == CYCLING || type == FITNESS_EQUIPMENT || type == SWIMMING ? MODERATE : LIGHT;
    }
}
