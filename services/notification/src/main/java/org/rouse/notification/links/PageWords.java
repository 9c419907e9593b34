package org.rouse.notification.links;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** The words of mails and small pages besides prompts, in each supported language; English for others. */
public final class PageWords {

    private static final ResourceBundle.Control NO_OTHER_LANGUAGE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private PageWords() {}

    /**
     * The words by name, and the {@code language} they are in.
     *
     * @param language BCP 47 tag; the machine's own language plays no part
     */
    public static Map<String, Object> in(String language) {
        ResourceBundle bundle =
                ResourceBundle.getBundle("notification.mail.words", Locale.forLanguageTag(language), NO_OTHER_LANGUAGE);
        Map<String, Object> words = new HashMap<>();
        bundle.keySet().forEach(name -> words.put(name, bundle.getString(name)));
        String own = bundle.getLocale().getLanguage();
        words.put("language", own.isEmpty() ? "en" : own);
        return words;
    }
}
