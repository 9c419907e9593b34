package org.rouse.ingest.format.shared.rows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/** Finds the heading of a table, which may follow lines about the table: it is the first line with the required names. */
public final class Headings {

    private static final int MOST_LINES_BEFORE = 40;

    private Headings() {}

    /**
     * Moves to the heading.
     *
     * @param rows  before the first line
     * @param known converts the names of a line; empty where the line is not the heading
     * @return empty where none of the first lines is the heading
     * @throws MalformedUploadException when there is no line at all
     */
    public static <T> Optional<T> find(CsvRows rows, Function<List<String>, Optional<T>> known) throws IOException {
        for (int i = 0; i <= MOST_LINES_BEFORE && rows.next(); i++) {
            if (i == MOST_LINES_BEFORE) {
                return Optional.empty();
            }
            Optional<T> found = known.apply(rows.asHeader());
            if (found.isPresent()) {
                return found;
            }
        }
        rows.mustHaveBegun();
        return Optional.empty();
    }
}
