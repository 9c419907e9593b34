package org.rouse.ingest.intake.http;

/** Names that people and their programs choose. */
public final class PlainText {

    private PlainText() {}

    /** Whether the text has 1 to that many characters, not all blank, and no control characters. */
    public static boolean fits(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }
}
