package org.rouse.ingest.format.actigraph;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.shared.rows.CsvRows;

/**
 * The beginning of an ActiLife file.
 *
 * @param preamble the lines about the recording, where the file has them
 * @param headings of the columns; empty where the file has none, and the rows are then positioned at the first row of counts
 */
record Opening(Optional<Preamble> preamble, Columns columns, List<String> headings) {

    private static final int MOST_LINES = 40;

    /** @throws MalformedUploadException when the file is not one of ActiLife's */
    static Opening read(CsvRows rows) throws IOException {
        Optional<Preamble> preamble = Optional.empty();
        for (int i = 0; i < MOST_LINES && rows.next(); i++) {
            if (Preamble.begins(rows.line())) {
                preamble = Optional.of(Preamble.read(rows));
                continue;
            }
            List<String> line = rows.asHeader();
            Optional<Opening> found = of(preamble, line);
            if (found.isPresent()) {
                return found.get();
            }
        }
        rows.mustHaveBegun();
        throw unknown();
    }

    /** Empty where the line is neither the headings nor, after the lines about the recording, a row. */
    private static Optional<Opening> of(Optional<Preamble> preamble, List<String> line) {
        if (line.stream().anyMatch(name -> !name.isEmpty() && Character.isLetter(name.charAt(0)))) {
            return Columns.byHeading(line)
                    .filter(columns -> preamble.isPresent() || columns.hasTime())
                    .map(columns -> new Opening(preamble, columns, line));
        }
        int times = line.getFirst().contains(":") ? 1 : isNumber(line.getFirst()) ? 0 : 2;
        return preamble.map(told -> new Opening(preamble, Columns.byMode(times, told.mode()), List.of()));
    }

    /** The text before the rows, without its last line end. */
    ByteString raw(CsvRows atFirstHeadingsOrRow) {
        String before = preamble.map(Preamble::text).orElse("");
        return isHeaded()
                ? ByteString.copyFromUtf8(before).concat(atFirstHeadingsOrRow.raw())
                : ByteString.copyFromUtf8(before.stripTrailing());
    }

    boolean isHeaded() {
        return !headings.isEmpty();
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    private static MalformedUploadException unknown() {
        return new MalformedUploadException(
                "actigraph.header", "the file begins like none of ActiLife or NHANES; see docs/sync/actigraph.md");
    }
}
