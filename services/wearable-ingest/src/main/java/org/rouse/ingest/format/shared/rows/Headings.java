package org.rouse.ingest.format.shared.rows;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rouse.ingest.format.evidence.MalformedUploadException;

/** Finds the heading of a table, before which programs write lines about the table: the first line that holds the names needed. */
public final class Headings {

    private static final int MOST_LINES_BEFORE = 40;

    private Headings() {}

    /**
     * Moves to the heading.
     *
     * @param rows  before the first line
     * @param known what is made of the names of a line; empty where it is not the heading
     * @return empty where none of the first lines is it
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
