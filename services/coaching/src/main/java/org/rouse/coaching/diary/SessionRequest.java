package org.rouse.coaching.diary;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.LoggedSession;
import org.rouse.contracts.v1.SessionSymptom;

/**
 * A session of exercise that is over.
 *
 * @param activity        by its name, or the id of an exercise of the catalogue
 * @param start           at most 14 days ago
 * @param painDuring      0 none to 10 worst, like the others; absent = not reported, or not yet
 * @param painNextMorning of the morning after
 * @param stopped         whether it was broken off for pain
 * @param symptoms        that came with it
 */
record SessionRequest(
        @NotNull String activity,
        @NotNull Instant start,
        @NotNull @Min(1) @Max(1440) Integer minutes,
        @Nullable @Min(0) @Max(10) Integer painDuring,
        @Nullable @Min(0) @Max(10) Integer painAfter,
        @Nullable @Min(0) @Max(10) Integer painNextMorning,
        @Nullable Boolean stopped,
        @Nullable Set<@NotNull Symptom> symptoms) {

    /** Symptoms that must not come with exercise. */
    enum Symptom {
        @JsonProperty("pain-further-down-a-leg")
        PAIN_FURTHER_DOWN_A_LEG,
        @JsonProperty("numbness")
        NUMBNESS,
        @JsonProperty("weakness")
        WEAKNESS,
        @JsonProperty("chest-pain")
        CHEST_PAIN,
        @JsonProperty("faintness")
        FAINTNESS;

        static List<SessionSymptom> messages(@Nullable Set<Symptom> said) {
            return said == null
                    ? List.of()
                    : said.stream()
                            .sorted()
                            .map(one -> SessionSymptom.valueOf("SESSION_SYMPTOM_" + one.name()))
                            .toList();
        }
    }

    /** @param known activities */
    LoggedSession message(KnownActivities known) {
        LoggedSession.Builder session = LoggedSession.newBuilder()
                .setActivity(known.name(activity))
                .setStartMs(Reporting.milli("start", start))
                .setMinutes(minutes)
                .setStopped(Boolean.TRUE.equals(stopped))
                .addAllSymptoms(Symptom.messages(symptoms));
        if (painDuring != null) {
            session.setPainDuring(painDuring);
        }
        if (painAfter != null) {
            session.setPainAfter(painAfter);
        }
        if (painNextMorning != null) {
            session.setPainNextMorning(painNextMorning);
        }
        return session.build();
    }
}
