package org.rouse.coaching.movement.minutes;

import org.rouse.coaching.movement.time.UtcDays;

/**
 * Which of several classes fills most of each minute of a day. Silence is a contender too; ties go to the higher class,
 * so classes are numbered from silent (0) to most active.
 */
final class Coverage {

    private final int classes;
    private final int[] ms;

    Coverage(int classes) {
        this.classes = classes;
        this.ms = new int[classes * UtcDays.MINUTES];
    }

    /** Adds the part of [startMs, endMs) that lies in the day to a class from 1 on. */
    void add(long day, long startMs, long endMs, int type) {
        long dayStart = UtcDays.first(day) * UtcDays.MS_PER_MINUTE;
        long from = Math.max(0, startMs - dayStart);
        long to = Math.min(UtcDays.MINUTES * UtcDays.MS_PER_MINUTE, endMs - dayStart);
        while (from < to) {
            int minute = (int) (from / UtcDays.MS_PER_MINUTE);
            long end = Math.min(to, (minute + 1) * UtcDays.MS_PER_MINUTE);
            ms[type * UtcDays.MINUTES + minute] += (int) (end - from);
            from = end;
        }
    }

    /** The winning class of each minute. */
    byte[] winners() {
        byte[] winners = new byte[UtcDays.MINUTES];
        for (int minute = 0; minute < UtcDays.MINUTES; minute++) {
            long silent = UtcDays.MS_PER_MINUTE;
            int best = 0;
            for (int type = 1; type < classes; type++) {
                int own = ms[type * UtcDays.MINUTES + minute];
                silent -= own;
                if (own > 0 && (best == 0 || own >= ms[best * UtcDays.MINUTES + minute])) {
                    best = type;
                }
            }
            winners[minute] = (byte) (best > 0 && ms[best * UtcDays.MINUTES + minute] >= silent ? best : 0);
        }
        return winners;
    }
}
