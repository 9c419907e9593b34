package org.rouse.ingest.format.actigraph;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.LookAhead;
import org.rouse.ingest.format.shared.rows.RowFacts;
import org.rouse.ingest.format.shared.time.DateEvidence;
import org.rouse.ingest.format.shared.time.DateOrder;
import org.rouse.ingest.format.shared.time.WrittenTime;

/**
 * When the rows of an ActiLife file were measured.
 *
 * @param startMs wall time of the first row, in milliseconds since its 1970-01-01T00:00
 * @param epoch   seconds from one row to the next; divides 60
 */
record Timing(DateOrder order, long startMs, int epoch) {

    static final int MINUTE = 60;

    private static final int ROWS_LOOKED_AT = 1_000;

    /** The parts of the file that an epoch of less than a minute needs to be read by itself. */
    static final String PARTS = "the other epochs of its minute";

    /** @throws MalformedUploadException when the times cannot be determined, or the epochs do not divide a minute */
    static Timing of(LookAhead file, FileHints hints) throws IOException {
        OptionalLong first = RowFacts.find(hints, RowFacts.FIRST_ROW_MS);
        if (first.isPresent()) {
            return new Timing(new DateEvidence().decide(hints), first.getAsLong(), MINUTE);
        }
        CsvRows rows = new CsvRows(file.beginning());
        Opening opening = Opening.read(rows);
        DateEvidence dates = new DateEvidence();
        Columns columns = opening.columns();
        int dated = columns.date() >= 0 ? columns.date() : columns.time();
        for (boolean more = !opening.isHeaded() || rows.next(); more && dated >= 0; more = rows.next()) {
            if (dated < rows.fields()) {
                dates.add(rows.bytes(), rows.start(dated), rows.end(dated));
            }
        }
        if (opening.preamble().isEmpty()) {
            return fromRows(file, dates.decide(hints), Preamble.NONE);
        }
        Preamble preamble = opening.preamble().get();
        DateOrder order = preamble.order(dates, hints);
        return dated >= 0 && (columns.date() >= 0 || isDated(file, order))
                ? fromRows(file, order, preamble.epoch())
                : new Timing(order, preamble.startMs(order), checked(preamble.epoch()));
    }

    /** Whether the rows state their date and time; a time of day alone is not enough. */
    private static boolean isDated(LookAhead file, DateOrder order) throws IOException {
        CsvRows rows = new CsvRows(file.beginning());
        Opening opening = Opening.read(rows);
        return (!opening.isHeaded() || rows.next())
                && opening.columns().wallMs(rows, new WrittenTime(order)) != WrittenTime.UNREADABLE;
    }

    /** The facts that a row needs of the others; a part of a minute has no meaning without the rest. */
    Map<String, String> facts(long row) {
        if (epoch != MINUTE) {
            return Map.of(Reject.NEEDS, PARTS);
        }
        Map<String, String> facts = RowFacts.of(order, RowFacts.FIRST_ROW_MS, startMs);
        facts.put(RowFacts.ROW, Long.toString(row));
        return facts;
    }

    /**
     * Determines the timing from the times of the rows, which take precedence over the preamble.
     *
     * @param told seconds of an epoch where the file states them, used where the rows leave it open
     */
    private static Timing fromRows(LookAhead file, DateOrder order, int told) throws IOException {
        CsvRows rows = new CsvRows(file.beginning());
        Opening opening = Opening.read(rows);
        WrittenTime wall = new WrittenTime(order);
        long first = WrittenTime.UNREADABLE;
        long before = WrittenTime.UNREADABLE;
        long step = Long.MAX_VALUE;
        int row = 0;
        for (boolean more = !opening.isHeaded() || rows.next();
                more && row < ROWS_LOOKED_AT;
                more = rows.next(), row++) {
            long time = opening.columns().wallMs(rows, wall);
            if (time == WrittenTime.UNREADABLE) {
                continue; // it will be refused in its turn
            }
            first = first == WrittenTime.UNREADABLE ? time : first;
            step = before != WrittenTime.UNREADABLE && time > before ? Math.min(step, time - before) : step;
            before = time;
        }
        if (first == WrittenTime.UNREADABLE || (step == Long.MAX_VALUE && told == Preamble.NONE)) {
            throw new MalformedUploadException(
                    "actigraph.epoch", "the times of the rows must tell how long an epoch lasts");
        }
        return new Timing(
                order, first, checked(step == Long.MAX_VALUE ? told : (int) Math.min(step / 1000, Integer.MAX_VALUE)));
    }

    /** Passes a supported length of an epoch. */
    static int checked(int epoch) throws MalformedUploadException {
        if (epoch < 1 || MINUTE % epoch != 0) {
            throw new MalformedUploadException(
                    "actigraph.epoch",
                    epoch == 0
                            ? "raw acceleration is not read; export epochs of 60 seconds"
                            : "an epoch must be a minute or divide it; export epochs of 60 seconds");
        }
        return epoch;
    }
}
