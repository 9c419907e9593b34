package org.rouse.ingest.format.csv;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.TimeRules;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.RowReader;
import org.rouse.ingest.format.shared.time.HourTwice;
import org.rouse.ingest.format.shared.time.Occurrence;

/** Turns the rows of one file into evidence. */
final class GenericRows implements RowReader {

    private static final int MINUTE_MS = 60_000;
    private static final long UNKNOWN = -1;
    private static final long DAY_MS = 86_400_000;

    private final Mapping mapping;
    private final RowTimes times;
    private final RowOwners owners;
    private final RowValues values;
    private final CsvRows rows;
    private final EvidenceSink sink;
    private final OpenMinutes minutes;
    private final SpanFacts spans;
    private final Instant receivedAt;
    private final ByteString header;
    private final HourTwice<Held> hourTwice;
    private long index = -1;
    private long lengthMs;

    /** A row of the hour that happened twice, held until the order of rows tells which one it means. */
    private record Held(long index, ByteString raw) {}

    /** @param rows positioned at the header */
    GenericRows(Mapping mapping, RowTimes times, CsvRows rows, UploadContext context, EvidenceSink sink)
            throws MalformedUploadException {
        this.header = rows.raw();
        this.mapping = mapping;
        this.times = times;
        this.owners = new RowOwners(mapping, context);
        this.values = new RowValues(mapping);
        this.rows = rows;
        this.sink = sink;
        this.minutes = new OpenMinutes(mapping, sink);
        this.spans = new SpanFacts(sink);
        this.receivedAt = context.receivedAt();
        this.hourTwice = times.inOrder(this::readHeld);
    }

    @Override
    public void read() {
        index++;
        read(true);
    }

    private void readHeld(Held held, Occurrence meant) {
        long current = index;
        index = held.index;
        times.mean(meant);
        rows.standAt(held.raw, () -> read(false));
        times.mean(Occurrence.ONLY);
        index = current;
    }

    private void read(boolean mayWait) {
        lengthMs = UNKNOWN;
        try {
            readRow(mayWait);
        } catch (BrokenRuleException e) {
            String sentence = e.field().isEmpty() ? e.says() : e.field() + " " + e.says();
            ByteString raw = rows.rawBeneath(header);
            sink.rejected(new Reject(
                    index, e.rule(), e.field(), sentence, owners.ofTheFile(), Optional.empty(), raw, neighbours()));
        }
    }

    /** One of several rows of a minute would stand for the whole minute, so for such a row nothing is kept to read it by itself. */
    private Map<String, String> neighbours() {
        long holds = mapping.hasSpans() ? lengthMs : times.spacing();
        return holds < MINUTE_MS ? Map.of(Reject.NEEDS, MinuteGroup.NEEDS) : times.facts();
    }

    @Override
    public void finish() {
        hourTwice.finish();
        minutes.flush();
        spans.finish();
    }

    private void readRow(boolean mayWait) throws BrokenRuleException {
        if (rows.fields() < mapping.fields()) {
            throw new BrokenRuleException("", "row.columns", "a row must have " + mapping.fields() + " fields or more");
        }
        RowOwner owner = owners.of(rows);
        if (mayWait && waits(owner)) {
            return;
        }
        long startMs = times.start(rows);
        long endMs = times.end(rows, startMs);
        lengthMs = endMs - startMs;
        String broken = TimeRules.broken(startMs, endMs, receivedAt);
        if (!broken.isEmpty()) {
            throw new BrokenRuleException(
                    mapping.heading(mapping.begins()),
                    broken,
                    "must lie between 1970 and the upload, the end at most a day after the start");
        }
        long knownMs = TimeRules.knownEndMs(startMs, endMs, receivedAt) - startMs;
        values.read(rows, Math.max(1, knownMs / (double) MINUTE_MS));
        values.activeMs = times.activeMs(rows);
        give(owner, startMs, endMs);
    }

    private boolean waits(RowOwner owner) {
        OptionalLong wallMinute = times.wallMinute(rows);
        long row = index;
        return wallMinute.isPresent()
                && hourTwice.holds(owner, wallMinute.getAsLong(), () -> new Held(row, rows.raw()));
    }

    private void give(RowOwner owner, long startMs, long endMs) {
        boolean states = mapping.has(ColumnKind.POSTURE) || mapping.has(ColumnKind.ACTIVITY);
        if (!values.hasNumbers() && !states) {
            sink.ignored(index, "not used: says nothing that is measured");
        } else if (!mapping.hasSpans() && endMs - startMs == DAY_MS) {
            sink.ignored(index, "not used: totals of days");
        } else {
            if (states) {
                spans.states(owner, startMs, endMs, values);
            }
            if (endMs - startMs <= MINUTE_MS) {
                minutes.add(index, owner, startMs, values);
            } else {
                spans.numbers(index, owner, startMs, endMs, values);
            }
        }
    }
}
