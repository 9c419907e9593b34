package org.rouse.notification.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rouse.notification.links.PageWords;

/** French sets a non-breaking space before these signs: narrow before ; ? ! and full before a colon. */
class FrenchSpacesTest {

    private static final Pattern FAULT = Pattern.compile("(?<!\u202f)[;?!]|(?<!\u00a0):");

    @Test
    void shouldKeepSignsWithTheirWordsInPrompts() {
        IcuPhrases phrases = IcuPhrases.load();
        Map<String, Object> facts = new HashMap<>();
        for (String key : phrases.keys("fr")) {
            phrases.variables("fr", key).forEach(variable -> facts.put(variable, isText(variable) ? "x" : 5));
            assertThat(phrases.say("fr", key, facts).orElseThrow()).as(key).doesNotContainPattern(FAULT);
        }
    }

    @Test
    void shouldKeepSignsWithTheirWordsInMail() {
        assertThat(PageWords.in("fr").values())
                .map(String::valueOf)
                .noneMatch(text -> FAULT.matcher(text).find());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Une pause ?", "Une pause?", "Ici : là", "Ici: là", "ici ; là", "Important\u202f: ici"})
    void shouldFindSpaceThatBreaks(String text) {
        assertThat(FAULT.matcher(text).find()).isTrue();
    }

    private static boolean isText(String variable) {
        return List.of("tip", "activity", "name", "title", "emergency", "first", "second", "raiser")
                .contains(variable);
    }
}
