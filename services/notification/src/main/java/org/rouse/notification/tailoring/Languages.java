package org.rouse.notification.tailoring;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;

/** Which of the languages there are comes closest to the one wanted. */
final class Languages {

    private static final Set<String> TRADITIONAL = Set.of("TW", "HK", "MO");

    private Languages() {}

    /**
     * The closest: the same script and language, whatever the country; English when there is none. Chinese in traditional
     * characters does not fall back to simplified ones: many of its readers would take that amiss.
     *
     * @param wanted BCP 47 tag; anything may stand in it
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
