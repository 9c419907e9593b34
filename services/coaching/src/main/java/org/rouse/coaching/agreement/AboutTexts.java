package org.rouse.coaching.agreement;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rouse.coaching.checkin.SafetyTexts;

/** What this is for, that it is no emergency service, and who answers for it, by language. Read once. */
public final class AboutTexts {

    /** BCP 47 tags of the languages there are. */
    public static final List<String> LANGUAGES = SafetyTexts.LANGUAGES;

    private static final Map<String, Map<String, String>> TEXTS = Words.of("about");

    private AboutTexts() {}

    /**
     * The texts by key: {@code purpose}, {@code emergency}, and of who answers for it {@code responsible}, {@code demonstration} or
     * {@code nobody}.
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
