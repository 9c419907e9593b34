package org.rouse.coaching.movement.stretches;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.movement.minutes.Cell;
import org.rouse.coaching.movement.minutes.DecidedMinutes;
import org.rouse.coaching.movement.minutes.Decision;
import org.rouse.coaching.movement.minutes.Evidence;
import org.rouse.coaching.movement.minutes.StepStrips;
import org.rouse.coaching.movement.minutes.Strips;
import org.rouse.coaching.movement.policy.MovementPolicy;
import org.rouse.coaching.movement.state.Timeline;
import org.rouse.coaching.movement.time.Range;
import org.rouse.coaching.movement.time.UtcDays;

/** One revision of one person: decides the minutes that may have changed, then the stretches around them. One use. */
final class Reviser {

    private final MovementPolicy policy;
    private final Timeline timeline;
    private final Evidence evidence;
    private final Instant now;
    private final boolean backfill;
    private final Strips strips;
    private final StepStrips steps;
    private final List<Range> recounted = new ArrayList<>();
    private final StretchFinder finder;
    private final PublishedStretches book;
    private final List<StretchEvent> events = new ArrayList<>();
    private Frontier frontier;

    Reviser(MovementPolicy policy, Timeline timeline, Evidence evidence, Instant now, boolean backfill) {
        this.policy = policy;
        this.timeline = timeline;
        this.evidence = evidence;
        this.now = now;
        this.backfill = backfill;
        this.strips = new Strips(timeline);
        this.steps = new StepStrips(timeline);
        this.finder = new StretchFinder(policy, strips);
        this.book = new PublishedStretches(timeline);
        this.frontier = Frontier.decode(timeline.read(Timeline.Slot.FRONTIER, 0));
    }

    /**
     * Decides the minutes again that the evidence changed.
     *
     * @param alsoStretches ranges whose stretches are checked even if no minute changes
     */
    Revision revision(List<Range> alsoStretches) {
        List<Range> changed = decideMinutes();
        Frontier before = frontier;
        if (!changed.isEmpty() || !alsoStretches.isEmpty() || before.openFirst() >= 0) {
            moveFrontier(changed);
            List<Range> ranges = new ArrayList<>(changed);
            ranges.addAll(alsoStretches);
            addPoint(ranges, before.minute());
            addPoint(ranges, frontier.minute());
            for (Range region : Range.merged(ranges.stream().map(finder::region).toList())) {
                compare(region);
            }
            strips.write();
            book.write();
            if (!frontier.equals(before)) {
                timeline.write(Timeline.Slot.FRONTIER, 0, frontier.encode());
            }
        }
        evidence.write();
        steps.write();
        events.sort(Comparator.comparingLong(event -> event.stretch().firstMinute()));
        recounted.addAll(changed);
        return new Revision(events, Range.merged(recounted), lookAgain());
    }

    private List<Range> decideMinutes() {
        Decision decision = new Decision(policy, evidence);
        List<Range> changed = new ArrayList<>();
        for (Range range : decision.borneOn(evidence.changed())) {
            DecidedMinutes decided = decision.minutes(range);
            recounted.add(steps.put(range, decided.steps()));
            Range differing = strips.put(range.from(), decided.cells());
            if (differing.to() > differing.from()) {
                changed.add(differing);
            }
        }
        recounted.addAll(decision.workoutsTold(evidence.changed()));
        return changed;
    }

    private void moveFrontier(List<Range> changed) {
        long newest = frontier.minute();
        for (Range range : changed) {
            newest = Math.max(newest, range.to() - 1);
        }
        frontier = frontier.at(newest < 0 ? -1 : strips.lastKnown(newest).orElse(-1), -1);
    }

    private static void addPoint(List<Range> ranges, long minute) {
        if (minute >= 0) {
            ranges.add(new Range(minute, minute + 1));
        }
    }

