package org.rouse.ingest.json;

import java.util.Locale;
import java.util.Map;

/** A provider's names of activities in the words of evidence. */
public final class ActivityWords {

    private static final int LONGEST = 60;

    private final Map<String, String> renamed;

    /** @param renamed names whose words are not those of evidence, both in lower case with hyphens */
    public ActivityWords(Map<String, String> renamed) {
        this.renamed = Map.copyOf(renamed);
    }

    /** The name in lower case with hyphens: LAP_SWIMMING is "lap-swimming". What it is worth is not ingest's to say. */
    public static String hyphenated(String name) {
        String words = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String trimmed = words.replaceAll("^-+|-+$", "");
        return trimmed.substring(0, Math.min(trimmed.length(), LONGEST));
    }

    /** The name in the words of evidence. */
    public String of(String name) {
        String words = hyphenated(name);
        return renamed.getOrDefault(words, words);
    }
}
