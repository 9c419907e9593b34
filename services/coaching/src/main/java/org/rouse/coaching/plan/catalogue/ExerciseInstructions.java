package org.rouse.coaching.plan.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * The instructions of a suggested exercise, without forms that the person must not do.
 *
 * @param name   empty where it names something that the person cannot do
 * @param harder the harder form; empty where it is not for the person, or the easier form is suggested
 */
public record ExerciseInstructions(Optional<String> name, List<String> steps, Optional<String> harder, String stop) {

    public ExerciseInstructions {
        steps = List.copyOf(steps);
    }

    /** The instructions of an exercise in the suggested form. */
    public static ExerciseInstructions of(Suggestion suggestion, Limits limits, Instructions texts) {
        boolean named = suggestion.exercise().usual().needs().compareTo(limits.moves()) <= 0;
        return new ExerciseInstructions(
                named ? Optional.of(texts.name()) : Optional.empty(),
                suggestion.easier() ? List.of(texts.easier()) : texts.steps(),
                suggestion.harder() ? Optional.of(texts.harder()) : Optional.empty(),
                texts.stop());
    }
}
