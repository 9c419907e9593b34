package org.rouse.coaching.review;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.rouse.coaching.movement.time.UtcDays;
import org.rouse.contracts.v1.DayView;
import org.rouse.contracts.v1.MinuteState;
import org.rouse.contracts.v1.StateRun;

/** Sitting by the hour of the day, by the wall clock. */
final class HoursOfDays {

    private static final int HOURS = 24;
    /** The least offset between zones, minutes. */
    private static final int STEP = 15;

    private HoursOfDays() {}

    /** From midnight; an hour that comes twice counts twice. */
    static List<Trends.Hour> of(Collection<DayView> days) {
        int[] sitting = new int[HOURS];
        int[] awake = new int[HOURS];
        for (DayView day : days) {
            ZoneId zone = ZoneId.of(day.getZone());
            long minute = day.getFirstMinute();
            for (StateRun run : day.getRunsList()) {
                long end = minute + run.getMinutes();
                while (minute < end) {
                    long next = Math.min(end, Math.floorDiv(minute, STEP) * STEP + STEP);
                    if (isAwake(run.getState())) {
                        int hour = UtcDays.instant(minute).atZone(zone).getHour();
                        awake[hour] += (int) (next - minute);
                        sitting[hour] += isSitting(run.getState()) ? (int) (next - minute) : 0;
                    }
                    minute = next;
                }
            }
        }
        return IntStream.range(0, HOURS)
                .mapToObj(hour -> new Trends.Hour(sitting[hour], awake[hour]))
                .toList();
    }

    /** Whether any minute of those days is known. */
    static boolean isAnythingKnown(Collection<DayView> days) {
        return days.stream()
                .flatMap(day -> day.getRunsList().stream())
                .anyMatch(run -> run.getState() != MinuteState.MINUTE_STATE_UNKNOWN);
    }

    static boolean isSitting(MinuteState state) {
        return state == MinuteState.MINUTE_STATE_SEDENTARY || state == MinuteState.MINUTE_STATE_TRANSPORT;
    }

    private static boolean isAwake(MinuteState state) {
        return switch (state) {
            case MINUTE_STATE_SEDENTARY,
                    MINUTE_STATE_TRANSPORT,
                    MINUTE_STATE_UPRIGHT,
                    MINUTE_STATE_MODERATE,
                    MINUTE_STATE_VIGOROUS -> true;
            case MINUTE_STATE_UNKNOWN, MINUTE_STATE_SLEEP, MINUTE_STATE_NOT_WORN, UNRECOGNIZED -> false;
        };
    }
}
