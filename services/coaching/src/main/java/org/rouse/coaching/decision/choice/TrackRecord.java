package org.rouse.coaching.decision.choice;

/**
 * The recent results of suggesting one activity to one person.
 *
 * @param moved  times the person moved within ten minutes
 * @param stayed times they are known not to have
 */
public record TrackRecord(int moved, int stayed) {

    public static final TrackRecord NONE = new TrackRecord(0, 0);

    private static final int ENOUGH = 8;

    public TrackRecord plus(boolean didMove) {
        return didMove ? new TrackRecord(moved + 1, stayed) : new TrackRecord(moved, stayed + 1);
    }

    /** Whether it was tried often, and worked fewer than one time in ten. */
    boolean doesNotWork() {
        int tries = moved + stayed;
        return tries >= ENOUGH && moved * 10 < tries;
    }
}
