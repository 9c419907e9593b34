package org.rouse.coaching.diary;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rouse.coaching.checkin.SafetyItem;
import org.rouse.coaching.checkin.SafetyTexts;
import org.rouse.contracts.v1.SafetyListAnswered;
import org.rouse.http.ProblemException;

/**
 * Answers to the safety list, or to some of its questions.
 *
 * @param version     of the list that was shown
 * @param at          time of the answers; now where absent, at most 14 days ago
 * @param answers     by question, such as A1
 * @param legSymptoms new symptoms in a leg
 * @param pain        now, 0 none to 10 worst
 */
record SafetyAnswersRequest(
        @NotNull String version,
        @Nullable Instant at,
        @NotEmpty Map<String, @NotNull @Valid Answer> answers,
        @Nullable Set<@NotNull LegSymptom> legSymptoms,
        @Nullable @Min(0) @Max(10) Integer pain) {

    /** The possible answers to a question. */
    enum Said {
        @JsonProperty("yes")
        YES,
        @JsonProperty("not-sure")
        NOT_SURE,
        @JsonProperty("no")
        NO
    }

    /**
     * An answer to a question.
     *
     * @param since      local date on which it began; where absent, or in the future, it counts as just now
     * @param worseSince local date from which on it got worse; absent where it did not
     * @param examined   whether a health professional has examined it
     */
    record Answer(
            @NotNull Said said,
            @Nullable LocalDate since,
            @Nullable LocalDate worseSince,
            @Nullable Boolean examined) {

        private org.rouse.contracts.v1.SafetyAnswer message(String item) {
            return org.rouse.contracts.v1.SafetyAnswer.newBuilder()
                    .setItem(item)
                    .setSaid(org.rouse.contracts.v1.Said.valueOf("SAID_" + said.name()))
                    .setSince(since == null ? "" : since.toString())
                    .setWorseSince(worseSince == null ? "" : worseSince.toString())
                    .setExamined(Boolean.TRUE.equals(examined))
                    .build();
        }
    }

    SafetyListAnswered message() {
        if (!version.equals(SafetyTexts.VERSION)) {
            throw ProblemException.field("version", "must be " + SafetyTexts.VERSION);
        }
        SafetyListAnswered.Builder list =
                SafetyListAnswered.newBuilder().setVersion(version).addAllLegSymptoms(LegSymptom.messages(legSymptoms));
        new TreeMap<>(answers).forEach((item, answer) -> {
            requireQuestion(item);
            list.addAnswers(answer.message(item));
        });
        if (pain != null) {
            list.setPainScore(pain);
        }
        return list.build();
    }

    private static void requireQuestion(String item) {
        try {
            SafetyItem.valueOf(item);
        } catch (IllegalArgumentException e) {
            throw ProblemException.field("answers." + item, "is no question of the list");
        }
    }
}
