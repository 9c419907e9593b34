package org.rouse.ingest.format.shared.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.shared.time.DateEvidence;
import org.rouse.ingest.format.shared.time.DateOrder;

/**
 * Facts that only the rows of a table together show, kept with a refused row so that it can be read by itself. Where a file is one such
 * row, they are read under the same names.
 */
public final class RowFacts {

    /** Wall time of the first row, in milliseconds since its 1970-01-01T00:00. */
    public static final String FIRST_ROW_MS = "first-row-ms";

    /** The distance between rows, in milliseconds. */
    public static final String ROW_MS = "row-ms";

    /** Position of the row in its table, from 0. */
    public static final String ROW = "row";

    private RowFacts() {}

    /** The order of the dates, and one more fact. */
    public static Map<String, String> of(DateOrder order, String what, long value) {
        Map<String, String> facts = new HashMap<>();
        facts.put(DateEvidence.TOLD, order.pattern());
        facts.put(what, Long.toString(value));
        return facts;
    }

    /** A fact, where the file is a refused row. */
    public static OptionalLong find(FileHints hints, String what) {
        String text = hints.neighbours().get(what);
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
}
