package org.rouse.coaching.agreement;

import java.util.Map;
import org.rouse.coaching.data.ByLanguage;

/** What this is for, that it is no emergency service, and who answers for it, by language. Read once. */
public final class AboutTexts {

    private static final ByLanguage<Map<String, String>> TEXTS = ByLanguage.texts(AboutTexts.class, "about");

    private AboutTexts() {}

    /**
     * The texts by key: {@code purpose}, {@code emergency}, and of who answers for it {@code responsible}, {@code demonstration} or
     * {@code nobody}.
     *
     * @param language a tag of {@link org.rouse.coaching.data.Languages#TAGS}
     */
    public static Map<String, String> in(String language) {
        return TEXTS.in(language);
    }
}
