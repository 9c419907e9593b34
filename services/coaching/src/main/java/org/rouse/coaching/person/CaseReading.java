package org.rouse.coaching.person;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.rouse.coaching.cases.CaseCircumstances;
import org.rouse.coaching.cases.PlanEnd;
import org.rouse.coaching.cases.Signs;
import org.rouse.coaching.checkin.CheckInState;
import org.rouse.coaching.command.Care;
import org.rouse.coaching.command.Flag;
import org.rouse.coaching.plan.Plans;
import org.rouse.contracts.v1.Person;
import org.rouse.contracts.v1.PersonPlan;

/** Converts people's records into the circumstances of cases. */
public final class CaseReading {

    private CaseReading() {}

    /** @param person an empty message for a person without a record */
    public static CaseCircumstances of(
            Person person,
            CheckInState reported,
            Optional<PersonPlan> plan,
            ZoneId zone,
            Optional<Instant> newest,
            Signs signs,
            boolean behind) {
        return new CaseCircumstances(
                flag(person),
                reported.flare(),
                reported.sessions(),
                newest,
                plan.flatMap(one -> end(one, zone)),
                signs,
                behind);
    }

    /** Adds since when the person has no clearance; a person without a record needs none. */
    public static Signs clearance(Signs signs, Person person, ZoneId zone, Instant now) {
        if (person.getPersonId().isEmpty()) {
            return signs;
        }
        Care care = PersonState.known(person).care();
        boolean given = PlanAllowance.isGiven(person, LocalDate.ofInstant(now, zone));
        return signs.cleared(
                given, care.voidSince().or(() -> review(person, zone)).orElse(now));
    }

    /** The instant from which on the given clearance has ended; empty where none is given, or no end is known. */
    public static Optional<Instant> review(Person person, ZoneId zone) {
        return PlanAllowance.review(person).map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** A flag without a tier has to be seen today. */
    private static Optional<Flag> flag(Person person) {
        Care care = PersonState.known(person).care();
        Instant changed = Instant.ofEpochMilli(person.getChangedAtMs());
        return care.flag().or(() -> care.tier().map(tier -> new Flag(tier, "", false, changed, changed, 1)));
    }

    /** The end of a plan that runs out; a plan that somebody ended has none. */
    private static Optional<PlanEnd> end(PersonPlan plan, ZoneId zone) {
        Plans plans = PlanReading.plans(plan);
        return plans.inForce()
                .filter(one -> one.over().isEmpty())
                .map(one -> new PlanEnd(one.id(), one.end().atStartOfDay(zone).toInstant()));
    }
}
