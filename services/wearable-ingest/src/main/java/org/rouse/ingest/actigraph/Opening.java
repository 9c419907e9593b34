package org.rouse.ingest.actigraph;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.files.CsvRows;

/**
 * How an ActiLife file begins.
 *
 * @param preamble the lines about the recording, where the file has them
 * @param headings of the columns; empty where the file has none, and the rows then stand at the first row of counts
 */
record Opening(Optional<Preamble> preamble, Columns columns, List<String> headings) {

    /** @throws MalformedUploadException when it is no such file */
    static Opening read(CsvRows rows) throws IOException {
        List<String> first = rows.header();
        Optional<Preamble> preamble = Optional.empty();
        if (Preamble.begins(rows.line())) {
            preamble = Optional.of(Preamble.read(rows));
            first = rows.header();
        }
        if (first.stream().anyMatch(name -> !name.isEmpty() && Character.isLetter(name.charAt(0)))) {
            Columns columns = Columns.byHeading(first).orElseThrow(Opening::unknown);
            if (preamble.isEmpty() && !columns.hasTime()) {
                throw unknown();
            }
            return new Opening(preamble, columns, first);
        }
        int times = first.getFirst().contains(":") ? 1 : isNumber(first.getFirst()) ? 0 : 2;
        int mode = preamble.orElseThrow(Opening::unknown).mode();
        return new Opening(preamble, Columns.byMode(times, mode), List.of());
    }

    /** What stands before the rows, without its last line end. */
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
