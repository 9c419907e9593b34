package org.rouse.coaching.people;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.aerobic.ActivityCatalogue;
import org.rouse.coaching.plan.catalogue.Component;
import org.rouse.coaching.plan.catalogue.Condition;
import org.rouse.coaching.plan.catalogue.Load;
import org.rouse.contracts.v1.Examination;
import org.rouse.contracts.v1.PlanComponent;

/** The scope of a clearance and what it says to avoid, in the words of the catalogue of exercises. */
final class ClearanceWords {

    private static final String PREFIX = "PLAN_COMPONENT_";
    private static final Set<String> COMPONENTS =
            Arrays.stream(Component.values()).map(ClearanceWords::word).collect(Collectors.toUnmodifiableSet());
    private static final Set<String> TO_AVOID = Stream.of(
                    Arrays.stream(Load.values()), Arrays.stream(Condition.values()))
            .flatMap(words -> words.map(ClearanceWords::word))
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> POSITIONS = Set.of("sitting", "standing", "lying", "kneeling");

    private ClearanceWords() {}

    static List<String> components(Examination one) {
        return one.getComponentsList().stream()
                .filter(component -> component != PlanComponent.UNRECOGNIZED)
                .map(component -> component.name().substring(PREFIX.length()).toLowerCase(Locale.ROOT))
                .toList();
    }

    /** @throws BadProfileException naming a word that the catalogue lacks */
    static Examination write(
            String at,
            @Nullable List<String> components,
            @Nullable List<String> avoid,
            @Nullable LocalDate reviewBy,
            Examination.Builder into) {
        for (String word : components == null ? List.<String>of() : components) {
            if (!COMPONENTS.contains(word)) {
                throw new BadProfileException(at + "components", "must be of the components of a plan");
            }
            into.addComponents(PlanComponent.valueOf(PREFIX + word.toUpperCase(Locale.ROOT)));
        }
        for (String word : avoid == null ? List.<String>of() : avoid) {
            if (!TO_AVOID.contains(word)
                    && !POSITIONS.contains(word)
                    && ActivityCatalogue.standard().find(word).isEmpty()) {
                throw new BadProfileException(
                        at + "avoid", "must be loads, positions, conditions or activities of the catalogue");
            }
            into.addAvoid(word);
        }
        return into.setReviewBy(reviewBy == null ? "" : reviewBy.toString()).build();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
