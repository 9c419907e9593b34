package org.rouse.ingest.fit;

import java.util.HashMap;
import java.util.Map;
import org.rouse.contracts.v1.IntensityHeld;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.StepsTaken;
import org.rouse.ingest.files.BrokenRuleException;
import org.rouse.ingest.fit.protocol.FitMessage;

/**
 * All-day monitoring: heart rates, how the time since the message before was spent, and counters per activity type that run from
 * midnight, whose differences are the steps. Where a counter falls it began anew. A counter's first value in a file is what it stood
 * at when the file began, unless other counters were told before: then it stood at zero.
 */
final class Monitoring {

    private static final int CYCLES = 3;
    private static final int ACTIVE_TIME_MS = 4;
    private static final int ACTIVITY_TYPE = 5;
    private static final int CYCLES_16 = 9;
    private static final int ACTIVE_TIME_16_S = 10;
    private static final int TYPE_AND_INTENSITY = 24;
    private static final int HEART_RATE = 27;
    private static final int INTENSITY = 28;

    /** [ours] A message that speaks of longer says nothing: the device may have been away. */
    private static final long LONGEST_HELD_MS = 60 * Profile.MINUTE_MS;
    /** [ours] No pace is faster: four steps a second. */
    private static final long FEWEST_MS_PER_STEP = 250;

    private static final long UNKNOWN = -1;

    private final FitReading to;
    private final MonitoringClock clock = new MonitoringClock();
    private final Map<Long, Counter> counters = new HashMap<>();
    private long heldUntil = UNKNOWN;
    private long countedFrom = UNKNOWN;

    private record Counter(long steps, long activeMs, long at) {}

    Monitoring(FitReading to) {
        this.to = to;
    }

    /** The message before all others: from here on time is told. */
    boolean begin(FitMessage info) throws BrokenRuleException {
        heldUntil = to.time(clock.tell(info));
        return true;
    }

    boolean read(FitMessage message) throws BrokenRuleException {
        long at = to.time(clock.tell(message));
        long bpm = FitReading.beats(message, HEART_RATE);
        boolean known = false;
        long both = message.value(TYPE_AND_INTENSITY);
        long type = both == FitMessage.ABSENT ? message.value(ACTIVITY_TYPE) : both & ActivityTypes.TYPE_BITS;
        boolean counts = false;
        if (type != FitMessage.ABSENT) {
            counts = count(message, type, at);
            known = counts;
            long intensity =
                    both == FitMessage.ABSENT ? message.value(INTENSITY) : both >> ActivityTypes.INTENSITY_SHIFT;
            if (intensity != FitMessage.ABSENT) {
                held(type, intensity, at, counts);
                known = true;
            }
        }
        if (bpm > 0) {
            return to.heartRate(bpm, at);
        }
        return known || to.ignore("not used: monitoring of other kinds");
    }

    private void held(long type, long intensity, long at, boolean counted) {
        long from = heldUntil;
        heldUntil = at;
        int device = ActivityTypes.intensity(type, intensity, counted);
        if (from == UNKNOWN || at <= from || at - from > LONGEST_HELD_MS || device < 0) {
            return;
        }
        to.interval(Interval.newBuilder()
                .setId("held|" + at)
                .setStartMs(from)
                .setEndMs(at)
                .setIntensity(IntensityHeld.newBuilder().setIntensity(device)));
    }

    /** Answers whether the message has a counter of steps. */
    private boolean count(FitMessage message, long type, long at) {
        long steps = either(message.value(CYCLES), message.value(CYCLES_16), 1);
        if (steps == FitMessage.ABSENT || !ActivityTypes.onFoot(type)) {
            return false;
        }
        long activeMs = either(message.value(ACTIVE_TIME_MS), message.value(ACTIVE_TIME_16_S), Profile.SECOND_MS);
        Counter now = new Counter(steps, activeMs, at);
        Counter before = counters.put(type, now);
        if (countedFrom == UNKNOWN) {
            countedFrom = at;
        }
        if (before == null) {
            if (at == countedFrom) {
                return true; // where it stood when the file began
            }
            before = new Counter(0, 0, countedFrom);
        }
        taken(type, before, now);
        return true;
    }

    private static long either(long wide, long narrow, long scale) {
        return wide != FitMessage.ABSENT || narrow == FitMessage.ABSENT ? wide : narrow * scale;
    }

    private void taken(long type, Counter before, Counter now) {
        boolean anew = now.steps < before.steps;
        long steps = anew ? now.steps : now.steps - before.steps;
        long gap = now.at - before.at;
        if (steps == 0 || gap <= 0) {
            return;
        }
        long activeMs = gap;
        if (now.activeMs != FitMessage.ABSENT && before.activeMs != FitMessage.ABSENT) {
            activeMs = anew ? now.activeMs : now.activeMs - before.activeMs;
        }
        long lasted = Math.max(activeMs, steps * FEWEST_MS_PER_STEP);
        to.interval(Interval.newBuilder()
                .setId("steps|" + type + "|" + now.at)
                .setStartMs(now.at - Math.min(lasted, Math.min(gap, LONGEST_SPAN_MS)))
                .setEndMs(now.at)
                .setSteps(StepsTaken.newBuilder().setStepsThousandths(steps * 1000)));
    }

    private static final long LONGEST_SPAN_MS = 24 * 60 * Profile.MINUTE_MS;
}
