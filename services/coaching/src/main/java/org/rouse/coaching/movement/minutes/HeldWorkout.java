package org.rouse.coaching.movement.minutes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.aerobic.Activity;
import org.rouse.coaching.aerobic.ActivityCatalogue;
import org.rouse.coaching.movement.evidence.Pause;
import org.rouse.coaching.movement.evidence.SourceRef;
import org.rouse.coaching.movement.evidence.Span;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/**
 * The parts of a workout that count.
 *
 * @param standing of its source with the person
 * @param activity as reported
 * @param parts    in which its timer ran, in order and disjoint; never empty
 */
record HeldWorkout(SourceRef source, int standing, String activity, List<Span.Workout> parts) {

    /**
     * Decides which of two devices' workouts gets the minutes that both cover: one whose activity is known, then that of the source the
     * person trusts more, then the earlier one. [ours]
     */
    private static final Comparator<HeldWorkout> BEFORE = Comparator.comparing(
                    (HeldWorkout one) -> one.known().isEmpty())
            .thenComparing(Comparator.comparingInt(HeldWorkout::standing).reversed())
            .thenComparingLong(HeldWorkout::startMs)
            .thenComparing(HeldWorkout::source);

    HeldWorkout {
        parts = List.copyOf(parts);
    }

    /** The minutes from the first that it touches to the last. */
    Range minutes() {
        return new Range(firstMinute(), Math.ceilDiv(parts.getLast().endMs(), UtcDays.MS_PER_MINUTE));
    }

    long firstMinute() {
        return Math.floorDiv(startMs(), UtcDays.MS_PER_MINUTE);
    }

    /** Its entry in the list of all workouts of its time; empty for one that mostly belongs to another, or has no activity or no minute. */
    Optional<TypedWorkout> listed(Collection<HeldWorkout> all) {
        List<Pause> others = all.stream()
                .filter(one -> !one.source.equals(source) && BEFORE.compare(one, this) < 0)
                .flatMap(one -> one.parts.stream())
                .map(part -> new Pause(part.startMs(), part.endMs()))
                .toList();
        long ran = 0;
        long own = 0;
        for (Span.Workout part : parts) {
            long ms = part.endMs() - part.startMs();
            ran += ms;
            own += ms - Pause.sumMs(Pause.within(part.startMs(), part.endMs(), others));
        }
        int minutes = (int) (own / UtcDays.MS_PER_MINUTE);
        return activity.isBlank() || minutes == 0 || 2 * own < ran
                ? Optional.empty()
                : Optional.of(new TypedWorkout(known().map(Activity::name).orElse(activity), firstMinute(), minutes));
    }

    private Optional<Activity> known() {
        return ActivityCatalogue.standard().find(activity);
    }

    private long startMs() {
        return parts.getFirst().startMs();
    }
}
