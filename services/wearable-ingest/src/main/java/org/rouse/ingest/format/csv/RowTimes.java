package org.rouse.ingest.format.csv;

import java.io.IOException;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.evidence.WorkoutTimer;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.LookAhead;
import org.rouse.ingest.format.shared.rows.RowFacts;
import org.rouse.ingest.format.shared.time.DateEvidence;
import org.rouse.ingest.format.shared.time.DateOrder;
import org.rouse.ingest.format.shared.time.Durations;
import org.rouse.ingest.format.shared.time.HourTwice;
import org.rouse.ingest.format.shared.time.LocalMinutes;
import org.rouse.ingest.format.shared.time.Occurrence;

/** The start and end of each row, from its columns and from what the beginning of the file shows for all rows. */
final class RowTimes {

    private final Mapping mapping;
    private final Instants instants;
    private final long millisPerUnit;
    private final boolean dated;
    private final DateOrder order;
    private long spacing = 60_000;

    private RowTimes(Mapping mapping, Instants instants, DateOrder order) throws MalformedUploadException {
        this.mapping = mapping;
        this.instants = instants;
        this.order = order;
        this.millisPerUnit = mapping.millisPerUnit();
        this.dated = mapping.has(ColumnKind.DATE) && mapping.begins() == ColumnKind.TIME;
    }

    /** @throws MalformedUploadException when the order of the dates is ambiguous */
    static RowTimes of(Mapping mapping, LookAhead file, UploadContext context) throws IOException {
        DateEvidence dates = new DateEvidence();
        CsvRows rows = new CsvRows(file.beginning());
        Mapping.find(rows, mapping.told());
        int column = mapping.has(ColumnKind.DATE) ? mapping.column(ColumnKind.DATE) : mapping.column(mapping.begins());
        while (rows.next()) {
            if (column < rows.fields()) {
                dates.add(rows.bytes(), rows.start(column), rows.end(column));
            }
        }
        DateOrder order = dates.decide(context.file());
        RowTimes times = new RowTimes(mapping, new Instants(order, mapping.zone(context.zone())), order);
        OptionalLong told = RowFacts.find(context.file(), RowFacts.ROW_MS);
        if (told.isPresent()) {
            times.spacing = told.getAsLong();
        } else {
            times.measure(file);
        }
        return times;
    }

    private void measure(LookAhead file) throws IOException {
        if (mapping.hasSpans()) {
            return;
        }
        Spacing found = new Spacing();
        CsvRows rows = new CsvRows(file.beginning());
        Mapping.find(rows, mapping.told());
        while (rows.next()) {
            try {
                found.add(rows.fields() < mapping.fields() ? Long.MIN_VALUE : start(rows));
            } catch (BrokenRuleException _) {
                found.add(Long.MIN_VALUE); // it will be refused in its turn
            }
        }
        spacing = found.millis();
    }

    /** The start of the current row, in milliseconds since 1970-01-01T00:00Z. */
    long start(CsvRows rows) throws BrokenRuleException {
        return checked(mapping.begins(), startMs(rows));
    }

    private long startMs(CsvRows rows) {
        int column = mapping.column(mapping.begins());
        return dated ? instants.millis(rows, mapping.column(ColumnKind.DATE), column) : instants.millis(rows, column);
    }

    /** Minutes of the wall clock at the start of the row; empty where its time has an offset or is no time. */
    OptionalLong wallMinute(CsvRows rows) {
        startMs(rows);
        long minute = instants.latestWallMinute();
        return minute == Instants.UNREADABLE ? OptionalLong.empty() : OptionalLong.of(minute);
    }

    /** Sets which of two hours a repeated wall time means, from here on. */
    void mean(Occurrence meant) {
        instants.mean(meant);
    }

    /** Rows whose repeated times are told apart by their order. */
    <T> HourTwice<T> inOrder(BiConsumer<T, Occurrence> reader) {
        return new HourTwice<>(instants.zone(), reader);
    }

    /** The end of the row: from its end column, its duration, or the time the next row is due. */
    long end(CsvRows rows, long startMs) throws BrokenRuleException {
        if (mapping.has(ColumnKind.END) && mapping.hasSpans()) {
            return checked(ColumnKind.END, instants.millisFrom(startMs, rows, mapping.column(ColumnKind.END)));
        }
        if (!mapping.hasSpans()) {
            return startMs + spacing;
        }
        return startMs + Math.round(duration(rows));
    }

    /** The active time of the row, where it has both an end and a duration: the rest was a pause. Less than 0 where it has not. */
    double activeMs(CsvRows rows) throws BrokenRuleException {
        int column = mapping.column(ColumnKind.DURATION);
        boolean told = mapping.has(ColumnKind.END) && mapping.hasSpans() && mapping.has(ColumnKind.DURATION);
        return told && rows.start(column) < rows.end(column) ? duration(rows) : WorkoutTimer.UNTOLD;
    }

    private double duration(CsvRows rows) throws BrokenRuleException {
        int column = mapping.column(ColumnKind.DURATION);
        double duration = rows.decimal(column);
        if (duration >= 0 && duration <= 1e9) {
            return duration * millisPerUnit;
        }
        return Durations.milliseconds(rows.text(column), millisPerUnit)
                .orElseThrow(() -> new BrokenRuleException(
                        mapping.heading(ColumnKind.DURATION),
                        "value.range",
                        "must be a number, 0 or more, hours as 0:30:00, or PT30M"));
    }

    /** How long a row without an end is valid, in milliseconds. */
    long spacing() {
        return spacing;
    }

    /** The facts that a row needs of the others. */
    Map<String, String> facts() {
        return RowFacts.of(order, RowFacts.ROW_MS, spacing);
    }

    private long checked(ColumnKind columnKind, long millis) throws BrokenRuleException {
        if (millis == Instants.UNREADABLE) {
            throw new BrokenRuleException(
                    mapping.heading(columnKind),
                    "time.format",
                    "must be a time: seconds since 1970, 2016-04-12T13:05:00Z, or local in the order of the file");
        }
        if (!LocalMinutes.isTold(millis)) {
            throw new BrokenRuleException(
                    mapping.heading(columnKind), LocalMinutes.rule(millis), LocalMinutes.says(millis));
        }
        return millis;
    }
}
