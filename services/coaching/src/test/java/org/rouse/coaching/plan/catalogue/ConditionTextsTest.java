package org.rouse.coaching.plan.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rouse.coaching.data.Languages;
import org.rouse.testing.Claims;

class ConditionTextsTest {

    private static final int LONGEST = 60;

    static Stream<String> languages() {
        return Languages.TAGS.stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldNameEveryConditionOnce(String language) {
        assertThat(ConditionTexts.in(language).keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(Condition.values()).map(Condition::word).toList());
        assertThat(ConditionTexts.in(language).values())
                .doesNotHaveDuplicates()
                .allMatch(name -> !name.isBlank() && name.equals(name.strip()) && name.length() <= LONGEST);
    }

    @ParameterizedTest
    @MethodSource("languages")
    void shouldClaimNothing(String language) {
        assertThat(ConditionTexts.in(language).values())
                .allMatch(name -> Claims.in(name, language).isEmpty());
    }

    /** A file that says English in place of its language would be whole, too. */
    @ParameterizedTest
    @CsvSource({"de, Schwangerschaft", "es, Embarazo", "fr, Grossesse", "zh-Hans, 怀孕", "en, Pregnancy"})
    void shouldSpeakTheLanguage(String language, String pregnancy) {
        assertThat(ConditionTexts.in(language)).containsEntry("pregnancy", pregnancy);
    }

    /** What has to be looked at now is no mere thing to avoid. */
    @Test
    void shouldLeaveSignsToTheSafetyList() {
        assertThat(Arrays.stream(Condition.values()).filter(one -> !one.isForProfile()))
                .containsExactlyElementsOf(List.of(
                        Condition.NEW_BLADDER_OR_BOWEL_SYMPTOM,
                        Condition.NO_TECHNIQUE_CHECK,
                        Condition.SADDLE_NUMBNESS));
    }

    @ParameterizedTest
    @CsvSource({"knee-replacement", "KNEE_REPLACEMENT", "' Knee replacement '"})
    void shouldFindAConditionByItsName(String name) {
        assertThat(Condition.named(name)).contains(Condition.KNEE_REPLACEMENT);
        assertThat(Condition.named("knee")).isEmpty();
    }
}