    private void compare(Range region) {
        TreeMap<Long, Stretch> found = new TreeMap<>();
        for (Stretch stretch : finder.in(region)) {
            if (stretch.minutes() >= policy.longStretch()) {
                found.put(stretch.firstMinute(), ended(stretch));
            }
        }
        TreeMap<Long, PublishedStretches.Entry> published = new TreeMap<>();
        book.in(region).forEach(entry -> published.put(entry.stretch().firstMinute(), entry));
        published.keySet().forEach(first -> {
            if (!found.containsKey(first)) {
                retract(published.get(first));
            }
        });
        found.forEach((first, stretch) -> publish(published.get(first), stretch));
    }

    /** Distinguishes an open stretch from one that silence has censored. */
    private Stretch ended(Stretch stretch) {
        if (stretch.end() != End.NO_DATA || !reachesFrontier(stretch) || !fresh()) {
            return stretch;
        }
        frontier = frontier.at(frontier.minute(), stretch.firstMinute());
        return stretch.endingWith(End.OPEN);
    }

    private boolean reachesFrontier(Stretch stretch) {
        for (long minute = stretch.lastMinute() + 1; minute <= frontier.minute(); minute++) {
            if (Cell.state(strips.cell(minute)) == Cell.UNKNOWN) {
                return false;
            }
        }
        return stretch.lastMinute() <= frontier.minute();
    }

    private boolean fresh() {
        return !now.isAfter(knownUntil().plus(policy.freshness()));
    }

    private Instant knownUntil() {
        return Instant.ofEpochMilli((frontier.minute() + 1) * UtcDays.MS_PER_MINUTE);
    }

    private void retract(PublishedStretches.@Nullable Entry old) {
        if (old != null && !old.retracted()) {
            book.put(new PublishedStretches.Entry(old.stretch(), old.revision() + 1, true));
            events.add(new StretchEvent(
                    Transition.RETRACTED,
                    old.stretch(),
                    old.revision() + 1,
                    Optional.empty(),
                    backfill,
                    policy.longStretch(),
                    knownUntil()));
        }
    }

    private void publish(PublishedStretches.@Nullable Entry old, Stretch stretch) {
        if (old != null && !old.retracted() && old.stretch().equals(stretch)) {
            return;
        }
        Transition change = Transitions.between(old == null || old.retracted() ? null : old.stretch(), stretch);
        long revision = old == null ? 1 : old.revision() + 1;
        book.put(new PublishedStretches.Entry(stretch, revision, false));
        events.add(new StretchEvent(
                change, stretch, revision, live(stretch), backfill, policy.longStretch(), knownUntil()));
    }

    /**
     * The decision point that a stretch has just reached. [ours] Only known minutes count towards it, and only while the newest of them is
     * sedentary: a person who stands up, or drives, is not prompted.
     */
    private Optional<LiveMoment> live(Stretch stretch) {
        int point = stretch.minutes() / policy.longStretch();
        if (backfill
                || stretch.end() != End.OPEN
                || stretch.lastMinute() != frontier.minute()
                || point <= frontier.passed(stretch, policy.longStretch())) {
            return Optional.empty();
        }
        long firstMs = stretch.firstMinute() * UtcDays.MS_PER_MINUTE;
        long knownMs = knownUntil().toEpochMilli() - firstMs;
        int coverage = (int) (100 * knownMs / Math.max(knownMs, now.toEpochMilli() - firstMs));
        if (coverage < policy.coveragePercent()) {
            return Optional.empty();
        }
        frontier = frontier.fired(stretch, point);
        return Optional.of(
                new LiveMoment(point, stretch.minutes(), knownUntil(), coverage, now.plus(policy.promptLifetime())));
    }

    private Optional<Instant> lookAgain() {
        return frontier.openFirst() < 0
                ? Optional.empty()
                : Optional.of(knownUntil().plus(policy.freshness()).plusMillis(1));
    }
}
