package org.rouse.coaching.diary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.AmendSession;
import org.rouse.http.ProblemException;

/**
 * More of a session, as it is told later; what is not named stays.
 *
 * @param painAfter 0 none to 10 worst, as is that of the next morning
 * @param symptoms  that came with it, in the place of those told before
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
