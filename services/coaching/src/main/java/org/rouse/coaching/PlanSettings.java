package org.rouse.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.rouse.coaching.person.PlanReading;
import org.rouse.coaching.plan.Doses;
import org.rouse.coaching.plan.Plan;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;

/** A plan in force takes precedence over the profile; where it sets nothing, and without a plan, the profile holds. */
public final class PlanSettings {

    private PlanSettings() {}

    /** The person with the plan's break interval and this week's aerobic target as their settings; must not be written back. */
    public static Person of(Person person, Optional<PersonPlan> record, Instant now) {
        if (record.isEmpty()) {
            return person;
        }
        LocalDate today = today(person, now);
        Optional<Plan> plan = PlanReading.plans(record.get()).inForce().filter(one -> one.holds(today));
        if (plan.isEmpty()) {
            return person;
        }
        int week = plan.get().week(today);
        Doses doses = plan.get().inWeek(week).doses();
        Person.Builder planned = person.toBuilder();
        doses.breaks().ifPresent(breaks -> planned.getMovementBuilder().setLongStretchMinutes(breaks.everyMinutes()));
        doses.aerobic()
                .ifPresent(aerobic -> planned.getAerobicBuilder().setSessionCapMinutes(aerobic.sessionCapMinutes()));
        plan.get()
                .target(week)
                .ifPresent(target -> planned.getAerobicBuilder().setWeeklyTargetMinutes(target.minutes()));
        return planned.build();
    }

    /** The next instant at which the plan's settings change by themselves: it begins, or has run out. */
    public static Optional<Instant> turns(Person person, PersonPlan record, Instant now) {
        return PlanReading.plans(record)
                .inForce()
                .flatMap(plan -> java.util.stream.Stream.of(plan.start(), plan.end())
                        .map(day -> day.atStartOfDay(Policies.zones(person).zoneAt(now))
                                .toInstant())
                        .filter(now::isBefore)
                        .findFirst());
    }

    private static LocalDate today(Person person, Instant now) {
        return LocalDate.ofInstant(now, Policies.zones(person).zoneAt(now));
    }
}
