package org.rouse.coaching.plan;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rouse.coaching.command.ActorRole;
import org.rouse.coaching.command.Expected;
import org.rouse.coaching.plan.PlanCommands.Verdict;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Limits;

/** Terms that tests need, and helpers that ask for a plan and answer the result. */
final class Agreed {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);
    static final Instant NOON = Instant.parse("2026-11-16T12:00:00Z");
    static final Set<Component> ALL = EnumSet.allOf(Component.class);

    private Agreed() {}

    static Doses doses() {
        return new Doses(
                Optional.of(new Doses.Breaks(20, 2)),
                Optional.of(new Doses.Aerobic(150, OptionalInt.empty(), 45)),
                Map.of(Component.CORE, new Doses.Sessions(3, 15), Component.YOGA, new Doses.Sessions(1, 60)));
    }

    static Doses breaksAlone(int every) {
        return new Doses(Optional.of(new Doses.Breaks(every, 2)), Optional.empty(), Map.of());
    }

    static Terms terms(Doses doses, PrescribedSet... sets) {
        return new Terms(MONDAY, 12, doses, List.of(sets));
    }

    static PrescribedSet set(String exercise, DayOfWeek... days) {
        return new PrescribedSet(0, exercise, false, 3, 10, 5, 60, Set.of(days));
    }

    static Allowed allowed(LocalDate today, Component... cleared) {
        return new Allowed(today, Limits.NONE, Set.of(cleared));
    }

    static Allowed all(LocalDate today) {
        return new Allowed(today, Limits.NONE, ALL);
    }

    static Verdict ask(Plans plans, ActorRole role, PlanChange change, Allowed allowed) {
        return ask(plans, role, Expected.ANYTHING, change, allowed);
    }

    static Verdict ask(Plans plans, ActorRole role, Expected expected, PlanChange change, Allowed allowed) {
        return PlanCommands.decide(
                new PlanCommands.Asked("c-1", "grace", role, NOON, expected, change), plans, Optional.of(allowed));
    }

    static Plans accepted(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Accepted(Plans next) -> next;
            case Verdict.Refused(var why) -> throw new AssertionError(why.toString());
        };
    }

    /** A plan in force with those terms. */
    static Plans inForce(Terms terms) {
        Plans proposed = accepted(ask(Plans.NONE, ActorRole.COACH, new PlanChange.Propose(terms), all(MONDAY)));
        return accepted(ask(proposed, ActorRole.COACH, new PlanChange.Approve(), all(MONDAY)));
    }
}
