package org.rouse.ingest.format.shared.rows;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/**
 * Rows of separated text in UTF-8, one after another, without an object per row or field, as files of a million minutes are read. The
 * separator is a comma unless {@link #header} finds another. Line ends may be LF or CRLF, blank lines are no rows, quotes around a field
 * are dropped and may enclose separators; a field never contains a line end. Not thread-safe.
 */
public final class CsvRows {

    /** The result of {@link #number} for a field that is not a whole number from 0 to 999,999,999,999. */
    public static final long NOT_A_NUMBER = -1;

    private static final ByteString LINE_END = ByteString.copyFromUtf8("\n");
    private static final String SEPARATORS = "\t;,"; // of equally frequent ones, the later one wins
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_FIELDS = 512;
    private static final int MOST_DIGITS = 12;
    private static final int THOUSANDS = 3;

    private final InputStream in;
    private byte[] buffer = new byte[8 * LONGEST_LINE];
    private final int[] starts = new int[MOST_FIELDS];
    private final int[] ends = new int[MOST_FIELDS];
    private int filled;
    private int position;
    private int lineStart;
    private int lineEnd;
    private int fields;
    private boolean begun;
    private byte separator = ',';

    public CsvRows(InputStream in) {
        this.in = in;
    }

    /** Reads all rows from the next one on. Rows before a line that is too long stand, also where they waited for more. */
    public void readAll(RowReader reader) throws IOException {
        try {
            while (next()) {
                reader.read();
            }
        } finally {
            reader.finish();
        }
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

    /**
     * Reads the next row as the header. The most frequent of comma, semicolon and tab in it separates the fields from here on; a line
     * {@code sep=;} before it, as spreadsheets write it, is skipped.
     *
     * @return the headings, trimmed
     * @throws MalformedUploadException when there is none
     */
    public List<String> header() throws IOException {
        if (!next() || (line().startsWith("sep=") && !next())) {
            throw new MalformedUploadException("csv.empty", "the file is empty");
        }
        return asHeader();
    }

    /** @throws MalformedUploadException when there was no line yet */
    public void mustHaveBegun() throws MalformedUploadException {
        if (!begun) {
            throw new MalformedUploadException("csv.empty", "the file is empty");
        }
    }

    /** Uses the current row as the header, as {@link #header} does with the next. */
    public List<String> asHeader() throws MalformedUploadException {
        String line = line();
        separator = (byte) SEPARATORS
                .chars()
                .boxed()
                .max(Comparator.comparingLong(
                        candidate -> line.chars().filter(c -> c == candidate).count()))
                .orElseThrow()
                .intValue();
        split();
        return texts().stream().map(String::strip).toList();
    }

    /** The separator of the fields. */
    public char separator() {
        return (char) separator;
    }

    /** The number of fields of the row. */
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
        String text = new String(buffer, starts[field], ends[field] - starts[field], StandardCharsets.UTF_8);
        boolean quoted = starts[field] > lineStart && buffer[starts[field] - 1] == '"';
        return quoted ? text.replace("\"\"", "\"") : text;
    }

    /**
     * A field of this row as a whole number, or {@link #NOT_A_NUMBER}. 166.0, in the style of statistics programs, counts as one, and so
     * does 166,0 where the fields are not separated by commas; but not 166,000, which may be a thousand times as much.
     */
    public long number(int field) {
        int start = starts[field];
        int end = ends[field];
        long value = 0;
        int at = start;
        while (at < end && buffer[at] >= '0' && buffer[at] <= '9') {
            value = value * 10 + buffer[at++] - '0';
        }
        boolean whole = at == end || isFractionOfZeros(at, end);
        return at > start && at - start <= MOST_DIGITS && whole ? value : NOT_A_NUMBER;
    }

