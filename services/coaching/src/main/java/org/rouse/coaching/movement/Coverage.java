package org.rouse.coaching.movement;

/**
 * Which of several classes fills most of each minute of a day. Silence is a contender too; ties go to the higher class,
 * so classes are numbered from silent (0) to most active.
 */
final class Coverage {

    private final int classes;
    private final int[] ms;

    Coverage(int classes) {
        this.classes = classes;
        this.ms = new int[classes * Days.MINUTES];
    }

    /** Adds the part of [startMs, endMs) that lies in the day to a class from 1 on. */
    void add(long day, long startMs, long endMs, int type) {
        long dayStart = Days.first(day) * Days.MS_PER_MINUTE;
        long from = Math.max(0, startMs - dayStart);
        long to = Math.min(Days.MINUTES * Days.MS_PER_MINUTE, endMs - dayStart);
        while (from < to) {
            int minute = (int) (from / Days.MS_PER_MINUTE);
            long end = Math.min(to, (minute + 1) * Days.MS_PER_MINUTE);
            ms[type * Days.MINUTES + minute] += (int) (end - from);
            from = end;
        }
    }

    /** The winning class of each minute. */
    byte[] winners() {
        byte[] winners = new byte[Days.MINUTES];
        for (int minute = 0; minute < Days.MINUTES; minute++) {
            long silent = Days.MS_PER_MINUTE;
            int best = 0;
            for (int type = 1; type < classes; type++) {
                int own = ms[type * Days.MINUTES + minute];
                silent -= own;
                if (own > 0 && (best == 0 || own >= ms[best * Days.MINUTES + minute])) {
                    best = type;
                }
            }
            winners[minute] = (byte) (best > 0 && ms[best * Days.MINUTES + minute] >= silent ? best : 0);
        }
        return winners;
    }
}
