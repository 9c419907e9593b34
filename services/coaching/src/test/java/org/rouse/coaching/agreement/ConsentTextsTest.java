package org.rouse.coaching.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rouse.coaching.data.Languages;
import org.rouse.coaching.people.ConsentWords;

/** The texts of consents exist in every language, for every kind, and promise nothing. */
class ConsentTextsTest {

    static final List<String> LANGUAGES = Languages.TAGS;

    private static final List<String> NEVER =
            List.of("heals", "cure", "reliev", "heilt", "lindert", "alivia", "cura ", "soulage", "guéri", "治愈", "缓解");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void shouldSayOfEachWhatItIsAndWhatTakingItBackDoes(String language) {
        assertThat(ConsentTexts.in(language).keySet())
                .containsExactlyElementsOf(Stream.of(ConsentWords.Kind.values())
                        .flatMap(kind -> Stream.of("title", "text", "withdrawn").map(part -> kind.word() + "." + part))
                        .toList());
        assertThat(ConsentTexts.in(language).values()).allSatisfy(text -> {
            assertThat(text).isNotBlank();
            assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(NEVER);
        });
    }

    @Test
    void shouldHaveNoTextTwice() {
        assertThat(LANGUAGES.stream().flatMap(language -> ConsentTexts.in(language).values().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldServeALanguageWhateverTheRegionAndNoneThereIsNoTextIn() {
        assertThat(Languages.serving("de-CH")).contains("de");
        assertThat(Languages.serving("ja")).isEmpty();
        assertThatThrownBy(() -> ConsentTexts.in("ja")).isInstanceOf(IllegalArgumentException.class);
    }
}
