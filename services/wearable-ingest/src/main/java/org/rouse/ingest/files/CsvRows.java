package org.rouse.ingest.files;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rouse.ingest.evidence.MalformedUploadException;

/**
 * Rows of comma-separated text in UTF-8, one after another, without an object per row or field: files of a million minutes are
 * read this way. Line ends may be LF or CRLF, blank lines are no rows, quotes around a field are dropped; a field that holds a
 * comma or a line end is outside what these files ever contain. Not safe for several threads.
 */
public final class CsvRows {

    /** What {@link #number} answers for a field that is not a whole number from 0 to 999,999,999,999. */
    public static final long NOT_A_NUMBER = -1;

    private static final ByteString LINE_END = ByteString.copyFromUtf8("\n");
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_FIELDS = 512;
    private static final int MOST_DIGITS = 12;

    private final InputStream in;
    private final byte[] buffer = new byte[8 * LONGEST_LINE];
    private final int[] starts = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private int filled;
    private int position;
    private int lineStart;
    private int lineEnd;
    private int fields;
    private boolean begun;

    public CsvRows(InputStream in) {
        this.in = in;
    }

    /**
     * Moves to the next row.
     *
     * @return false at the end of the file
     * @throws MalformedUploadException when a line is longer than 16 KiB or has more than 512 fields
     */
    public boolean next() throws IOException {
        while (nextLine()) {
            if (lineEnd > lineStart) {
                split();
                return true;
            }
        }
        return false;
    }

    /** How many fields the row has. */
    public int fields() {
        return fields;
    }

    /** The bytes that {@link #start} and {@link #end} point into; valid until {@link #next}. */
    public byte[] bytes() {
        return buffer;
    }

    /** Index of the first byte of a field of this row. */
    public int start(int field) {
        return starts[field];
    }

    /** Index after the last byte of a field of this row. */
    public int end(int field) {
        return ends[field];
    }

    /** A field of this row as text. */
    public String text(int field) {
        return new String(buffer, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
    }

    /** A field of this row as a whole number, or {@link #NOT_A_NUMBER}. */
    public long number(int field) {
        int start = starts[field];
        int end = ends[field];
        if (end == start || end - start > MOST_DIGITS) {
            return NOT_A_NUMBER;
        }
        long value = 0;
        for (int i = start; i < end; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return NOT_A_NUMBER;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** All fields of this row as text. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            texts.add(text(i));
        }
        return List.copyOf(texts);
    }

    /** This row as it was received, without its line end. */
    public ByteString raw() {
        return ByteString.copyFrom(buffer, lineStart, lineEnd - lineStart);
    }

    /** This row beneath its header, which is a file that can be read by itself. */
    public ByteString rawBeneath(ByteString header) {
        return header.concat(LINE_END).concat(raw());
    }

    private boolean nextLine() throws IOException {
        int scan = position;
        while (true) {
            while (scan < filled && buffer[scan] != '\n') {
                scan++;
            }
            if (scan < filled) {
                take(scan, scan + 1);
                return true;
            }
            if (scan - position > LONGEST_LINE) {
                throw new MalformedUploadException(
                        "csv.line-too-long", "a line is longer than " + LONGEST_LINE + " bytes");
            }
            int unread = filled - position;
            if (!fill()) {
                if (unread == 0) {
                    return false;
                }
                take(filled, filled);
                return true;
            }
            scan = position + unread;
        }
    }

    private void take(int end, int next) throws MalformedUploadException {
        lineStart = position;
        if (!begun) {
            begun = true;
            skipByteOrderMark(end);
        }
        lineEnd = end > lineStart && buffer[end - 1] == '\r' ? end - 1 : end;
        position = next;
        if (lineEnd - lineStart > LONGEST_LINE) {
            throw new MalformedUploadException("csv.line-too-long", "a line is longer than " + LONGEST_LINE + " bytes");
        }
    }

    private void skipByteOrderMark(int end) {
        if (end - lineStart >= 3
                && buffer[lineStart] == (byte) 0xEF
                && buffer[lineStart + 1] == (byte) 0xBB
                && buffer[lineStart + 2] == (byte) 0xBF) {
            lineStart += 3;
        }
    }

    private boolean fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, filled - position);
            filled -= position;
            position = 0;
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read <= 0) {
            return false;
        }
        filled += read;
        return true;
    }

    private void split() throws MalformedUploadException {
        fields = 0;
        int start = lineStart;
        for (int i = lineStart; i <= lineEnd; i++) {
            if (i == lineEnd || buffer[i] == ',') {
                if (fields == MOST_FIELDS) {
                    throw new MalformedUploadException(
                            "csv.too-many-fields", "a line has more than " + MOST_FIELDS + " fields");
                }
                boolean quoted = i - start >= 2 && buffer[start] == '"' && buffer[i - 1] == '"';
                starts[fields] = quoted ? start + 1 : start;
                ends[fields] = quoted ? i - 1 : i;
                fields++;
                start = i + 1;
            }
        }
    }
}
