package org.rouse.ingest.format.apple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks the document type at the beginning of a document. The one that iOS 16 wrote breaks the rules of XML, so that a reader that parses
 * it never reaches the data.
 */
final class Prolog {

    /** Longer than any document type of an export. */
    private static final int LONGEST = 64 * 1024;

    /** Its end depends on whether it lists declarations. */
    private static final Pattern DOCUMENT_TYPE =
            Pattern.compile("<!DOCTYPE\\s[^\\[>]*+(?:>|\\[.*?\\]\\s*+>(?=\\s*+<))", Pattern.DOTALL);

    private Prolog() {}

    static InputStream without(InputStream in) throws IOException {
        byte[] beginning = in.readNBytes(LONGEST);
        String text = new String(beginning, StandardCharsets.ISO_8859_1);
        Matcher type = DOCUMENT_TYPE.matcher(text);
        if (type.find()) {
            for (int i = type.start(); i < type.end(); i++) {
                beginning[i] = beginning[i] == '\n' ? beginning[i] : (byte) ' ';
            }
        }
        return new SequenceInputStream(new ByteArrayInputStream(beginning), in);
    }
}
