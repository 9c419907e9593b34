package org.rouse.ingest.format.shared.json;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Translates a provider's names of activities into the words of evidence. */
public final class ActivityWords {

    private static final int LONGEST = 60;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern OUTER_HYPHENS = Pattern.compile("^-+|-+$");

    private final Map<String, String> renamed;

    /** @param renamed names that differ from evidence, to the words of evidence, both in lower case with hyphens */
    public ActivityWords(Map<String, String> renamed) {
        this.renamed = Map.copyOf(renamed);
    }

    /** The name in lower case with hyphens: LAP_SWIMMING is "lap-swimming". Ingest does not judge the activity. */
    public static String hyphenated(String name) {
        String words =
                BETWEEN_WORDS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
        String trimmed = OUTER_HYPHENS.matcher(words).replaceAll("");
        return trimmed.substring(0, Math.min(trimmed.length(), LONGEST));
    }

    /** The name in the words of evidence. */
    public String of(String name) {
        String words = hyphenated(name);
        return renamed.getOrDefault(words, words);
    }
}
