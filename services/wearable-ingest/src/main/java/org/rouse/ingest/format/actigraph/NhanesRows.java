package org.rouse.ingest.format.actigraph;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rouse.contracts.v1.Measure;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.PersonColumn;
import org.rouse.ingest.format.shared.time.LocalMinutes;

/** Turns the rows of one file into evidence. */
final class NhanesRows {

    static final Source SOURCE = Source.newBuilder()
            .setId(NhanesParser.NAME)
            .setProvider(NhanesParser.NAME)
            .setKind(SourceKind.SOURCE_KIND_WEARABLE)
            .setModel("ActiGraph 7164")
            .build();

    private static final long MINUTE_MS = 60_000;
    private static final int MINUTES_PER_DAY = 1440;
    private static final int DAYS_PER_WEEK = 7;
    private static final int MINUTES_PER_WEEK = DAYS_PER_WEEK * MINUTES_PER_DAY;
    /** The largest value of the monitor's register. */
    private static final int MOST_COUNTS = 32_767;

    private final NhanesColumns columns;
    private final List<String> headings;
    private final ByteString header;
    private final CsvRows rows;
    private final long sunday;
    private final EvidenceSink sink;
    private final PersonColumn people;
    private final LocalMinutes zone;
    private final Instant receivedAt;
    private long index = -1;

    /** @param rows positioned at the header */
    NhanesRows(
            NhanesColumns columns,
            List<String> headings,
            CsvRows rows,
            LocalDate sunday,
            UploadContext context,
            EvidenceSink sink) {
        this.columns = columns;
        this.headings = headings;
        this.header = rows.raw();
        this.rows = rows;
        this.sunday = sunday.toEpochDay();
        this.sink = sink;
        this.people = new PersonColumn(context, NhanesParser.NAME);
        this.zone = new LocalMinutes(context.zone());
        this.receivedAt = context.receivedAt();
    }

    /** Reads the current row. */
    void read() {
        index++;
        if (rows.fields() != columns.width()) {
            reject("row.columns", "", "a row must have " + columns.width() + " fields", Optional.empty());
            return;
        }
        switch (people.of(rows, columns.seqn())) {
            case PersonColumn.Known(String personId) -> readFor(personId);
            case PersonColumn.Unknown(String rule, String message) ->
                rejectField(rule, columns.seqn(), message, Optional.empty());
        }
    }

    private void readFor(String personId) {
        if (!inRange(personId, columns.day(), 1, DAYS_PER_WEEK)
                || !inRange(personId, columns.ordinal(), columns.first(), MINUTES_PER_WEEK - 1 + columns.first())
                || !inRange(personId, columns.counts(), 0, MOST_COUNTS)) {
            return;
        }
        if (marked(columns.reliable()) || marked(columns.calibrated())) {
            sink.ignored(index, "not used: the survey marks the monitor's data as unreliable or out of calibration");
            return;
        }
        long minute = zone.epochMinute(wallMinute());
        if (!LocalMinutes.isTold(minute)) {
            rejectField(LocalMinutes.rule(minute), columns.ordinal(), LocalMinutes.says(minute), Optional.of(personId));
            return;
        }
        String broken = TimeRules.broken(minute * MINUTE_MS, (minute + 1) * MINUTE_MS, receivedAt);
        if (!broken.isEmpty()) {
            rejectField(broken, columns.ordinal(), "must lie between 1970 and the upload", Optional.of(personId));
            return;
        }
        int counts = (int) rows.number(columns.counts());
        sink.minute(personId, SOURCE, Measure.MEASURE_ACTIVITY_COUNTS, minute, counts, 0);
        sink.accepted(index);
    }

    /** The minute of the nominal wall clock: weekday and ordinal together give the weekday of the first minute. */
    private long wallMinute() {
        long ordinal = rows.number(columns.ordinal()) - columns.first();
        long weekday = rows.number(columns.day()) - 1;
        long firstDay = Math.floorMod(weekday - ordinal / MINUTES_PER_DAY, DAYS_PER_WEEK);
        return (sunday + firstDay) * MINUTES_PER_DAY + ordinal;
    }

    private boolean marked(int column) {
        return column >= 0 && rows.number(column) != 1;
    }

    private boolean inRange(String personId, int column, int lowest, int highest) {
        long value = rows.number(column);
        boolean allowed = value >= lowest && value <= highest;
        if (!allowed) {
            String message = "must be a whole number from " + lowest + " to " + highest;
            rejectField("value.range", column, message, Optional.of(personId));
        }
        return allowed;
    }

    private void rejectField(String rule, int column, String message, Optional<String> personId) {
        String heading = headings.get(column);
        reject(rule, heading, heading + " " + message, personId);
    }

    private void reject(String rule, String field, String message, Optional<String> personId) {
        sink.rejected(new Reject(index, rule, field, message, personId, Optional.of(SOURCE), rows.rawBeneath(header)));
    }
}
