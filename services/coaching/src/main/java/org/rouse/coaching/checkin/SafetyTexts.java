package org.rouse.coaching.checkin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The safety list and what follows from it in words, by language. Read once. */
public final class SafetyTexts {

    /** Of the list: other questions, or other words that ask for something else, are another version. */
    public static final String VERSION = "safety-list/1";

    /** BCP 47 tags of the languages there are. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "zh-Hans");

    private static final Map<String, Map<String, String>> TEXTS = texts();
    private static final Map<String, List<String>> EMERGENCY = emergency();

    private SafetyTexts() {}

    /**
     * The texts by key: each question by its name, and what follows, with {@code {emergency}} for the number of the person's country.
     *
     * @param language a tag of {@link #LANGUAGES}
     */
    public static Map<String, String> in(String language) {
        Map<String, String> texts = TEXTS.get(language);
        if (texts == null) {
            throw new IllegalArgumentException("no texts in this language");
        }
        return texts;
    }

    /** Which of the languages serves somebody of that tag: the same language, whatever the region; empty where none does. */
    public static Optional<String> serving(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return LANGUAGES.stream()
                .filter(one -> Locale.forLanguageTag(one).getLanguage().equals(language))
                .findFirst();
    }

    /** What to dial in an emergency by country, the number to try first before the other; a country that is not there has none here. */
    public static Map<String, List<String>> emergencyNumbers() {
        return EMERGENCY;
    }

    private static Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Map<String, String> own = new LinkedHashMap<>();
            rows("safety." + language + ".tsv").forEach(row -> own.put(row.getFirst(), row.getLast()));
            texts.put(language, Collections.unmodifiableMap(own));
        }
        return Map.copyOf(texts);
    }

    private static Map<String, List<String>> emergency() {
        Map<String, List<String>> numbers = new TreeMap<>();
        rows("emergency.tsv")
                .forEach(row -> List.of(row.getLast().split(",", -1))
                        .forEach(country ->
                                numbers.put(country, List.of(row.getFirst().split(",", -1)))));
        return Collections.unmodifiableMap(numbers);
    }

    private static List<List<String>> rows(String resource) {
        try (InputStream in = SafetyTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
