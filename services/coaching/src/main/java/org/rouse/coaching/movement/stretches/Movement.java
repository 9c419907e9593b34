package org.rouse.coaching.movement.stretches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.coaching.movement.evidence.EvidenceBatch;
import org.rouse.coaching.movement.minutes.Evidence;
import org.rouse.coaching.movement.minutes.StepStrips;
import org.rouse.coaching.movement.minutes.Strips;
import org.rouse.coaching.movement.minutes.TypedWorkout;
import org.rouse.coaching.movement.minutes.WorkoutList;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/** The movement core: evidence in, revisable stretches and day summaries out. Holds no state of its own. */
public final class Movement {

    private final MovementPolicy policy;

    public Movement(MovementPolicy policy) {
        this.policy = policy;
    }

    /** The definitions in force. */
    public MovementPolicy policy() {
        return policy;
    }

    /** Merges evidence, and returns the changes. */
    public Revision revise(Timeline timeline, EvidenceBatch batch, Instant now) {
        Evidence evidence = new Evidence(timeline);
        evidence.take(batch);
        return new Reviser(policy, timeline, evidence, now, batch.backfill()).revision(List.of());
    }

    /** A timer fired: decides the parts again that depend on now. */
    public Revision reconsider(Timeline timeline, Instant now) {
        return new Reviser(policy, timeline, new Evidence(timeline), now, false).revision(List.of());
    }

    /**
     * Decides the stored days of [fromUtcDay, endUtcDay) again, after a change of policy. Events are marked as backfill, so none is live.
     * Parts may be done one after the other, in any order: the result equals that of doing all at once.
     */
    public Revision redecide(Timeline timeline, long fromUtcDay, long endUtcDay, Instant now) {
        Evidence evidence = new Evidence(timeline);
        List<Range> stretches = new ArrayList<>();
        OptionalLong day = timeline.dayAfter(Timeline.Slot.EVIDENCE, fromUtcDay - 1);
        while (day.isPresent() && day.getAsLong() < endUtcDay) {
            Range whole = new Range(UtcDays.first(day.getAsLong()), UtcDays.first(day.getAsLong() + 1));
            evidence.changed().add(whole);
            stretches.add(whole);
            day = timeline.dayAfter(Timeline.Slot.EVIDENCE, day.getAsLong());
        }
        if (!stretches.isEmpty()) {
            reachingInto(timeline, stretches.getFirst().from()).ifPresent(stretches::add);
        }
        return new Reviser(policy, timeline, evidence, now, true).revision(stretches);
    }

    /** The range of the stretch, published under the previous policy, that begins before a minute and reaches it. */
    private static Optional<Range> reachingInto(Timeline timeline, long minute) {
        OptionalLong day = timeline.dayBefore(Timeline.Slot.STRETCHES, UtcDays.of(minute));
        if (day.isEmpty()) {
            return Optional.empty();
        }
        Range whole = new Range(UtcDays.first(day.getAsLong()), UtcDays.first(day.getAsLong() + 1));
        return new PublishedStretches(timeline)
                .in(whole).stream()
                        .filter(entry -> entry.stretch().lastMinute() + 1 >= minute)
                        .map(entry -> new Range(entry.stretch().firstMinute(), minute))
                        .findFirst();
    }

    /** The summary of the minutes [firstMinute, endMinute), usually a local day. */
    public DaySummary day(Timeline timeline, long firstMinute, long endMinute) {
        return DaySummaries.of(
                policy, new Strips(timeline), new StepStrips(timeline), new Range(firstMinute, endMinute));
    }

    /** The workouts that begin in the minutes [firstMinute, endMinute), in order, at most {@link WorkoutList#MOST}. Reads the evidence. */
    public List<TypedWorkout> workouts(Timeline timeline, long firstMinute, long endMinute) {
        return new WorkoutList(policy, new Evidence(timeline)).beginningIn(new Range(firstMinute, endMinute));
    }

    /**
     * Stretches of at least this length whose first minute lies in [fromMinute, toMinute), in order. The open one is open as of the last
     * look at this person.
     *
     * @param minLength minutes
     */
    public List<Stretch> stretches(Timeline timeline, long fromMinute, long toMinute, int minLength) {
        StretchFinder finder = new StretchFinder(policy, new Strips(timeline));
        Frontier frontier = Frontier.decode(timeline.read(Timeline.Slot.FRONTIER, 0));
        long open = frontier.openFirst();
        long from = Math.max(
                fromMinute,
                UtcDays.first(timeline.dayAfter(Timeline.Slot.STRIP, -1).orElse(0)));
        long to = Math.min(toMinute, frontier.minute() + 1);
        if (from >= to) {
            return List.of();
        }
        return finder.in(finder.region(new Range(from, to))).stream()
                .filter(stretch -> stretch.firstMinute() >= fromMinute && stretch.firstMinute() < toMinute)
                .filter(stretch -> stretch.minutes() >= minLength)
                .map(stretch -> stretch.firstMinute() == open ? stretch.endingWith(End.OPEN) : stretch)
                .toList();
    }

    /** First minutes of all stretches of before that UTC day that were ever published, those retracted too, in order. */
    public List<Long> published(Timeline timeline, long beforeUtcDay) {
        PublishedStretches book = new PublishedStretches(timeline);
        List<Long> found = new ArrayList<>();
        OptionalLong day = timeline.dayAfter(Timeline.Slot.STRETCHES, -1);
        while (day.isPresent() && day.getAsLong() < beforeUtcDay) {
            Range whole = new Range(UtcDays.first(day.getAsLong()), UtcDays.first(day.getAsLong() + 1));
            book.in(whole).forEach(entry -> found.add(entry.stretch().firstMinute()));
            day = timeline.dayAfter(Timeline.Slot.STRETCHES, day.getAsLong());
        }
        return found;
    }

    /** Drops all state of UTC days before this one. Stretches that began before it may be cut. Publishes nothing. */
    public void forget(Timeline timeline, long beforeUtcDay) {
        Evidence.forgetIdentities(timeline, beforeUtcDay);
        for (Timeline.Slot slot :
                List.of(Timeline.Slot.EVIDENCE, Timeline.Slot.STRIP, Timeline.Slot.STRETCHES, Timeline.Slot.STEPS)) {
            OptionalLong day = timeline.dayAfter(slot, -1);
            while (day.isPresent() && day.getAsLong() < beforeUtcDay) {
                timeline.remove(slot, day.getAsLong());
                day = timeline.dayAfter(slot, day.getAsLong());
            }
        }
    }
}
