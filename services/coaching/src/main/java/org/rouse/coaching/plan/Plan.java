package org.rouse.coaching.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rouse.coaching.command.ActorRole;

/**
 * An agreed plan. Its weeks are calendar weeks, counted from 1. Past weeks never change.
 *
 * @param id       of the command that first approved it
 * @param start    a Monday
 * @param weeks    number of weeks
 * @param over     the first day on which it no longer held, and why, where it did not simply run out
 * @param phases   the terms from each week on, in order; the first from week 1
 * @param sets     all sets that it ever prescribed, by number
 * @param ticks    the sets that were done, by day
 * @param targets  weekly aerobic minutes, in order; a week without an entry has the target of the one before
 * @param approval the latest
 */
public record Plan(
        String id,
        LocalDate start,
        int weeks,
        Optional<Over> over,
        List<Phase> phases,
        List<PrescribedSet> sets,
        Set<Tick> ticks,
        List<WeekTarget> targets,
        Approval approval) {

    /** The most sets that a plan may ever prescribe: its state stays small. */
    static final int MOST_SETS_EVER = 60;

    private static final int WEEK = 7;

    /** The status of a plan. */
    public enum Status {
        IN_FORCE,
        FINISHED,
        ENDED,
        SUPERSEDED
    }

    /** @param as ENDED or SUPERSEDED */
    public record Over(LocalDate on, Status as) {}

    /** @param sets numbers of those prescribed */
    public record Phase(int fromWeek, Doses doses, List<Integer> sets) {}

    /** @param on one of the set's days */
    public record Tick(int set, LocalDate on) implements Comparable<Tick> {
        @Override
        public int compareTo(Tick other) {
            int byDay = on.compareTo(other.on);
            return byDay == 0 ? Integer.compare(set, other.set) : byDay;
        }
    }

    public record WeekTarget(int week, Ramp.Target target) {}

    /** @param by subject of the token */
    public record Approval(String by, ActorRole as, Instant at) {}

    public Plan {
        phases = List.copyOf(phases);
        sets = List.copyOf(sets);
        ticks = java.util.Collections.unmodifiableSet(new TreeSet<>(ticks));
        targets = List.copyOf(targets);
    }

    /** A plan that begins. */
    static Plan of(String id, Terms terms, Approval approval) {
        return new Plan(
                        id,
                        terms.start(),
                        terms.weeks(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        List.of(),
                        approval)
                .phase(1, terms);
    }

    /** The first day after it. */
    public LocalDate end() {
        LocalDate runsOut = start.plusDays((long) weeks * WEEK);
        return over.map(Over::on).filter(runsOut::isAfter).orElse(runsOut);
    }

    public Status status(LocalDate today) {
        return over.map(Over::as)
                .orElse(today.isBefore(start.plusDays((long) weeks * WEEK)) ? Status.IN_FORCE : Status.FINISHED);
    }

    /** Whether the plan covers the day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(start) && day.isBefore(end());
    }

    /** The week of a day, from 1; below or above its weeks for days outside it. */
    public int week(LocalDate day) {
        return Math.toIntExact(Math.floorDiv(ChronoUnit.DAYS.between(start, day), WEEK)) + 1;
    }

    /** The phase of a week. */
    public Phase inWeek(int week) {
        return phases.stream()
                .filter(phase -> phase.fromWeek() <= week)
                .reduce((first, second) -> second)
                .orElse(phases.getFirst());
    }

    /** The sets prescribed on a day. */
    public List<PrescribedSet> setsOn(LocalDate day) {
        return holds(day)
                ? setsInWeek(week(day)).stream()
                        .filter(set -> set.days().contains(day.getDayOfWeek()))
                        .toList()
                : List.of();
    }

    /** The sets prescribed in a week. */
    public List<PrescribedSet> setsInWeek(int week) {
        List<Integer> numbers = inWeek(week).sets();
        return sets.stream().filter(set -> numbers.contains(set.number())).toList();
    }

    /** The aerobic target of a week; empty where its dose has none. */
    public Optional<Ramp.Target> target(int week) {
        return inWeek(week)
                .doses()
                .aerobic()
                .map(dose -> targets.stream()
                        .filter(one -> one.week() <= week)
                        .reduce((first, second) -> second)
                        .map(WeekTarget::target)
                        .map(target -> target.minutes() <= dose.weeklyMinutes()
                                ? target
                                : new Ramp.Target(dose.weeklyMinutes(), Ramp.Step.AGREED, 0))
                        .orElseGet(() -> Ramp.measuring(dose)));
    }

    /** A copy with other terms from the week of that day on; earlier weeks keep theirs. */
    Plan changed(Terms terms, LocalDate today, Approval by) {
        int from = Math.max(1, week(today));
        return new Plan(id, start, terms.weeks(), over, before(from), sets, ticks, targets, by).phase(from, terms);
    }

    Plan ended(LocalDate on, Status as) {
        return new Plan(id, start, weeks, Optional.of(new Over(on, as)), phases, sets, ticks, targets, approval);
    }

    Plan ticked(Tick tick, boolean done) {
        Set<Tick> other = new TreeSet<>(ticks);
        if (done) {
            other.add(tick);
        } else {
            other.remove(tick);
        }
        return new Plan(id, start, weeks, over, phases, sets, other, targets, approval);
    }

    /** A copy with the target of that week; later targets are dropped. */
    public Plan withTarget(int week, Ramp.Target target) {
        List<WeekTarget> other = new ArrayList<>(
                targets.stream().filter(one -> one.week() < week).toList());
        other.add(new WeekTarget(week, target));
        return new Plan(id, start, weeks, over, phases, sets, ticks, other, approval);
    }

    private List<Phase> before(int week) {
        return phases.stream().filter(phase -> phase.fromWeek() < week).toList();
    }

    private Plan phase(int from, Terms terms) {
        List<PrescribedSet> all = new ArrayList<>(sets);
        List<Integer> numbers = new ArrayList<>();
        for (PrescribedSet asked : terms.sets()) {
            int number = all.stream()
                    .filter(asked::asksTheSameAs)
                    .map(PrescribedSet::number)
                    .filter(known -> !numbers.contains(known))
                    .findFirst()
                    .orElse(0);
            if (number == 0) {
                number = all.size() + 1;
                all.add(asked.numbered(number));
            }
            numbers.add(number);
        }
        List<Phase> both = new ArrayList<>(phases);
        both.add(new Phase(from, terms.doses(), List.copyOf(numbers)));
        return new Plan(id, start, terms.weeks(), over, both, all, ticks, targets, approval);
    }
}
