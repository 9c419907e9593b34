package org.rouse.ingest.garmin;

import java.util.Locale;

/** Garmin's activity types in the words of evidence. */
final class ActivityTypes {

    private static final int LONGEST = 60;

    private ActivityTypes() {}

    /** The type in lower case with hyphens: LAP_SWIMMING is "lap-swimming". What it is worth is not ingest's to say. */
    static String name(String type) {
        String words = type.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return words.substring(0, Math.min(words.length(), LONGEST));
    }
}
