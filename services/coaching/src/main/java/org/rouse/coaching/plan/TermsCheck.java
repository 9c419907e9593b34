package org.rouse.coaching.plan;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.command.Rejection;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Exercise;
import org.rouse.coaching.plan.catalogue.ExerciseCatalogue;
import org.rouse.coaching.plan.catalogue.Suggestion;

/** Checks terms against the bounds of doses, the clearance and the catalogue; finds all objections. */
final class TermsCheck {

    static final int MOST_SETS = 20;

    private static final Bounds.Range SETS = new Bounds.Range(1, 10, 1);
    private static final Bounds.Range REPETITIONS = new Bounds.Range(1, 50, 1);
    private static final Bounds.Range HOLD = new Bounds.Range(0, 300, 0);
    private static final Bounds.Range REST = new Bounds.Range(0, 600, 0);
    private static final Bounds.Range WEEKS = new Bounds.Range(1, Terms.MOST_WEEKS, Terms.USUAL_WEEKS);

    private final Terms terms;
    private final Allowed allowed;
    private final boolean techniqueReviewed;
    private final List<Rejection> found = new ArrayList<>();
    private final Map<Component, Set<DayOfWeek>> days = new EnumMap<>(Component.class);

    private TermsCheck(Terms terms, Allowed allowed, boolean techniqueReviewed) {
        this.terms = terms;
        this.allowed = allowed;
        this.techniqueReviewed = techniqueReviewed;
    }

    /** The objections to the terms, in the order of their fields; none where they are allowed. */
    static List<Rejection> of(Terms terms, Allowed allowed, boolean techniqueReviewed) {
        TermsCheck check = new TermsCheck(terms, allowed, techniqueReviewed);
        check.time();
        check.doses();
        for (int i = 0; i < terms.sets().size(); i++) {
            check.set("sets[" + i + "]", terms.sets().get(i));
        }
        check.days();
        return List.copyOf(check.found);
    }

    private void time() {
        if (terms.start().getDayOfWeek() != DayOfWeek.MONDAY) {
            rule("start", "must be a Monday, as the plan's weeks are calendar weeks");
        }
        range("weeks", WEEKS, terms.weeks());
        if (terms.doses().components().isEmpty()) {
            rule("doses", "must name at least one component");
        }
        if (terms.sets().size() > MOST_SETS) {
            rule("sets", "must be at most " + MOST_SETS);
        }
    }

    private void doses() {
        terms.doses().breaks().ifPresent(breaks -> {
            if (breaks.everyMinutes() != Bounds.BREAKS.often().least()
                    && breaks.everyMinutes() != Bounds.BREAKS.often().most()) {
                rule("doses.microbreak.everyMinutes", "must be 20 or 30");
            }
            range("doses.microbreak.minutes", Bounds.BREAKS.minutes(), breaks.minutes());
        });
        terms.doses().aerobic().ifPresent(aerobic -> {
            range("doses.aerobic.weeklyMinutes", Bounds.AEROBIC.often(), aerobic.weeklyMinutes());
            range("doses.aerobic.sessionCapMinutes", Bounds.AEROBIC.minutes(), aerobic.sessionCapMinutes());
            aerobic.startMinutes().ifPresent(start -> {
                if (start < Ramp.FLOOR || start > aerobic.weeklyMinutes()) {
                    rule("doses.aerobic.startMinutes", "must be " + Ramp.FLOOR + " to weeklyMinutes");
                }
            });
        });
        terms.doses().sessions().forEach((component, sessions) -> {
            Bounds bounds = Bounds.of(component);
            range(dose(component) + ".sessionsAWeek", bounds.often(), sessions.aWeek());
            range(dose(component) + ".minutes", bounds.minutes(), sessions.minutes());
        });
        terms.doses().components().forEach(this::cleared);
    }

    private void cleared(Component component) {
        if (!allowed.covers(component)) {
            conflict(
                    dose(component),
                    allowed.exercise()
                            ? "is not named by the clearance"
                            : "needs a clearance; without one, breaks alone");
        } else if (component == Component.WEIGHTS && !techniqueReviewed) {
            conflict(dose(component), "needs a review of technique by a trainer or coach on record");
        }
    }

    private void set(String field, PrescribedSet set) {
        range(field + ".sets", SETS, set.sets());
        range(field + ".repetitions", REPETITIONS, set.repetitions());
        range(field + ".holdSeconds", HOLD, set.holdSeconds());
        range(field + ".restSeconds", REST, set.restSeconds());
        if (set.days().isEmpty()) {
            rule(field + ".days", "must name a day");
        }
        Optional<Exercise> known = ExerciseCatalogue.standard().find(set.exercise());
        if (known.isEmpty()) {
            rule(field + ".exercise", "is not in the catalogue");
            return;
        }
        exercise(field + ".exercise", known.get(), set.easier());
        days.computeIfAbsent(known.get().component(), _ -> EnumSet.noneOf(DayOfWeek.class))
                .addAll(set.days());
    }

    private void exercise(String field, Exercise exercise, boolean easier) {
        Component component = exercise.component();
        if (!allowed.exercise()) {
            conflict(field, "needs a clearance; without one, plain breaks alone");
            return;
        }
        if (!terms.doses().components().contains(component)) {
            rule(field, "is of a component that the plan has no dose of");
        }
        Optional<Suggestion> suggested = exercise.suggested(allowed.limits(techniqueReviewed));
        if (suggested.isEmpty()) {
            conflict(field, "is nothing for this person, in either form, as limits and clearance stand");
        } else if (suggested.get().easier() && !easier) {
            conflict(field, "is for this person in its easier form alone");
        }
    }

    /** The sets must not demand more than the dose. */
    private void days() {
        terms.doses().sessions().forEach((component, sessions) -> {
            if (days.getOrDefault(component, Set.of()).size() > sessions.aWeek()) {
                rule("sets", "must not lie on more days than " + dose(component) + ".sessionsAWeek");
            }
        });
    }

    private static String dose(Component component) {
        return "doses." + component.name().toLowerCase(Locale.ROOT);
    }

    private void range(String field, Bounds.Range range, int value) {
        if (!range.holds(value)) {
            rule(field, range.rule());
        }
    }

    private void rule(String field, String rule) {
        found.add(Rejection.rule(field, rule));
    }

    private void conflict(String field, String rule) {
        found.add(Rejection.conflict(field, rule));
    }
}
