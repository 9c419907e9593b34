package org.rouse.coaching.decision.choice;

/**
 * What suggesting one activity to one person has led to lately.
 *
 * @param moved  times the person moved within ten minutes
 * @param stayed times they are known not to have
 */
public record Tally(int moved, int stayed) {

    public static final Tally NONE = new Tally(0, 0);

    private static final int ENOUGH = 8;

    public Tally plus(boolean didMove) {
        return didMove ? new Tally(moved + 1, stayed) : new Tally(moved, stayed + 1);
    }

    /** Whether it was tried often, and fewer than one time in ten was any good. */
    boolean doesNotWork() {
        int tries = moved + stayed;
        return tries >= ENOUGH && moved * 10 < tries;
    }
}
