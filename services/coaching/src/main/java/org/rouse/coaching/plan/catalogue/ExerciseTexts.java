package org.rouse.coaching.plan.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How the exercises are done, by language. Read once. */
public final class ExerciseTexts {

    /** BCP 47 tags of the languages there are. */
    public static final List<String> LANGUAGES = List.of("en", "de", "es", "fr", "zh-Hans");

    private static final Map<String, Map<String, Instructions>> TEXTS = read();

    private ExerciseTexts() {}

    /**
     * The texts of all exercises by id.
     *
     * @param language a tag of {@link #LANGUAGES}
     */
    public static Map<String, Instructions> in(String language) {
        Map<String, Instructions> texts = TEXTS.get(language);
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

    private static Map<String, Map<String, Instructions>> read() {
        Map<String, Map<String, Instructions>> texts = new LinkedHashMap<>();
        for (String language : LANGUAGES) {
            Map<String, Instructions> own = new LinkedHashMap<>();
            for (List<String> fields : Lines.of("texts." + language + ".tsv")) {
                own.put(fields.getFirst(), Instructions.read(fields));
            }
            texts.put(language, Collections.unmodifiableMap(own));
        }
        return Map.copyOf(texts);
    }
}
