package org.rouse.coaching.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A value for each of the {@link Languages}, made at once, so that nobody waits for a file.
 *
 * @param <T> type of the value of a language
 */
public final class ByLanguage<T> {

    private final Map<String, T> all;

    private ByLanguage(Map<String, T> all) {
        this.all = all;
    }

    /** @param make makes the value for the language of a tag */
    public static <T> ByLanguage<T> of(Function<String, T> make) {
        return new ByLanguage<>(
                Languages.TAGS.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), make)));
    }

    /** Texts by key, from the files {@code NAME.TAG.tsv} beside a class. */
    public static ByLanguage<Map<String, String>> texts(Class<?> beside, String name) {
        return of(tag -> {
            Map<String, String> texts = new LinkedHashMap<>();
            DataRows.of(beside, name + "." + tag + ".tsv").forEach(row -> texts.put(row.getFirst(), row.get(1)));
            return Collections.unmodifiableMap(texts);
        });
    }

    /**
     * The value for that language.
     *
     * @param language a tag of {@link Languages#TAGS}
     * @throws IllegalArgumentException for another
     */
    public T in(String language) {
        T one = all.get(language);
        if (one == null) {
            throw new IllegalArgumentException("no texts in this language");
        }
        return one;
    }

    /** The value that serves that tag, whatever its region; empty where none does. */
    public Optional<T> serving(String tag) {
        return Languages.serving(tag).map(this::in);
    }
}
