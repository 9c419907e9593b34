package org.rouse.ingest.format.fitbit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Sleep;
import org.rouse.contracts.v1.SleepStage;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.contracts.v1.Still;
import org.rouse.contracts.v1.Workout;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.MinuteMeans;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.RowReader;
import org.rouse.ingest.format.shared.rows.RowRefusals;
import org.rouse.ingest.format.shared.time.DateOrder;
import org.rouse.ingest.format.shared.time.WrittenTime;

/** Turns the rows of one table of Google's export into evidence. */
final class TakeoutRows implements RowReader {

    /** The phone in a pocket, whose stillness says nothing; the source of all of Fitbit's files is a worn device. */
    private static final Source PHONE = FitbitRows.SOURCE.toBuilder()
            .setId(FitbitParser.NAME + ":phone")
            .setKind(SourceKind.SOURCE_KIND_PHONE)
            .build();

    private static final Map<String, Integer> LEVELS =
            Map.of("SEDENTARY", 0, "LIGHTLY_ACTIVE", 1, "MODERATELY_ACTIVE", 2, "VERY_ACTIVE", 3);
    private static final int MINUTE_MS = 60_000;

    private final TakeoutTable.Columns columns;
    private final List<String> headings;
    private final CsvRows rows;
    private final EvidenceSink sink;
    private final RowRefusals refusals;
    private final WrittenTime time = new WrittenTime(DateOrder.MONTH_FIRST);
    private final MinuteMeans heartRate;
    private long index = -1;

    TakeoutRows(
            TakeoutTable.Columns columns, List<String> headings, CsvRows rows, UploadContext context, EvidenceSink sink)
            throws MalformedUploadException {
        this.columns = columns;
        this.headings = headings;
        this.rows = rows;
        this.sink = sink;
        this.refusals = new RowRefusals(
                rows, sink, FitbitRows.SOURCE, context.subject(), context.receivedAt(), rows.raw(), Map.of());
        this.heartRate = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
    }

    @Override
    public void read() {
        index++;
        if (columns.table() == TakeoutTable.NOT_USED) {
            sink.ignored(index, "not used: of the account export, steps, heart rate, levels, sleep and exercise are");
        } else if (rows.fields() != columns.width()) {
            refusals.refuse(index, "row.columns", "", "a row must have " + columns.width() + " fields");
        } else {
            readTimed();
        }
    }

    @Override
    public void finish() {
        heartRate.finish();
    }

    private void readTimed() {
        long startMs = millis(columns.start());
        boolean span = columns.end() >= 0;
        long endMs = span ? millis(columns.end()) : startMs;
        if (startMs == WrittenTime.UNREADABLE || endMs == WrittenTime.UNREADABLE) {
            int column = startMs == WrittenTime.UNREADABLE ? columns.start() : columns.end();
            refuse("time.format", column, "must be a time with its offset, as 2024-01-31T05:00:00Z");
            return;
        }
        long minute = Math.floorDiv(startMs, MINUTE_MS);
        long fromMs = span ? startMs : minute * MINUTE_MS;
        if (!refusals.timeAllowed(index, headings.get(columns.start()), fromMs, span ? endMs : fromMs + MINUTE_MS)) {
            return;
        }
        switch (columns.table()) {
            case STEPS ->
                minute(minute, Measure.MEASURE_STEPS, rows.decimal(columns.value()), FitbitTable.Column.STEPS);
            case HEART_RATE -> heartRate(minute);
            case LEVEL -> level(minute);
            case SEDENTARY -> give(span(startMs, endMs, "still:" + startMs).setStill(Still.getDefaultInstance()));
            case SLEEP ->
                give(span(startMs, endMs, "sleep:" + rows.text(columns.value()))
                        .setSleep(Sleep.newBuilder().setStage(SleepStage.SLEEP_STAGE_ASLEEP)));
            case EXERCISE ->
                give(span(startMs, endMs, "exercise:" + startMs)
                        .setWorkout(
                                Workout.newBuilder().setActivity(FitbitFacts.activity(rows.text(columns.value())))));
            case NOT_USED -> throw new IllegalStateException("was passed over");
        }
    }

    private void heartRate(long minute) {
        double beats = rows.decimal(columns.value());
        if (allowed(beats, FitbitTable.Column.HEART_RATE)) {
            heartRate.add(index, refusals.personId(), FitbitRows.SOURCE, minute, Math.round(beats));
        }
    }

    private void level(long minute) {
        Integer level = LEVELS.get(rows.text(columns.value()).toUpperCase(Locale.ROOT));
        minute(minute, Measure.MEASURE_INTENSITY, level == null ? -1 : level, FitbitTable.Column.INTENSITY);
    }

    private void minute(long minute, Measure measure, double value, FitbitTable.Column range) {
        if (allowed(value, range)) {
            sink.minute(refusals.personId(), source(), measure, minute, (int) Math.round(value), 0);
            sink.accepted(index);
        }
    }

    private boolean allowed(double value, FitbitTable.Column range) {
        boolean allowed = value >= range.lowest && value <= range.highest;
        if (!allowed) {
            refuse("value.range", columns.value(), "must be from " + range.lowest + " to " + range.highest);
        }
        return allowed;
    }

    private void give(Interval.Builder interval) {
        sink.interval(refusals.personId(), source(), interval.build());
        sink.accepted(index);
    }

    private static Interval.Builder span(long startMs, long endMs, String id) {
        return Interval.newBuilder().setId(id).setStartMs(startMs).setEndMs(endMs);
    }

    private Source source() {
        String device = columns.device() < 0 ? "" : rows.text(columns.device()).toLowerCase(Locale.ROOT);
        boolean phone =
                device.equals("mobiletrack") || device.equals("google health app") || device.contains("connect");
        return phone ? PHONE : FitbitRows.SOURCE;
    }

    private long millis(int column) {
        return time.instantMs(rows.bytes(), rows.start(column), rows.end(column));
    }

    private void refuse(String rule, int column, String message) {
        refusals.refuse(index, rule, headings.get(column), message);
    }
}
