package org.rouse.coaching.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of all texts. */
public final class Languages {

    /** BCP 47 tags. */
    public static final List<String> TAGS = List.of("en", "de", "es", "fr", "zh-Hans");

    private Languages() {}

    /** The supported language that serves a tag: the same language, whatever the region; empty where none does. */
    public static Optional<String> serving(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return TAGS.stream()
                .filter(one -> Locale.forLanguageTag(one).getLanguage().equals(language))
                .findFirst();
    }
}
