package org.rouse.coaching.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.rouse.coaching.data.Languages;

/** The app's words after the list and a message's words about the same tier are equal. */
class SafetyWordsTest {

    static final List<String> LANGUAGES = Languages.TAGS;

    private static final Path CATALOGUE =
            Path.of("..", "notification", "src", "main", "resources", "org", "rouse", "notification", "catalogue");

    /** For a sign that the person reported themselves. */
    private static final Pattern BY_RAISER = Pattern.compile("\\{raiser, select, coach \\{[^{}]*} other \\{([^{}]*)}}");

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void shouldAdviseInTheSameWords(String language) throws IOException {
        Properties catalogue = new Properties();
        try (Reader in = Files.newBufferedReader(CATALOGUE.resolve(language + ".properties"), UTF_8)) {
            catalogue.load(in);
        }
        List<String> advice = SafetyTexts.in(language).keySet().stream()
                .filter(key -> key.startsWith("seek-care") || key.startsWith("tell-provider"))
                .toList();

        assertThat(advice).hasSize(11);
        assertThat(advice)
                .allSatisfy(key ->
                        assertThat(SafetyTexts.in(language).get(key)).as(key).isEqualTo(told(catalogue, key)));
        assertThat(SafetyTexts.in(language).get("hurts-advice")).isEqualTo(catalogue.getProperty("label.hurts-advice"));
    }

    private static String told(Properties catalogue, String key) {
        String text = catalogue.getProperty(key);
        if (text == null) { // of one variant alone
            text = catalogue.getProperty(key.replace(".title", ".1.title").replace(".body", ".1.body"));
        }
        return BY_RAISER.matcher(Objects.requireNonNull(text, key)).replaceAll("$1");
    }
}
