package org.rouse.coaching.agreement;

import java.util.Map;
import java.util.Set;
import org.rouse.coaching.data.ByLanguage;

/** The texts by which people are asked to agree, and the consequences of taking it back, by language. Read once. */
public final class ConsentTexts {

    /** The version of the current texts: words with another meaning are another version. */
    public static final String VERSION = "consents/1";

    /** All versions that ever existed; a person who agreed to an earlier one is on record with it. */
    public static final Set<String> VERSIONS = Set.of(VERSION);

    private static final ByLanguage<Map<String, String>> TEXTS = ByLanguage.texts(ConsentTexts.class, "consents");

    private ConsentTexts() {}

    /**
     * The texts by key: {@code title}, {@code text} and {@code withdrawn} of each kind, such as {@code health-data.title}.
     *
     * @param language a tag of {@link org.rouse.coaching.data.Languages#TAGS}
     */
    public static Map<String, String> in(String language) {
        return TEXTS.in(language);
    }
}
