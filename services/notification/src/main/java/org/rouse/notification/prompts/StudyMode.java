package org.rouse.notification.prompts;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import org.rouse.notification.gate.Study;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A micro-randomised trial of the prompts' effect. Off unless a probability and a seed are given.
 *
 * @param probabilityThousandths of prompting where a prompt could go out, 1-999; 0 = no study
 * @param seed                   of the lots; chosen anew for each study
 */
public record StudyMode(
        @Min(0) @Max(999) @DefaultValue("0") int probabilityThousandths,
        @NotNull @DefaultValue("") String seed) {

    /** The study; empty while none runs. */
    public Optional<Study> running() {
        return probabilityThousandths == 0 ? Optional.empty() : Optional.of(new Study(probabilityThousandths, seed));
    }

    @Override
    public String toString() {
        return "StudyMode[" + probabilityThousandths + "]"; // who knows the seed can foretell the lots
    }
}
