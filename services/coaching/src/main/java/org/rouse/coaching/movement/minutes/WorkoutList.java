package org.rouse.coaching.movement.minutes;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.time.Range;

/** The workouts of a time in one list, from all devices. */
public final class WorkoutList {

    /** The most workouts in a span of time; the longest are kept. [ours] */
    public static final int MOST = 24;

    private static final Comparator<TypedWorkout> IN_ORDER =
            Comparator.comparingLong(TypedWorkout::firstMinute).thenComparing(TypedWorkout::activity);

    private final Workouts workouts;

    /** @param evidence read on demand */
    public WorkoutList(MovementPolicy policy, Evidence evidence) {
        this.workouts = new Workouts(policy, new SourceReading(policy, evidence::day));
    }

    /**
     * Those that begin in the range, in order, with their whole length, at most {@link #MOST}. Several devices' reports of one session are
     * one workout: each instant counts for one of them alone.
     */
    public List<TypedWorkout> beginningIn(Range range) {
        List<HeldWorkout> own = workouts.holding(range).stream()
                .filter(one -> one.firstMinute() >= range.from() && one.firstMinute() < range.to())
                .toList();
        Optional<Range> reach = own.stream()
                .map(HeldWorkout::minutes)
                .reduce((one, other) -> new Range(Math.min(one.from(), other.from()), Math.max(one.to(), other.to())));
        if (reach.isEmpty()) {
            return List.of();
        }
        Collection<HeldWorkout> all = workouts.holding(reach.get());
        return own.stream()
                .flatMap(one -> one.listed(all).stream())
                .sorted(Comparator.comparingInt(TypedWorkout::minutes)
                        .reversed()
                        .thenComparing(IN_ORDER))
                .limit(MOST)
                .sorted(IN_ORDER)
                .toList();
    }
}
