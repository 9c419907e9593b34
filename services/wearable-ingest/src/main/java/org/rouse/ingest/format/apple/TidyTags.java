package org.rouse.ingest.format.apple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Repairs the tags of a document, so that one that breaks the rules of XML costs its own element and not all that follows. A start tag that
 * cannot be read keeps its name and a single attribute, {@link #UNREADABLE}, with its original text; an ampersand that begins no reference
 * stands for itself, and so does a {@code <} that begins no tag; bytes that are no UTF-8 become question marks; an end tag that ends
 * nothing is left out, and an element that was never ended ends where its parent does, or where the next record begins. Holds one tag at a
 * time. Not safe for several threads.
 */
final class TidyTags extends InputStream {

    /** The attribute that holds the text of an unreadable start tag. */
    static final String UNREADABLE = "rouse-unreadable";

    private static final int LONGEST_TAG = 64 * 1024;
    private static final int KEPT = 4 * 1024;
    private static final int DEEPEST = 64;
    /** Elements that never contain each other. */
    private static final Set<String> APART = Set.of("Record", "Workout", "ActivitySummary", "Correlation");

    private static final Set<String> HOLDS_RECORDS = Set.of("HealthData", "Correlation");

    private final InputStream in;
    private final byte[] input = new byte[64 * 1024];
    private int position;
    private int filled;
    private byte[] out = new byte[0];
    private int outAt;
    private boolean begun;
    private final ByteArrayOutputStream tag = new ByteArrayOutputStream(1024);
    private final Output next = new Output();
    private final Deque<String> open = new ArrayDeque<>();

    private static final class Output extends ByteArrayOutputStream {
        void put(String text) {
            writeBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    TidyTags(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return outAt < out.length || more() ? out[outAt++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (outAt == out.length && !more()) {
            return -1;
        }
        int count = Math.min(length, out.length - outAt);
        System.arraycopy(out, outAt, target, offset, count);
        outAt += count;
        return count;
    }

    private boolean more() throws IOException {
        next.reset();
        while (next.size() < input.length / 4 && peek() >= 0) {
            if (peek() == '<') {
                markup();
            } else {
                text();
            }
        }
        out = next.toByteArray();
        outAt = 0;
        return out.length > 0;
    }

    /** Text is not read; it only has to be XML. */
    private void text() throws IOException {
        for (int octet = peek(); octet >= 0 && octet != '<' && next.size() < input.length; octet = peek()) {
            position++;
            if (begun) { // nothing may precede the declaration, such as a byte order mark
                next.write(octet == '&' || octet > 0x7F ? ' ' : octet);
            }
        }
    }

    private void markup() throws IOException {
        begun = true;
        tag.reset();
        take();
        int first = peek();
        if (first == '!' || first == '?') {
            passOver(first == '?' ? "?>" : peekAt(1) == '-' ? "-->" : peekAt(1) == '[' ? "]]>" : ">");
        } else if (first == '/') {
            takeUntilEnd(false);
            endTag(tag.toByteArray());
        } else if (Tags.beginsName(first)) {
            boolean whole = takeUntilEnd(true);
            startTag(tag.toByteArray(), whole);
        } else {
            next.put("&lt;");
        }
    }

    private void passOver(String end) throws IOException {
        byte[] last = end.getBytes(StandardCharsets.US_ASCII);
        int matched = 0;
        boolean said = end.length() < 3; // comments and the like are not read, and may break rules of their own
        if (said) {
            next.writeBytes(tag.toByteArray());
        }
        while (matched < last.length && peek() >= 0) {
            int octet = input[position++] & 0xFF;
            boolean dashes = matched == 2 && last.length == 3 && octet == last[1]; // "--->" ends a comment too
            matched = octet == last[matched] ? matched + 1 : dashes ? matched : octet == last[0] ? 1 : 0;
            if (said) {
                next.write(octet);
            }
        }
    }

    /** Reads a tag to its end, from the bytes in the buffer; false where another tag begins before it. */
    private boolean takeUntilEnd(boolean quotes) throws IOException {
        int quote = 0;
        while (peek() >= 0 && tag.size() < LONGEST_TAG) {
            int stop = Math.min(filled, position + LONGEST_TAG - tag.size());
            int at = position;
            int octet = 0;
            for (; at < stop; at++) {
                octet = input[at];
                if (octet == '<' || (octet == '>' && quote == 0)) {
                    break;
                }
                if (quotes && (octet == '"' || octet == '\'')) {
                    quote = quote == 0 ? octet : quote == octet ? 0 : quote;
                }
            }
            tag.write(input, position, at - position);
            position = at;
            if (at == stop) {
                continue;
            }
            if (octet == '<' && (quote == 0 || anotherBegins())) {
                return false;
            }
            take();
            if (octet == '>') {
                return true;
            }
        }
        return peek() < 0 && tag.size() < LONGEST_TAG; // cut short: the reader reports it
    }

    /** Whether a tag begins at a {@code <} within quotes, whose end is then missing; all tags of an export begin with a capital. */
    private boolean anotherBegins() throws IOException {
        int after = peekAt(1);
        return after == '/' || (after >= 'A' && after <= 'Z');
    }

    private void startTag(byte[] text, boolean whole) {
        String name = Tags.name(text);
        if (APART.contains(name)) {
            while (!open.isEmpty() && !HOLDS_RECORDS.contains(open.getLast()) && APART.contains(outermostApart())) {
                next.put("</" + open.removeLast() + ">");
            }
        }
        boolean ended = text[text.length - 1] == '>';
        boolean empty = !whole || (ended && text[text.length - 2] == '/');
        if (whole && !ended) {
            next.writeBytes(text);
            return;
        }
        byte[] tidy = whole ? Tags.tidy(text) : new byte[0];
        if (tidy.length > 0) {
            next.writeBytes(tidy);
        } else {
            String kept = new String(text, 0, Math.min(text.length, KEPT), StandardCharsets.UTF_8);
            next.put("<" + name + " " + UNREADABLE + "=\"" + Tags.escaped(kept) + "\"" + (empty ? "/>" : ">"));
        }
        if (!empty && open.size() < DEEPEST) {
            open.addLast(name);
        }
    }

    private String outermostApart() {
        return open.stream().filter(APART::contains).findFirst().orElse("");
    }

    private void endTag(byte[] text) {
        String name = Tags.name(text);
        if (open.size() >= DEEPEST || text[text.length - 1] != '>') {
            next.writeBytes(text);
            return;
        }
        if (!open.contains(name)) {
            return;
        }
        while (!open.isEmpty()) {
            String last = open.removeLast();
            next.put("</" + last + ">");
            if (last.equals(name)) {
                return;
            }
        }
    }

    private void take() throws IOException {
        tag.write(peek());
        position++;
    }

    /** The next byte, or -1 at the end. */
    private int peek() throws IOException {
        return peekAt(0);
    }

    private int peekAt(int ahead) throws IOException {
        if (position + ahead >= filled) {
            System.arraycopy(input, position, input, 0, filled - position);
            filled -= position;
            position = 0;
            while (filled <= ahead) {
                int read = in.read(input, filled, input.length - filled);
                if (read <= 0) {
                    return -1;
                }
                filled += read;
            }
        }
        return input[position + ahead] & 0xFF;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
