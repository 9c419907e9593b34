package org.rouse.notification.tailoring;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Texts by language and key, with the grammar of each language. Inserted values are data and never read as a text. */
public interface Phrases {

    /** BCP 47 tags, such as "zh-Hans". */
    Set<String> languages();

    /**
     * The text with its variables filled.
     *
     * @param facts numbers and texts by the name of the variable
     * @return empty when the language has no text of that key
     * @throws IllegalArgumentException when the text needs a missing fact
     */
    Optional<String> say(String language, String key, Map<String, Object> facts);
}
