package org.rouse.notification.tailoring;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Picks the supported language that comes closest to the wanted one. */
final class Languages {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private Languages() {}

    /**
     * The closest language: the same script and language, whatever the country; English when there is none. Traditional Chinese does not
     * fall back to simplified: many of its readers would object.
     *
     * @param wanted BCP 47 tag; may be any text
     */
    static String closest(String wanted, Collection<String> there) {
        Locale locale = Locale.forLanguageTag(wanted);
        String tag = locale.getLanguage().equals("zh") ? chinese(locale) : locale.getLanguage();
        return there.contains(tag) ? tag : "en";
    }

    private static String chinese(Locale locale) {
        if (!locale.getScript().isEmpty()) {
            return "zh-" + locale.getScript();
        }
        return TRADITIONAL.contains(locale.getCountry()) ? "zh-Hant" : "zh-Hans";
    }
}
