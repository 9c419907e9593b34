package org.rouse.ingest.format.fitbit;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MinuteMeans;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.PersonColumn;
import org.rouse.ingest.format.shared.rows.RowReader;
import org.rouse.ingest.format.shared.time.DateOrder;
import org.rouse.ingest.format.shared.time.HourTwice;
import org.rouse.ingest.format.shared.time.LocalMinutes;
import org.rouse.ingest.format.shared.time.Occurrence;
import org.rouse.ingest.format.shared.time.WrittenTime;

/** Turns the rows of one file into evidence. */
final class FitbitRows implements RowReader {

    static final Source SOURCE = Source.newBuilder()
            .setId(FitbitParser.NAME)
            .setProvider(FitbitParser.NAME)
            .setKind(SourceKind.SOURCE_KIND_WEARABLE)
            .build();

    private static final long MINUTE_MS = 60_000;
    private static final int ID = 0;
    private static final int TIME = 1;
    private static final int FIRST_VALUE = 2;

    private final FitbitTable table;
    private final List<String> headings;
    private final ByteString header;
    private final CsvRows rows;
    private final EvidenceSink sink;
    private final PersonColumn people;
    private final LocalMinutes zone;
    private final WrittenTime wall = new WrittenTime(DateOrder.MONTH_FIRST);
    private final Instant receivedAt;
    private final MinuteMeans heartRate;
    private final HourTwice<Held> hourTwice;
    private long index = -1;

    /** A row of the hour that happened twice, held until the order of rows tells which one it means. */
    private record Held(long index, String personId, long local, ByteString raw) {}

    /** @param rows positioned at the header */
    FitbitRows(FitbitTable table, List<String> headings, CsvRows rows, UploadContext context, EvidenceSink sink) {
        this.table = table;
        this.headings = headings;
        this.header = rows.raw();
        this.rows = rows;
        this.sink = sink;
        this.people = new PersonColumn(context, FitbitParser.NAME);
        this.zone = new LocalMinutes(context.zone());
        this.receivedAt = context.receivedAt();
        this.heartRate = new MinuteMeans(Measure.MEASURE_HEART_RATE_BPM, 0, sink);
        this.hourTwice = new HourTwice<>(zone, this::readHeld);
    }

    @Override
    public void read() {
        index++;
        if (table == FitbitTable.NOT_USED) {
            sink.ignored(index, "not used: totals, calories, weight and alike");
        } else if (rows.fields() != table.width()) {
            sink.rejected(new Reject(
                    index,
                    "row.columns",
                    "",
                    "a row must have " + table.width() + " fields",
                    Optional.empty(),
                    Optional.of(SOURCE),
                    rows.rawBeneath(header)));
        } else {
            switch (people.of(rows, ID)) {
                case PersonColumn.Known(String personId) -> readFor(personId);
                case PersonColumn.Unknown(String rule, String message) ->
                    reject(rule, headings.get(ID), message, Optional.empty());
            }
        }
    }

    @Override
    public void finish() {
        hourTwice.finish();
        heartRate.finish();
    }

    private void readFor(String personId) {
        long local = wall.minute(rows.bytes(), rows.start(TIME), rows.end(TIME));
        if (local == WrittenTime.UNREADABLE) {
            reject(
                    "time.format",
                    headings.get(TIME),
                    "must look like 4/12/2016 1:05:00 PM or 2016-04-12T13:05:00",
                    Optional.of(personId));
            return;
        }
        long row = index;
        if (valuesAllowed(personId)
                && !hourTwice.holds(personId, local, () -> new Held(row, personId, local, rows.raw()))) {
            readAt(personId, local, Occurrence.ONLY);
        }
    }

    private void readHeld(Held held, Occurrence meant) {
        long current = index;
        index = held.index;
        rows.standAt(held.raw, () -> readAt(held.personId, held.local, meant));
        index = current;
    }

    private void readAt(String personId, long local, Occurrence meant) {
        if (table.isWide()) {
            readHour(personId, local, meant);
        } else {
            readMinute(personId, local, meant);
        }
    }

    private void readMinute(String personId, long local, Occurrence meant) {
        long minute = zone.epochMinute(local, meant);
        if (!timeAllowed(personId, minute)) {
            return;
        }
        if (table == FitbitTable.HEART_RATE_SECONDS) {
            heartRate.add(index, personId, SOURCE, minute, rows.number(FIRST_VALUE));
            return;
        }
        for (int i = 0; i < table.measured(); i++) {
            give(personId, minute, i);
        }
        sink.accepted(index);
    }

    /** Minutes of the hour that the zone skipped are left out; the row stands if any minute of it happened. */
    private void readHour(String personId, long localHour, Occurrence meant) {
        long first = zone.epochMinute(localHour, meant);
        long last = zone.epochMinute(localHour + table.measured() - 1, meant);
        boolean firstDecides = last == LocalMinutes.NEVER_HAPPENED || first == LocalMinutes.HAPPENED_TWICE;
        if (!timeAllowed(personId, firstDecides ? first : last)) {
            return;
        }
        for (int i = 0; i < table.measured(); i++) {
            long minute = zone.epochMinute(localHour + i, meant);
            if (minute != LocalMinutes.NEVER_HAPPENED) {
                give(personId, minute, i);
            }
        }
        sink.accepted(index);
    }

    private void give(String personId, long minute, int position) {
        FitbitTable.Column column = table.column(position);
        long value = rows.number(FIRST_VALUE + position);
        if (!column.isNothing(value)) {
            sink.minute(personId, SOURCE, column.measure, minute, column.inUnit(value), 0);
        }
    }

    private boolean valuesAllowed(String personId) {
        for (int i = 0; i < table.measured(); i++) {
            FitbitTable.Column column = table.column(i);
            long value = rows.number(FIRST_VALUE + i);
            boolean nothingOfMany =
                    table.isWide() && column.isNothing(value); // it does not affect the other minutes of the hour
            if (!nothingOfMany && !column.allows(value)) {
                String range = "must be a whole number from " + column.lowest + " to " + column.highest;
                reject("value.range", headings.get(FIRST_VALUE + i), range, Optional.of(personId));
                return false;
            }
        }
        return true;
    }

    private boolean timeAllowed(String personId, long minute) {
        if (!LocalMinutes.isTold(minute)) {
            reject(LocalMinutes.rule(minute), headings.get(TIME), LocalMinutes.says(minute), Optional.of(personId));
            return false;
        }
        String broken = TimeRules.broken(minute * MINUTE_MS, (minute + 1) * MINUTE_MS, receivedAt);
        if (!broken.isEmpty()) {
            reject(broken, headings.get(TIME), "must lie between 1970 and the upload", Optional.of(personId));
        }
        return broken.isEmpty();
    }

    private void reject(String rule, String field, String message, Optional<String> personId) {
        String sentence = field + " " + message;
        sink.rejected(new Reject(index, rule, field, sentence, personId, Optional.of(SOURCE), rows.rawBeneath(header)));
    }
}
