package org.rouse.coaching.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rouse.coaching.plan.catalogue.Component;

/**
 * How well a week of the plan was kept: {@code min(done, planned) / planned} for each component by itself (DOMAIN section 4). It says
 * nothing about the person's health, and nobody is ranked by it.
 */
public final class Adherence {

    private static final int PERCENT = 100;

    /** The unit of a count. */
    public enum Unit {
        /** Breaks: as many are planned as the minutes of sitting contain the interval. */
        BREAKS,
        /** Moderate-equivalent minutes. */
        MINUTES,
        /** Sessions, at most one a day. */
        SESSIONS,
        /** Prescribed sets, each day by itself. */
        SETS
    }

    /**
     * The known activity of a week.
     *
     * @param sedentaryMinutes while awake
     * @param breaks           taken, prompted or not
     * @param aerobicMinutes   that count toward the plan
     * @param sessions         days with a session, by component
     */
    public record Done(int sedentaryMinutes, int breaks, int aerobicMinutes, Map<Component, Set<LocalDate>> sessions) {}

    /** @param component empty for all sets together */
    public record Kept(Optional<Component> component, Unit unit, int done, int planned) {

        /** 0-100, rounded down, so that 100 means all of it; empty where nothing was planned. */
        public Optional<Integer> percent() {
            return planned == 0 ? Optional.empty() : Optional.of(Math.min(done, planned) * PERCENT / planned);
        }
    }

    private Adherence() {}

    /** The adherence in that week of the plan, one line for each component, and one for its sets. */
    public static List<Kept> of(Plan plan, int week, Done done) {
        Doses doses = plan.inWeek(week).doses();
        List<Kept> kept = new ArrayList<>();
        doses.breaks()
                .ifPresent(breaks -> kept.add(new Kept(
                        Optional.of(Component.MICROBREAK),
                        Unit.BREAKS,
                        done.breaks(),
                        done.sedentaryMinutes() / breaks.everyMinutes())));
        plan.target(week)
                .ifPresent(target -> kept.add(new Kept(
                        Optional.of(Component.AEROBIC), Unit.MINUTES, done.aerobicMinutes(), target.minutes())));
        doses.sessions().forEach((component, sessions) -> {
            Set<LocalDate> days = new TreeSet<>(done.sessions().getOrDefault(component, Set.of()));
            days.addAll(byTicks(plan, week, component));
            kept.add(new Kept(Optional.of(component), Unit.SESSIONS, days.size(), sessions.aWeek()));
        });
        int sets = plan.setsInWeek(week).stream()
                .mapToInt(set -> set.days().size())
                .sum();
        if (sets > 0) {
            kept.add(new Kept(Optional.empty(), Unit.SETS, ticks(plan, week), sets));
        }
        return kept;
    }

    /** The days on which all prescribed sets of a component were ticked off. */
    static List<LocalDate> byTicks(Plan plan, int week, Component component) {
        return days(plan, week).stream()
                .filter(day -> {
                    List<PrescribedSet> sets = plan.setsOn(day).stream()
                            .filter(set ->
                                    set.component().filter(component::equals).isPresent())
                            .toList();
                    return !sets.isEmpty()
                            && sets.stream().allMatch(set -> plan.ticks().contains(new Plan.Tick(set.number(), day)));
                })
                .toList();
    }

    private static int ticks(Plan plan, int week) {
        return (int) days(plan, week).stream()
                .flatMap(day -> plan.setsOn(day).stream().map(set -> new Plan.Tick(set.number(), day)))
                .filter(plan.ticks()::contains)
                .count();
    }

    private static List<LocalDate> days(Plan plan, int week) {
        LocalDate monday = plan.start().plusWeeks(week - 1L);
        return monday.datesUntil(monday.plusWeeks(1)).toList();
    }
}
