package org.rouse.coaching.plan.catalogue;

import java.util.List;
import java.util.Optional;

/**
 * What somebody is told of an exercise that is suggested to them: nothing of a form they are not to do.
 *
 * @param name   empty where it names what the person can't do
 * @param harder the harder form; empty where it is not for the person, or the easier form is what is suggested
 */
public record ExerciseInstructions(Optional<String> name, List<String> steps, Optional<String> harder, String stop) {

    public ExerciseInstructions {
        steps = List.copyOf(steps);
    }

    /** Of an exercise in the form that is suggested. */
    public static ExerciseInstructions of(Suggestion suggestion, Limits limits, Instructions texts) {
        boolean named = suggestion.exercise().usual().needs().compareTo(limits.moves()) <= 0;
        return new ExerciseInstructions(
                named ? Optional.of(texts.name()) : Optional.empty(),
                suggestion.easier() ? List.of(texts.easier()) : texts.steps(),
                suggestion.harder() ? Optional.of(texts.harder()) : Optional.empty(),
                texts.stop());
    }
}
