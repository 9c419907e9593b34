package org.rouse.ingest.actigraph;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import org.rouse.ingest.evidence.FileHints;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.evidence.Reject;
import org.rouse.ingest.files.CsvRows;
import org.rouse.ingest.files.LookAhead;
import org.rouse.ingest.files.RowFacts;
import org.rouse.ingest.times.DateEvidence;
import org.rouse.ingest.times.DateOrder;
import org.rouse.ingest.times.WallTime;

/**
 * When the rows of an ActiLife file were measured.
 *
 * @param startMs wall time of the first row, in milliseconds since its 1970-01-01T00:00
 * @param epoch   seconds from one row to the next; divides 60
 */
record Timing(DateOrder order, long startMs, int epoch) {

    static final int MINUTE = 60;

    /** What an epoch of less than a minute needs. */
    static final String PARTS = "the other epochs of its minute";

    /** @throws MalformedUploadException when it cannot be told, or the epochs are no part of a minute */
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
        if (opening.preamble().isPresent()) {
            Preamble preamble = opening.preamble().get();
            DateOrder order = preamble.order(dates, hints);
            return new Timing(order, preamble.startMs(order), checked(preamble.epoch()));
        }
        return fromRows(file, dates.decide(hints));
    }

    /** What a row needs of the others, or that it is a part of a minute, which means something only as a whole. */
    Map<String, String> facts(long row) {
        if (epoch != MINUTE) {
            return Map.of(Reject.NEEDS, PARTS);
        }
        Map<String, String> facts = RowFacts.of(order, RowFacts.FIRST_ROW_MS, startMs);
        facts.put(RowFacts.ROW, Long.toString(row));
        return facts;
    }

    private static Timing fromRows(LookAhead file, DateOrder order) throws IOException {
        CsvRows rows = new CsvRows(file.beginning());
        Columns columns = Opening.read(rows).columns();
        long first = time(rows, columns, order);
        long second = time(rows, columns, order);
        long step = (second - first) / 1000;
        return new Timing(order, first, checked(step < 0 || step > Integer.MAX_VALUE ? 0 : (int) step));
    }

    private static long time(CsvRows rows, Columns columns, DateOrder order) throws IOException {
        long time = rows.next() ? columns.wallMs(rows, new WallTime(order)) : WallTime.UNREADABLE;
        if (time == WallTime.UNREADABLE) {
            throw new MalformedUploadException(
                    "actigraph.epoch", "the first two rows must tell how long an epoch lasts");
        }
        return time;
    }

    /** The epoch, where it is one that is read. */
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
