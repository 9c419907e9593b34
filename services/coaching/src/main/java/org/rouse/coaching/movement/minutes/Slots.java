package org.rouse.coaching.movement.minutes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rouse.coaching.aerobic.Activity;
import org.rouse.coaching.aerobic.ActivityCatalogue;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.policy.Cutpoints;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * Fixed slots whose records state durations but not their place in the slot. [ours] The records of one start belong together. Time is laid
 * out from the slot's start, still time first, then by rising effort, cut to minutes by rounding the running sum, so that no type erases
 * another. Where the records claim more than the slot holds, still time gives way; where they claim less, the rest is unknown.
 */
final class Slots {

    private static final int ACTIVE = 1;

    private record Share(int type, String activity, long ms) {}

    private static final Comparator<Share> ORDER =
            Comparator.comparingInt(Share::type).thenComparing(Share::activity).thenComparingLong(Share::ms);

    private Slots() {}

    /** Lays the slots over another kind of span's classification by the device. */
    static byte[] minutes(long day, List<Span.Slot> slots, byte[] device, Cutpoints points) {
        byte[] minutes = device.clone();
        Map<Long, List<Span.Slot>> byStart = new TreeMap<>();
        slots.forEach(slot ->
                byStart.computeIfAbsent(slot.startMs(), _ -> new ArrayList<>()).add(slot));
        byStart.forEach((start, group) -> layOut(minutes, day, start, group, points));
        return minutes;
    }

    private static void layOut(byte[] minutes, long day, long start, List<Span.Slot> group, Cutpoints points) {
        long length = group.stream().mapToLong(Span.Slot::endMs).max().orElse(start) - start;
        long claimed = group.stream().mapToLong(Span.Slot::activeMs).sum();
        List<Share> shares = group.stream()
                .map(slot -> new Share(type(slot, points), slot.activity(), slot.activeMs()))
                .sorted(ORDER)
                .toList();
        long excess = Math.max(0, claimed - length);
        long laid = 0;
        for (Share share : shares) {
            long ms = Math.max(0, share.ms());
            if (share.type() == SpanMinutes.typed(Effort.STILL, Cell.UNTYPED)) {
                long given = Math.min(ms, excess);
                ms -= given;
                excess -= given;
            }
            long end = Math.min(length, laid + ms);
            fill(minutes, day, start, rounded(laid), rounded(end), share.type());
            laid = end;
        }
    }

    private static void fill(byte[] minutes, long day, long start, long from, long to, int type) {
        long first = rounded(start) - UtcDays.first(day);
        int last = (int) Math.min(UtcDays.MINUTES, first + to);
        for (int minute = (int) Math.max(0, first + from); minute < last; minute++) {
            minutes[minute] = (byte) type;
        }
    }

    private static long rounded(long ms) {
        return (ms + UtcDays.MS_PER_MINUTE / 2) / UtcDays.MS_PER_MINUTE;
    }

    private static int type(Span.Slot slot, Cutpoints points) {
        if (slot.intensity() < ACTIVE && Effort.ofMet(slot.metThousandths()) == Effort.STILL && slot.steps() == 0) {
            return SpanMinutes.typed(Effort.STILL, Cell.UNTYPED);
        }
        Optional<Activity> known = ActivityCatalogue.standard().find(slot.activity());
        int effort = Math.max(Cell.LIGHT, effort(slot, points));
        return SpanMinutes.typed(effort, known.map(Effort::impact).orElse(Cell.UNTYPED));
    }

    /** From MET, else from cadence: the type alone does not tell a stroll from a march. */
    private static int effort(Span.Slot slot, Cutpoints points) {
        if (slot.metThousandths() > 0) {
            return Effort.ofMet(slot.metThousandths());
        }
        return slot.activeMs() <= 0
                ? Cell.LIGHT
                : Effort.moving(slot.steps() * UtcDays.MS_PER_MINUTE / slot.activeMs(), points);
    }
}
