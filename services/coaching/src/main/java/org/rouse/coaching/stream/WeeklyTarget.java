package org.rouse.coaching.stream;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.rouse.coaching.aerobic.AerobicDay;
import org.rouse.coaching.aerobic.AerobicPlan;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.person.PlanDecisions;
import org.rouse.coaching.person.PlanReading;
import org.rouse.coaching.plan.Doses;
import org.rouse.coaching.plan.Plan;
import org.rouse.coaching.plan.Plans;
import org.rouse.coaching.plan.Ramp;
import org.rouse.contracts.v1.PersonPlan;

/**
 * Sets the aerobic target of a plan's week by the ramp: once, at the first daily check of the week, when late devices have reported the
 * previous one. A flare lowers it at once.
 */
final class WeeklyTarget {

    private static final int WEEK = 7;
    private static final int SESSION_MINUTES = 10;

    private final PeopleStore people;
    private final Outlet outlet;

    WeeklyTarget(PeopleStore people, Outlet outlet) {
        this.people = people;
        this.outlet = outlet;
    }

    /** Minutes of local days, whether known or not. */
    interface Minutes {
        AerobicDay of(LocalDate day);
    }

    /** Sets the target of this week, unless it is set. */
    void set(PersonContext on, AerobicPlan validity, Minutes minutes) {
        LocalDate today = today(on);
        running(on, today).ifPresent(running -> {
            int week = running.plan().week(today);
            boolean isSet = running.plan().targets().stream().anyMatch(one -> one.week() == week);
            if (!isSet && week > 1) {
                next(on, running, week, validity, minutes)
                        .ifPresent(target -> keep(on, running, running.plan().withTarget(week, target)));
            }
        });
    }

    /** A report arrived: a flare that began in this week takes one step off its target. */
    void reported(PersonContext on) {
        LocalDate today = today(on);
        CheckInState reports = people.checkIns(on.personId());
        running(on, today).ifPresent(running -> {
            int week = running.plan().week(today);
            LocalDate monday = running.plan().start().plusWeeks(week - 1L);
            Optional<Ramp.Target> target = running.plan().target(week);
            if (target.isPresent()
                    && target.get().step() != Ramp.Step.DOWN
                    && reports.flare().standsAt(on.now())
                    && beganFrom(reports, monday, zone(on))) {
                keep(on, running, running.plan().withTarget(week, Ramp.down(running.dose(), target.get())));
            }
        });
    }

    private Optional<Ramp.Target> next(
            PersonContext on, Running running, int week, AerobicPlan validity, Minutes minutes) {
        Plan plan = running.plan();
        LocalDate monday = plan.start().plusWeeks(week - 1L);
        if (plan.targets().isEmpty() && running.dose().startMinutes().isEmpty()) {
            List<Integer> measured = measured(plan, week, validity, minutes);
            return measured.isEmpty() ? Optional.empty() : Optional.of(Ramp.baseline(running.dose(), measured));
        }
        CheckInState reports = people.checkIns(on.personId());
        LocalDate before = monday.minusDays(WEEK);
        return plan.target(week - 1)
                .map(last -> Ramp.next(
                        running.dose(),
                        last,
                        new Ramp.Week(
                                earned(before, minutes),
                                morningsNotWorse(reports, before, on),
                                reports.flare().isRecentAt(on.now()),
                                last.step() != Ramp.Step.DOWN && beganFrom(reports, before, zone(on)),
                                on.person().getRedFlag() || on.person().hasFlag(),
                                daysSinceSession(today(on), minutes))));
    }

    /** Minutes of the first past valid weeks; none before there are enough. */
    private static List<Integer> measured(Plan plan, int week, AerobicPlan validity, Minutes minutes) {
        List<Integer> measured = new ArrayList<>();
        for (int over = 1; over < week && measured.size() < Ramp.BASELINE_WEEKS; over++) {
            LocalDate monday = plan.start().plusWeeks(over - 1L);
            List<AerobicDay> days = days(monday, minutes);
            long valid = days.stream()
                    .filter(day -> day.knownAwakeMinutes() >= validity.validDayMinutes())
                    .count();
            if (valid >= validity.validDaysNeeded()) {
                measured.add(
                        days.stream().mapToInt(day -> day.minutes().earned()).sum());
            }
        }
        return measured.size() < Ramp.BASELINE_WEEKS ? List.of() : measured;
    }

    private static int earned(LocalDate monday, Minutes minutes) {
        return days(monday, minutes).stream()
                .mapToInt(day -> day.minutes().earned())
                .sum();
    }

    private static List<AerobicDay> days(LocalDate monday, Minutes minutes) {
        return IntStream.range(0, WEEK)
                .mapToObj(day -> minutes.of(monday.plusDays(day)))
                .toList();
    }

    private static OptionalInt daysSinceSession(LocalDate today, Minutes minutes) {
        return IntStream.range(0, Ramp.DAYS_WITHOUT)
                .filter(ago -> minutes.of(today.minusDays(ago)).minutes().earned() >= SESSION_MINUTES)
                .findFirst();
    }

    /** After a session of that week; without a usual pain nothing counts as no worse. */
    private static int morningsNotWorse(CheckInState reports, LocalDate monday, PersonContext on) {
        OptionalDouble usual = reports.usualPain(on.now());
        return usual.isEmpty()
                ? 0
                : (int) reports.sessions().stream()
                        .filter(session -> {
                            LocalDate day = LocalDate.ofInstant(session.start(), zone(on));
                            return !day.isBefore(monday) && day.isBefore(monday.plusDays(WEEK));
                        })
                        .filter(session -> session.morning().isPresent()
                                && session.morning().getAsInt() <= usual.getAsDouble() + 1)
                        .map(session -> LocalDate.ofInstant(session.start(), zone(on)))
                        .distinct()
                        .count();
    }

    private static boolean beganFrom(CheckInState reports, LocalDate day, ZoneId zone) {
        return reports.flare()
                .began()
                .map(began -> LocalDate.ofInstant(began, zone))
                .filter(began -> !began.isBefore(day))
                .isPresent();
    }

    /** A plan in force with an aerobic dose, in its record. */
    private record Running(PersonPlan record, Plans plans, Plan plan, Doses.Aerobic dose) {}

    private Optional<Running> running(PersonContext on, LocalDate today) {
        return people.plan(on.personId()).flatMap(record -> {
            Plans plans = PlanReading.plans(record);
            return plans.inForce()
                    .filter(plan -> plan.holds(today))
                    .flatMap(plan -> plan.inWeek(plan.week(today))
                            .doses()
                            .aerobic()
                            .map(dose -> new Running(record, plans, plan, dose)));
        });
    }

    private void keep(PersonContext on, Running running, Plan plan) {
        PersonPlan next = PlanDecisions.changed(
                        running.plans().with(plan), Optional.of(running.record()), on.personId(), on.now())
                .build();
        people.plan(next, on.personId());
        outlet.plan(next, on.now());
    }

    private static LocalDate today(PersonContext on) {
        return LocalDate.ofInstant(on.now(), zone(on));
    }

    private static ZoneId zone(PersonContext on) {
        return on.zones().zoneAt(on.now());
    }
}
