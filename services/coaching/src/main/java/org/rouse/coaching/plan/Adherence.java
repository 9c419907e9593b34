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
 * How far a week of the plan was kept: {@code min(done, planned) / planned} for each component by itself (DOMAIN section 4). It says nothing
 * of how somebody fares, and nobody is ranked by it.
 */
public final class Adherence {

    private static final int PERCENT = 100;

    /** What is counted. */
    public enum Unit {
        /** Of breaks: as many are planned as the minutes of sitting held the interval. */
        BREAKS,
        /** Moderate-equivalent. */
        MINUTES,
        /** At most one a day. */
        SESSIONS,
        /** Prescribed sets, each day by itself. */
        SETS
    }

    /**
     * What is known of a week.
     *
     * @param sedentaryMinutes awake
     * @param breaks           that were taken, prompted or not
     * @param aerobicMinutes   that count toward the plan
     * @param sessions         days with a session, by component
     */
    public record Done(int sedentaryMinutes, int breaks, int aerobicMinutes, Map<Component, Set<LocalDate>> sessions) {}

    /** @param component empty of all sets together */
    public record Kept(Optional<Component> component, Unit unit, int done, int planned) {

        /** 0-100, rounded down, so that 100 is all of it; empty where nothing was planned. */
        public Optional<Integer> percent() {
            return planned == 0 ? Optional.empty() : Optional.of(Math.min(done, planned) * PERCENT / planned);
        }
    }

    private Adherence() {}

    /** Of that week of the plan, one line for each component it names, and one for its sets. */
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

    /** The days on which all that the plan prescribes of a component was ticked off. */
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
