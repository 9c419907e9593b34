package org.rouse.coaching.diary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.AmendSession;
import org.rouse.http.ProblemException;

/**
 * A later addition to a session; absent parts stay.
 *
 * @param painAfter 0 none to 10 worst, like that of the next morning
 * @param symptoms  that came with it, replacing earlier ones
 */
record SessionChange(
        @Nullable @Min(0) @Max(10) Integer painAfter,
        @Nullable @Min(0) @Max(10) Integer painNextMorning,
        @Nullable Set<SessionRequest.@NotNull Symptom> symptoms) {

    AmendSession message(int number) {
        AmendSession.Builder change = AmendSession.newBuilder()
                .setCheckInId(Integer.toString(number))
                .addAllSymptoms(SessionRequest.Symptom.messages(symptoms));
        if (painAfter != null) {
            change.setPainAfter(painAfter);
        }
        if (painNextMorning != null) {
            change.setPainNextMorning(painNextMorning);
        }
        if (painAfter == null && painNextMorning == null && change.getSymptomsCount() == 0) {
            throw ProblemException.missing("painNextMorning");
        }
        return change.build();
    }
}
