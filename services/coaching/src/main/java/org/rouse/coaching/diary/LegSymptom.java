package org.rouse.coaching.diary;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A new symptom in a leg. */
enum LegSymptom {
    @JsonProperty("pain-further-down")
    PAIN_FURTHER_DOWN,
    @JsonProperty("numbness")
    NUMBNESS,
    @JsonProperty("weakness")
    WEAKNESS;

    static List<org.rouse.contracts.v1.LegSymptom> messages(@Nullable Set<LegSymptom> said) {
        return said == null
                ? List.of()
                : said.stream()
                        .sorted()
                        .map(one -> org.rouse.contracts.v1.LegSymptom.valueOf("LEG_SYMPTOM_" + one.name()))
                        .toList();
    }
}
