package org.rouse.ingest.format.shared.rows;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.shared.time.DateEvidence;
import org.rouse.ingest.format.shared.time.DateOrder;

/**
 * What the rows of a table tell only together, kept with a refused row so that it can be read by itself. Where a table is one such row,
 * the same words say it again.
 */
public final class RowFacts {

    /** Wall time of the first row, in milliseconds since its 1970-01-01T00:00. */
    public static final String FIRST_ROW_MS = "first-row-ms";

    /** How far apart the rows are, in milliseconds. */
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

    /** A fact, where the table is a row that was refused. */
    public static OptionalLong find(FileHints hints, String what) {
        String text = hints.neighbours().get(what);
        return text == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(text));
    }
}
