package org.rouse.coaching.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Limits;

/**
 * The open part of a plan for a day. Sets are due on their days; sessions of a component without sets are spread evenly over the week, and
 * due on those days on which fewer were done than that schedule. Missed sessions are not repeated day after day.
 *
 * @param components with something due; never empty
 * @param sets       number of their prescribed sets that are not ticked off; 0 where the plan gives only a frequency
 * @param done       sessions of theirs in the week so far, at most one a day of each
 */
public record SessionsDue(Set<Component> components, int sets, int done) {

    public SessionsDue {
        components = Collections.unmodifiableSet(EnumSet.copyOf(components));
    }

    /**
     * @param cleared components that are allowed; the others of the plan are suspended
     * @param limits  sets that they forbid are not due
     * @param done    days with a session, by component
     * @return empty where nothing is due
     */
    public static Optional<SessionsDue> on(
            Plan plan, LocalDate day, Set<Component> cleared, Limits limits, Map<Component, Set<LocalDate>> done) {
        if (!plan.holds(day)) {
            return Optional.empty();
        }
        List<PrescribedSet> open = plan.setsOn(day).stream()
                .filter(set -> set.suits(limits))
                .filter(set -> set.component()
                        .filter(cleared::contains)
                        .filter(component -> !days(done, component).contains(day))
                        .isPresent())
                .filter(set -> !plan.ticks().contains(new Plan.Tick(set.number(), day)))
                .toList();
        Set<Component> due = components(open);
        int week = plan.week(day);
        Set<Component> prescribed = components(plan.setsInWeek(week));
        plan.inWeek(week).doses().sessions().forEach((component, dose) -> {
            if (cleared.contains(component)
                    && !prescribed.contains(component)
                    && isDue(dose.aWeek(), day, days(done, component))) {
                due.add(component);
            }
        });
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new SessionsDue(due, open.size(), inWeek(due, day, done)));
    }

    /** Sessions of the components in the week up to a day, at most one a day of each. */
    public static int inWeek(Set<Component> components, LocalDate day, Map<Component, Set<LocalDate>> done) {
        return (int) components.stream()
                .flatMap(component -> days(done, component).stream())
                .filter(one -> isInWeek(one, day))
                .count();
    }

    private static boolean isInWeek(LocalDate one, LocalDate day) {
        return !one.isBefore(day.with(DayOfWeek.MONDAY)) && !one.isAfter(day);
    }

    /** Whether an even schedule has a session on that day, none was done on it, and fewer in the week so far than scheduled. */
    private static boolean isDue(int aWeek, LocalDate day, Set<LocalDate> done) {
        int number = day.getDayOfWeek().getValue();
        int byNow = evenly(aWeek, number);
        return !done.contains(day)
                && byNow > evenly(aWeek, number - 1)
                && done.stream().filter(one -> isInWeek(one, day)).count() < byNow;
    }

    /** How many of a week's sessions an even schedule has by the end of so many of its days. */
    private static int evenly(int aWeek, int days) {
        return Math.ceilDiv(aWeek * days, DayOfWeek.values().length);
    }

    private static Set<LocalDate> days(Map<Component, Set<LocalDate>> done, Component component) {
        return done.getOrDefault(component, Set.of());
    }

    private static Set<Component> components(List<PrescribedSet> sets) {
        Set<Component> components = EnumSet.noneOf(Component.class);
        sets.forEach(set -> set.component().ifPresent(components::add));
        return components;
    }
}
