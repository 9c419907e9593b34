package org.rouse.notification.catalogue;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.rouse.notification.tailoring.Phrases;

/** Texts from {@code <language>.properties} beside this class, in ICU's message syntax, which has each language's plural rules. */
public final class IcuPhrases implements Phrases {

    private static final Set<String> LANGUAGES = Set.of("en", "de", "es", "fr", "zh-Hans");

    private final Map<String, Map<String, MessageFormat>> texts;

    private IcuPhrases(Map<String, Map<String, MessageFormat>> texts) {
        this.texts = texts;
    }

    /**
     * Loads the texts of every language.
     *
     * @throws IllegalArgumentException when a text is not in ICU's syntax
     */
    public static IcuPhrases load() {
        return new IcuPhrases(
                LANGUAGES.stream().collect(Collectors.toUnmodifiableMap(language -> language, IcuPhrases::messages)));
    }

    @Override
    public Set<String> languages() {
        return LANGUAGES;
    }

    @Override
    public Optional<String> say(String language, String key, Map<String, Object> facts) {
        return Optional.ofNullable(texts.getOrDefault(language, Map.of()).get(key))
                .map(message -> fill(key, message, facts));
    }

    /** The keys of a language, in order. */
    Set<String> keys(String language) {
        return texts.getOrDefault(language, Map.of()).keySet();
    }

    /** The variables of a text. */
    Set<String> variables(String language, String key) {
        MessageFormat message = texts.getOrDefault(language, Map.of()).get(key);
        return message == null ? Set.of() : message.getArgumentNames();
    }

    private static String fill(String key, MessageFormat message, Map<String, Object> facts) {
        for (String variable : message.getArgumentNames()) {
            if (!facts.containsKey(variable)) {
                throw new IllegalArgumentException(
                        "the text " + key + " asks for {" + variable + "}, for which there is no fact");
            }
        }
        MessageFormat own = (MessageFormat) message.clone(); // formats are not thread-safe
        return own.format(facts);
    }

    private static Map<String, MessageFormat> messages(String language) {
        Map<String, MessageFormat> messages = new TreeMap<>();
        file(language)
                .forEach((key, text) -> messages.put(
                        key.toString(), new MessageFormat(text.toString(), ULocale.forLanguageTag(language))));
        return messages;
    }

    private static Properties file(String language) {
        Properties file = new Properties();
        try (var stream = IcuPhrases.class.getResourceAsStream(language + ".properties")) {
            if (stream == null) {
                throw new IllegalStateException("the texts of " + language + " are not on the class path");
            }
            Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8);
            file.load(reader);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
