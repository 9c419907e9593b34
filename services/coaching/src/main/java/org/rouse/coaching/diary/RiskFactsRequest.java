package org.rouse.coaching.diary;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rouse.contracts.v1.RiskFactsStated;

/**
 * A statement of risk facts, which replaces the one before.
 *
 * @param facts all that apply
 * @param news  new events since the last statement: each makes the clearance void
 */
public record RiskFactsRequest(
        @NotNull Set<@NotNull Fact> facts, @Nullable Set<@NotNull News> news) {

    /** A fact. */
    public enum Fact {
        @JsonProperty("cancer-ever")
        CANCER_EVER,
        @JsonProperty("thin-bones")
        THIN_BONES,
        @JsonProperty("long-cortisone")
        LONG_CORTISONE,
        @JsonProperty("weak-immune-system")
        WEAK_IMMUNE_SYSTEM,
        @JsonProperty("recent-infection")
        RECENT_INFECTION,
        @JsonProperty("recent-spinal-operation")
        RECENT_SPINAL_OPERATION,
        @JsonProperty("injected-drugs")
        INJECTED_DRUGS,
        @JsonProperty("heart-disease")
        HEART_DISEASE,
        @JsonProperty("lung-disease")
        LUNG_DISEASE,
        @JsonProperty("kidney-disease")
        KIDNEY_DISEASE,
        @JsonProperty("diabetes")
        DIABETES,
        @JsonProperty("epilepsy")
        EPILEPSY,
        @JsonProperty("blood-thinners")
        BLOOD_THINNERS,
        @JsonProperty("pregnancy")
        PREGNANCY
    }

    /** Events that no earlier clearance can have taken into account. */
    public enum News {
        @JsonProperty("operation")
        OPERATION,
        @JsonProperty("fracture")
        FRACTURE,
        @JsonProperty("pregnancy")
        PREGNANCY,
        @JsonProperty("diagnosis")
        DIAGNOSIS
    }

    /** The message for the log. */
    public RiskFactsStated message() {
        RiskFactsStated.Builder stated = RiskFactsStated.newBuilder();
        facts.stream().sorted().map(Words::of).forEach(stated::addFacts);
        if (news != null) {
            news.stream().sorted().map(Words::of).forEach(stated::addNews);
        }
        return stated.build();
    }
}
