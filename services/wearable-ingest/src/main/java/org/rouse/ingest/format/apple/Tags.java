package org.rouse.ingest.format.apple;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks whether the bytes of one tag, from its {@code <} to its {@code >}, follow the rules of XML. */
final class Tags {

    private static final int LONGEST_VALUE = 16 * 1024;
    private static final int MOST_ATTRIBUTES = 64;
    private static final int LONGEST_REFERENCE = 12;
    private static final byte[] NOT_TIDY = {};
    private static final Pattern REFERENCE = Pattern.compile(
            "&(?:amp|lt|gt|quot|apos|#0*(?:9|1[03]|[2-9]\\d|[1-9]\\d{2,4})|#x0*(?:9|[AaDd]|[2-9A-Fa-f][\\dA-Fa-f]|[1-9A-Fa-f][\\dA-Fa-f]{2,3}));.*");

    private Tags() {}

    static boolean beginsName(int octet) {
        return (octet >= 'A' && octet <= 'Z') || (octet >= 'a' && octet <= 'z') || octet == '_' || octet > 0x7F;
    }

    /** The name of a start tag or an end tag. */
    static String name(byte[] tag) {
        int from = tag.length > 1 && tag[1] == '/' ? 2 : 1;
        return new String(tag, from, nameEnd(tag, from) - from, StandardCharsets.UTF_8);
    }

    /** The tag, with bare ampersands turned into references; empty where it breaks other rules. */
    static byte[] tidy(byte[] tag) {
        int end = tag[tag.length - 2] == '/' ? tag.length - 2 : tag.length - 1;
        int at = nameEnd(tag, 1);
        boolean ascii = true;
        boolean references = true;
        Set<ByteBuffer> names = new HashSet<>();
        while (true) {
            int blanks = at;
            at = skipBlanks(tag, at, end);
            if (at == end) {
                break;
            }
            int nameFrom = at;
            at = nameEnd(tag, at);
            boolean named = at > nameFrom
                    && beginsName(tag[nameFrom] & 0xFF)
                    && nameFrom > blanks
                    && names.add(ByteBuffer.wrap(tag, nameFrom, at - nameFrom))
                    && names.size() <= MOST_ATTRIBUTES;
            at = skipBlanks(tag, at, end);
            if (!named || at == end || tag[at] != '=') {
                return NOT_TIDY;
            }
            at = skipBlanks(tag, at + 1, end);
            int quote = at < end ? tag[at] : 0;
            if (quote != '"' && quote != '\'') {
                return NOT_TIDY;
            }
            int from = ++at;
            while (at < end && tag[at] != quote) {
                if (tag[at] == '<') {
                    return NOT_TIDY;
                }
                ascii &= tag[at] > 0;
                references &= tag[at] != '&' || isReference(tag, at);
                at++;
            }
            if (at == end || at - from > LONGEST_VALUE) {
                return NOT_TIDY;
            }
            at++;
        }
        byte[] text = references ? tag : withReferences(tag);
        return ascii ? text : asUtf8(text);
    }

    /** Escapes text for the value of an attribute. */
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }

    private static byte[] withReferences(byte[] tag) {
        ByteArrayOutputStream written = new ByteArrayOutputStream(tag.length + 16);
        for (int i = 0; i < tag.length; i++) {
            written.write(tag[i]);
            if (tag[i] == '&' && !isReference(tag, i)) {
                written.writeBytes("amp;".getBytes(StandardCharsets.US_ASCII));
            }
        }
        return written.toByteArray();
    }

    private static byte[] asUtf8(byte[] tag) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(tag));
            return tag;
        } catch (CharacterCodingException _) {
            return new String(tag, StandardCharsets.UTF_8)
                    .replace('\uFFFD', '?')
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    private static boolean isReference(byte[] tag, int at) {
        int length = Math.min(LONGEST_REFERENCE, tag.length - at);
        return REFERENCE
                .matcher(new String(tag, at, length, StandardCharsets.ISO_8859_1))
                .matches();
    }

    private static int skipBlanks(byte[] tag, int from, int end) {
        int at = from;
        while (at < end && (tag[at] == ' ' || tag[at] == '\t' || tag[at] == '\n' || tag[at] == '\r')) {
            at++;
        }
        return at;
    }

    private static int nameEnd(byte[] tag, int from) {
        int at = from;
        while (at < tag.length && isOfName(tag[at] & 0xFF)) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(int octet) {
        return beginsName(octet) || (octet >= '0' && octet <= '9') || octet == '-' || octet == '.' || octet == ':';
    }
}
