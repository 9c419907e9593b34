package org.rouse.coaching.checkin;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rouse.coaching.data.ByLanguage;
import org.rouse.coaching.data.DataRows;

/** The safety list and its advice in words, by language. Read once. */
public final class SafetyTexts {

    /** The version of the list: other questions, or words with another meaning, are another version. */
    public static final String VERSION = "safety-list/1";

    private static final ByLanguage<Map<String, String>> TEXTS = ByLanguage.texts(SafetyTexts.class, "safety");
    private static final Map<String, List<String>> EMERGENCY = emergency();

    private SafetyTexts() {}

    /**
     * The texts by key: each question by its name, and the advice, with {@code {emergency}} for the number of the person's country.
     *
     * @param language a tag of {@link org.rouse.coaching.data.Languages#TAGS}
     */
    public static Map<String, String> in(String language) {
        return TEXTS.in(language);
    }

    /** Emergency numbers by country, the preferred one first; a country that is not listed has none here. */
    public static Map<String, List<String>> emergencyNumbers() {
        return EMERGENCY;
    }

    private static Map<String, List<String>> emergency() {
        Map<String, List<String>> numbers = new TreeMap<>();
        DataRows.of(SafetyTexts.class, "emergency.tsv")
                .forEach(row -> List.of(row.getLast().split(",", -1))
                        .forEach(country ->
                                numbers.put(country, List.of(row.getFirst().split(",", -1)))));
        return Collections.unmodifiableMap(numbers);
    }
}