    private boolean isFractionOfZeros(int start, int end) {
        int at = start + 1;
        while (at < end && buffer[at] == '0') {
            at++;
        }
        boolean comma = buffer[start] == ',' && separator != ',' && end != start + 1 + THOUSANDS;
        return (buffer[start] == '.' || comma) && at == end && end > start + 1;
    }

    /**
     * A field of this row as a number that may have a sign, a fraction and an exponent; NaN where it is none. The fraction may follow
     * a comma where the fields are not separated by commas.
     */
    public double decimal(int field) {
        return Decimals.read(buffer, starts[field], ends[field], separator == ',' ? '.' : ',');
    }

    /** All fields of this row as text. */
    public List<String> texts() {
        List<String> texts = new ArrayList<>(fields);
        for (int i = 0; i < fields; i++) {
            texts.add(text(i));
        }
        return List.copyOf(texts);
    }

    /** This row as text, without its line end. */
    public String line() {
        return new String(buffer, lineStart, lineEnd - lineStart, StandardCharsets.UTF_8);
    }

    /** This row as it was received, without its line end. */
    public ByteString raw() {
        return ByteString.copyFrom(buffer, lineStart, lineEnd - lineStart);
    }

    /** This row below its header, which is a file that can be read by itself. */
    public ByteString rawBeneath(ByteString header) {
        return header.concat(LINE_END).concat(raw());
    }

    /** Moves to a row that was kept from {@link #raw} while the reading runs, and then back to the current one. */
    public void standAt(ByteString kept, Runnable reading) {
        byte[] whole = buffer;
        int start = lineStart;
        int end = lineEnd;
        try {
            stand(kept.toByteArray(), 0, kept.size());
            reading.run();
        } finally {
            stand(whole, start, end);
        }
    }

    private void stand(byte[] bytes, int start, int end) {
        buffer = bytes;
        lineStart = start;
        lineEnd = end;
        try {
            split();
        } catch (MalformedUploadException e) {
            throw new IllegalStateException("a row that was one before", e);
        }
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
            if (isSixteenBit(end)) {
                throw new MalformedUploadException("csv.encoding", "the text is UTF-16; save it as UTF-8");
            }
            skipByteOrderMark(end);
        }
        lineEnd = end > lineStart && buffer[end - 1] == '\r' ? end - 1 : end;
        position = next;
        if (lineEnd - lineStart > LONGEST_LINE) {
            throw new MalformedUploadException("csv.line-too-long", "a line is longer than " + LONGEST_LINE + " bytes");
        }
    }

    /** Spreadsheets' "Unicode text" begins with one of the two byte order marks of UTF-16. */
    private boolean isSixteenBit(int end) {
        if (end - lineStart < 2) {
            return false;
        }
        int mark = (buffer[lineStart] & 0xFF) << 8 | (buffer[lineStart + 1] & 0xFF);
        return mark == 0xFEFF || mark == 0xFFFE;
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
        while (start <= lineEnd) {
            if (fields == MOST_FIELDS) {
                throw new MalformedUploadException(
                        "csv.too-many-fields", "a line has more than " + MOST_FIELDS + " fields");
            }
            int close = start < lineEnd && buffer[start] == '"' ? closingQuote(start + 1) : -1;
            int end = close >= 0 ? close + 1 : nextSeparator(start);
            starts[fields] = close >= 0 ? start + 1 : start;
            ends[fields] = close >= 0 ? close : end;
            fields++;
            start = end + 1;
        }
    }

    private int nextSeparator(int from) {
        int at = from;
        while (at < lineEnd && buffer[at] != separator) {
            at++;
        }
        return at;
    }

    /** The position of the quote that ends the field, or -1 where none does: the opening quote then belongs to the text. */
    private int closingQuote(int from) {
        int at = from;
        while (at < lineEnd) {
            if (buffer[at++] != '"') {
                continue;
            }
            if (at == lineEnd || buffer[at] == separator) {
                return at - 1;
            }
            at += buffer[at] == '"' ? 1 : 0;
        }
        return -1;
    }
}
