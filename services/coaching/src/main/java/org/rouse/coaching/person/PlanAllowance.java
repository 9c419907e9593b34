package org.rouse.coaching.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rouse.coaching.plan.Allowed;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Limits;
import org.rouse.coaching.plan.catalogue.Moves;
import org.rouse.contracts.v1.Clearance;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.Mobility;
import org.rouse.contracts.v1.Person;

/** The parts of a person's record that allow or forbid exercise. */
public final class PlanAllowance {

    private PlanAllowance() {}

    /** The allowance at that instant, by the person's local date. */
    public static Allowed of(Person person, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, PersonState.known(person).zone());
        return new Allowed(today, limits(person), cleared(person, today));
    }

    public static Limits limits(Person person) {
        return Limits.of(moves(person.getMobility()), toAvoid(person));
    }

    /** What hurts this person, and what a health professional said to avoid, in the words that were noted. */
    public static List<String> toAvoid(Person person) {
        return Stream.concat(
                        person.getAggravatingActivitiesList().stream(), person.getExamination().getAvoidList().stream())
                .toList();
    }

    /** The components of a clearance in force; none from its review date on. */
    private static Set<Component> cleared(Person person, LocalDate today) {
        Examination one = person.getExamination();
        if (!isGiven(person, today) || !person.hasExamination() || person.getRedFlag()) {
            return Set.of();
        }
        Set<Component> named = one.getComponentsList().stream()
                .flatMap(component -> PlanReading.component(component).stream())
                .collect(Collectors.toSet());
        return one.getComponentsCount() == 0 ? EnumSet.allOf(Component.class) : named;
    }

    /** Whether a clearance is on record whose review is not due yet; without an examination no review is known. */
    public static boolean isGiven(Person person, LocalDate today) {
        return person.getClearance() == Clearance.CLEARANCE_GIVEN
                && review(person).map(today::isBefore).orElse(true);
    }

    /** The first day on which a clearance on record has ended; empty where none is given, or no review is known. */
    public static Optional<LocalDate> review(Person person) {
        return person.getClearance() == Clearance.CLEARANCE_GIVEN && person.hasExamination()
                ? Optional.of(reviewBy(person.getExamination()))
                : Optional.empty();
    }

    /** The first day on which the clearance has ended: at most a year after it was given. */
    private static LocalDate reviewBy(Examination one) {
        LocalDate latest = LocalDate.parse(one.getDate()).plusYears(1);
        return Optional.of(one.getReviewBy())
                .filter(date -> !date.isEmpty())
                .map(LocalDate::parse)
                .filter(latest::isAfter)
                .orElse(latest);
    }

    private static Moves moves(Mobility mobility) {
        return switch (mobility) {
            case MOBILITY_SEATED -> Moves.SEATED;
            case MOBILITY_STANDS -> Moves.STANDS;
            case MOBILITY_WALKS, MOBILITY_UNSPECIFIED, UNRECOGNIZED -> Moves.WALKS;
        };
    }
}
