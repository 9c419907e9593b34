package org.rouse.coaching.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.coaching.checkin.SafetyTexts;

/** What people are asked to agree to, and what happens when they take it back, by language. Read once. */
public final class ConsentTexts {

    /** Of the texts as they are: words that ask for something else are another version. */
    public static final String VERSION = "consents/1";

    /** Of all texts there have been; whoever agreed to an earlier one is still on record with it. */
    public static final Set<String> VERSIONS = Set.of(VERSION);

    /** BCP 47 tags of the languages there are. */
    public static final List<String> LANGUAGES = SafetyTexts.LANGUAGES;

    private static final Map<String, Map<String, String>> TEXTS = texts();

    private ConsentTexts() {}

    /**
     * The texts by key: {@code title}, {@code text} and {@code withdrawn} of each kind, such as {@code health-data.title}.
     *
     * @param language a tag of {@link #LANGUAGES}
     */
    public static Map<String, String> in(String language) {
        return Optional.ofNullable(TEXTS.get(language))
                .orElseThrow(() -> new IllegalArgumentException("no texts in this language"));
    }

    /** Which of the languages serves somebody of that tag, whatever the region; empty where none does. */
    public static Optional<String> serving(String tag) {
        return SafetyTexts.serving(tag);
    }

    private static Map<String, Map<String, String>> texts() {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        LANGUAGES.forEach(language -> texts.put(language, read("consents." + language + ".tsv")));
        return Map.copyOf(texts);
    }

    private static Map<String, String> read(String resource) {
        try (InputStream in = ConsentTexts.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            Map<String, String> own = new LinkedHashMap<>();
            new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(row -> own.put(row[0], row[1]));
            return Collections.unmodifiableMap(own);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
