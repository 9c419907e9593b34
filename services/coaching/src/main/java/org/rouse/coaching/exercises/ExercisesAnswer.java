package org.rouse.coaching.exercises;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.plan.catalogue.Condition;
import org.rouse.coaching.plan.catalogue.ConditionTexts;
import org.rouse.coaching.plan.catalogue.Exercise;
import org.rouse.coaching.plan.catalogue.ExerciseCatalogue;
import org.rouse.coaching.plan.catalogue.ExerciseTexts;
import org.rouse.coaching.plan.catalogue.Form;
import org.rouse.coaching.plan.catalogue.Instructions;
import org.rouse.coaching.plan.catalogue.Load;

/**
 * All exercises in one language.
 *
 * @param source     of codes and MET values
 * @param conditions that exercises are not for
 */
record ExercisesAnswer(String language, String source, List<Entry> exercises, List<Named> conditions) {

    private static final String SOURCE = "2024 Adult Compendium of Physical Activities, https://pacompendium.com";

    /**
     * @param easier         the easier form in words; {@code usual} and {@code easierForm} describe each form's demands
     * @param compendiumCode absent where none was found
     * @param verified       how code and MET were verified
     */
    @Schema(name = "ExerciseEntry")
    record Entry(
            String id,
            String component,
            String name,
            List<String> steps,
            String easier,
            String harder,
            String stop,
            Asks usual,
            Asks easierForm,
            String harderNeeds,
            @Nullable String compendiumCode,
            @Nullable BigDecimal met,
            String verified) {}

    /**
     * The demands of a form.
     *
     * @param needs  seated, stands or walks: the least mobility that it takes
     * @param loads  1 some, 2 much
     * @param notFor contraindications
     */
    record Asks(String position, String needs, TreeMap<String, Integer> loads, Set<String> notFor) {}

    /**
     * A condition in words.
     *
     * @param forProfile whether it is noted in a profile; a warning sign is for the safety list instead, and a technique is reviewed
     */
    @Schema(name = "ExerciseCondition")
    record Named(String id, String name, boolean forProfile) {}

    /** The catalogue in one of its languages. */
    static ExercisesAnswer in(String language) {
        return new ExercisesAnswer(
                language,
                SOURCE,
                ExerciseCatalogue.standard().all().stream()
                        .map(exercise ->
                                entry(exercise, ExerciseTexts.in(language).get(exercise.id())))
                        .toList(),
                Arrays.stream(Condition.values())
                        .map(condition ->
                                named(condition, ConditionTexts.in(language).get(condition.word())))
                        .toList());
    }

    private static Named named(Condition condition, @Nullable String name) {
        if (name == null) {
            throw new IllegalStateException("no name for " + condition);
        }
        return new Named(condition.word(), name, condition.isForProfile());
    }

    private static Entry entry(Exercise exercise, @Nullable Instructions texts) {
        if (texts == null) {
            throw new IllegalStateException("no text for " + exercise.id());
        }
        return new Entry(
                exercise.id(),
                name(exercise.component()),
                texts.name(),
                texts.steps(),
                texts.easier(),
                texts.harder(),
                texts.stop(),
                asks(exercise.usual()),
                asks(exercise.easier()),
                name(exercise.harderNeeds()),
                exercise.code().orElse(null),
                exercise.metTenths().isPresent()
                        ? BigDecimal.valueOf(exercise.metTenths().getAsInt(), 1)
                        : null,
                name(exercise.verified()));
    }

    private static Asks asks(Form form) {
        TreeMap<String, Integer> loads = new TreeMap<>();
        EnumSet.allOf(Load.class).stream()
                .filter(form.loads()::containsKey)
                .forEach(load -> loads.put(name(load), form.loads().getOrDefault(load, 0)));
        return new Asks(
                name(form.position()),
                name(form.needs()),
                loads,
                form.notFor().stream().map(Condition::word).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
