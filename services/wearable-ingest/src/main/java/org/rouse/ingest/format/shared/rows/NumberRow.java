package org.rouse.ingest.format.shared.rows;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/**
 * A row of whole numbers from a database, in the form in which refused rows are kept: a line of the names of its columns, and one of its
 * numbers.
 *
 * @param values one for each column, -1 for an absent one
 */
public record NumberRow(List<String> columns, List<Long> values) {

    private static final int LONGEST = 4_096;

    public NumberRow {
        columns = List.copyOf(columns);
        values = List.copyOf(values);
        if (columns.size() != values.size()) {
            throw new IllegalArgumentException("as many numbers as columns");
        }
    }

    public ByteString raw() {
        String numbers = values.stream().map(String::valueOf).collect(Collectors.joining(","));
        return ByteString.copyFromUtf8(String.join(",", columns) + "\n" + numbers);
    }

    /** @throws MalformedUploadException when the bytes are no row of these columns */
    public static NumberRow read(byte[] raw, List<String> columns) throws MalformedUploadException {
        String[] lines = new String(raw, 0, Math.min(raw.length, LONGEST), UTF_8).split("\n", 2);
        try {
            List<Long> values = Arrays.stream(lines[lines.length - 1].split(","))
                    .map(Long::valueOf)
                    .toList();
            if (lines[0].equals(String.join(",", columns)) && values.size() == columns.size()) {
                return new NumberRow(columns, values);
            }
        } catch (NumberFormatException _) {
            // another parser may refuse it in its own words
        }
        throw new MalformedUploadException(
                "row.columns", "a row by itself must be its columns' names and as many numbers");
    }

    /** The number in a column, counted from 0. */
    public long value(int column) {
        return values.get(column);
    }
}
