package org.rouse.coaching.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.checkin.SafetyTexts;

/** What people are asked to agree to, and what happens when they take it back, by language. Read once. */
public final class ConsentTexts {

    /** Of the texts as they are: words that ask for something else are another version. */
    public static final String VERSION = "consents/1";

    /** Of all texts there have been; whoever agreed to an earlier one is still on record with it. */
    public static final Set<String> VERSIONS = Set.of(VERSION);

    /** BCP 47 tags of the languages there are. */
    public static final List<String> LANGUAGES = SafetyTexts.LANGUAGES;

    private static final Map<String, Map<String, String>> TEXTS = Words.of("consents");

    private ConsentTexts() {}

    /**
     * The texts by key: {@code title}, {@code text} and {@code withdrawn} of each kind, such as {@code health-data.title}.
     *
     * @param language a tag of {@link #LANGUAGES}
     */
    public static Map<String, String> in(String language) {
        return Optional.ofNullable(TEXTS.get(language))
                .orElseThrow(() -> new IllegalArgumentException("no texts in this language"));
    }

    /** Which of the languages serves somebody of that tag, whatever the region; empty where none does. */
    public static Optional<String> serving(String tag) {
        return SafetyTexts.serving(tag);
    }
}
