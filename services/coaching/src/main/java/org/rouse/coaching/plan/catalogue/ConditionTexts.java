package org.rouse.coaching.plan.catalogue;

import java.util.Map;
import org.rouse.coaching.data.ByLanguage;

/** Names of the conditions, by language. Read once. */
public final class ConditionTexts {

    private static final ByLanguage<Map<String, String>> TEXTS = ByLanguage.texts(ConditionTexts.class, "conditions");

    private ConditionTexts() {}

    /**
     * The names of all conditions by {@link Condition#word()}.
     *
     * @param language a tag of {@link org.rouse.coaching.data.Languages#TAGS}
     */
    public static Map<String, String> in(String language) {
        return TEXTS.in(language);
    }
}
