package org.rouse.coaching.agreement;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.rouse.coaching.checkin.SafetyTexts;

/** Texts by language and key, from the data files of a name beside this package. */
final class Words {

    private Words() {}

    static Map<String, Map<String, String>> of(String name) {
        Map<String, Map<String, String>> texts = new LinkedHashMap<>();
        SafetyTexts.LANGUAGES.forEach(language -> texts.put(language, read(name + "." + language + ".tsv")));
        return Map.copyOf(texts);
    }

    private static Map<String, String> read(String resource) {
        try (InputStream in = Words.class.getResourceAsStream(resource)) {
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
