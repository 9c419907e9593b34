package org.rouse.coaching.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.rouse.coaching.data.Languages;

/** The safety list and its advice have the same texts in every language, and promise nothing. */
class SafetyTextsTest {

    static final List<String> LANGUAGES = Languages.TAGS;

    /** Forbidden statements: that all is well, that somebody was told, or that something heals. */
    private static final List<String> NEVER = List.of(
            "all clear",
            "safe to",
            "no red flags",
            "has been told",
            "alles in ordnung",
            "unbedenklich",
            "informiert",
            "fuera de peligro",
            "ha sido informado",
            "sans danger",
            "a été informé",
            "heal",
            "cure",
            "heil",
            "guéri",
            "curar",
            "治愈",
            "已通知");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void shouldHaveEveryTextInEveryLanguage(String language) {
        Map<String, String> texts = SafetyTexts.in(language);

        assertThat(texts.keySet())
                .isEqualTo(SafetyTexts.in("en").keySet())
                .containsAll(Arrays.stream(SafetyItem.values()).map(Enum::name).toList());
        assertThat(texts.values()).allMatch(text -> !text.isBlank() && !text.contains("**"));
        for (Tier tier : Tier.values()) {
            assertThat(texts).containsKey(key(tier) + ".title").containsKey(key(tier) + ".body");
        }
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void shouldNeverSayThatAllIsWell(String language) {
        assertThat(SafetyTexts.in(language).values())
                .allSatisfy(text ->
                        assertThat(text.toLowerCase(java.util.Locale.ROOT)).doesNotContain(NEVER));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void shouldNameTheNumberToCallWhereItIsUrgent(String language) {
        Map<String, String> texts = SafetyTexts.in(language);

        assertThat(Set.of("seek-care-emergency.body", "seek-care-soon.today.body", "seek-care-soon.days.body"))
                .allMatch(key -> texts.getOrDefault(key, "").contains("{emergency}"));
    }

    @ParameterizedTest
    @CsvSource({"DE, 112", "CH, 112", "GB, 999", "US, 911", "FR, 15", "CN, 120", "AU, 000"})
    void shouldNameTheNumberOfTheCountry(String country, String first) {
        assertThat(SafetyTexts.emergencyNumbers().get(country)).startsWith(first);
    }

    @Test
    void shouldNameNoNumberWhereItIsNotKnown() {
        assertThat(SafetyTexts.emergencyNumbers()).doesNotContainKey("BR").hasSize(34);
    }

    private static String key(Tier tier) {
        return switch (tier) {
            case EMERGENCY -> "seek-care-emergency";
            case TODAY -> "seek-care-soon.today";
            case DAYS -> "seek-care-soon.days";
            case TELL_PROVIDER -> "tell-provider";
        };
    }
}
