package org.rouse.coaching.agreement;

import java.util.Map;
import org.rouse.coaching.data.ByLanguage;

/** The texts about purpose, emergencies and responsibility, by language. Read once. */
public final class AboutTexts {

    private static final ByLanguage<Map<String, String>> TEXTS = ByLanguage.texts(AboutTexts.class, "about");

    private AboutTexts() {}

    /**
     * The texts by key: {@code purpose}, {@code emergency}, and on responsibility {@code responsible}, {@code demonstration} or
     * {@code nobody}.
     *
     * @param language a tag of {@link org.rouse.coaching.data.Languages#TAGS}
     */
    public static Map<String, String> in(String language) {
        return TEXTS.in(language);
    }
}
