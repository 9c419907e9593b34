package org.rouse.coaching.plan.catalogue;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rouse.coaching.data.ByLanguage;
import org.rouse.coaching.data.DataRows;

/** Instructions of the exercises, by language. Read once. */
public final class ExerciseTexts {

    private static final ByLanguage<Map<String, Instructions>> TEXTS = ByLanguage.of(ExerciseTexts::read);

    private ExerciseTexts() {}

    /**
     * The texts of all exercises by id.
     *
     * @param language a tag of {@link org.rouse.coaching.data.Languages#TAGS}
     */
    public static Map<String, Instructions> in(String language) {
        return TEXTS.in(language);
    }

    private static Map<String, Instructions> read(String language) {
        Map<String, Instructions> texts = new LinkedHashMap<>();
        for (List<String> fields : DataRows.of(ExerciseTexts.class, "texts." + language + ".tsv")) {
            texts.put(fields.getFirst(), Instructions.read(fields));
        }
        return Collections.unmodifiableMap(texts);
    }
}
