package org.rouse.ingest.format.shared.json;

/** Whole numbers that are written as text, or as the name of a property. */
public final class Digits {

    private Digits() {}

    /** Whether a text consists of 1 to so many of the digits 0 to 9. */
    public static boolean only(String text, int most) {
        if (text.isEmpty() || text.length() > most) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
