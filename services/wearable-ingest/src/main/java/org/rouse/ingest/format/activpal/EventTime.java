package org.rouse.ingest.format.activpal;

import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.time.DateOrder;
import org.rouse.ingest.format.shared.time.WrittenTime;

/**
 * Reads the start of an event: days since 1899-12-30 as spreadsheets count them, or a time as text, also between # signs. A Z at its end is
 * the monitor's clock; another offset is believed.
 */
final class EventTime {

    private static final long DAY_MS = 86_400_000;
    private static final int DAYS_TO_1970 = 25_569;
    /** The days of 1970 and of 2199: a lone number outside is no date. */
    private static final int LAST_DAY = 109_571;

    private final WrittenTime text;
    private long offsetMs = WrittenTime.NO_OFFSET;

    EventTime(DateOrder order) {
        this.text = new WrittenTime(order);
    }

    /** Wall time in milliseconds since its 1970-01-01T00:00, or {@link WrittenTime#UNREADABLE}. */
    long millis(CsvRows rows, int field) {
        double days = rows.decimal(field);
        if (days >= DAYS_TO_1970 && days < LAST_DAY) {
            offsetMs = WrittenTime.NO_OFFSET;
            return Math.round((days - DAYS_TO_1970) * DAY_MS);
        }
        int start = start(rows, field);
        long millis = text.millisBesideOffset(rows.bytes(), start, end(rows, field, start));
        offsetMs = text.offsetMs();
        return millis;
    }

    /** The offset of the time read last, in milliseconds ahead of UTC, or {@link WrittenTime#NO_OFFSET}. */
    long offsetMs() {
        return offsetMs;
    }

    static int start(CsvRows rows, int field) {
        int start = rows.start(field);
        return start < rows.end(field) && rows.bytes()[start] == '#' ? start + 1 : start;
    }

    static int end(CsvRows rows, int field, int start) {
        int end = rows.end(field);
        return end > start && (rows.bytes()[end - 1] == '#' || rows.bytes()[end - 1] == 'Z') ? end - 1 : end;
    }
}
