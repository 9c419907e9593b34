package org.rouse.ingest.format.activpal;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FileHints;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.container.FileFormat;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.Headings;
import org.rouse.ingest.format.shared.rows.LookAhead;
import org.rouse.ingest.format.shared.rows.RowRefusals;
import org.rouse.ingest.format.shared.time.DateEvidence;
import org.rouse.ingest.format.shared.time.DateOrder;

/**
 * Reads the events of activPAL thigh monitors: {@code Events.csv}, {@code EventsEx.csv} and the like, with lines before the headings or
 * without. A record is a row, which is one event. Postures are held from an event's start for its duration; a cumulative count of strides
 * becomes steps by the minute. The wall times are in the zone of the context, in which the monitor was started.
 */
public final class ActivpalParser implements FileFormat {

    static final Source SOURCE = Source.newBuilder()
            .setId("activpal")
            .setProvider("activpal")
            .setKind(SourceKind.SOURCE_KIND_POSTURE_SENSOR)
            .build();

    @Override
    public String name() {
        return "activpal";
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        LookAhead file = new LookAhead(upload);
        DateOrder order = order(file, context.file());
        CsvRows rows = new CsvRows(file.whole());
        EventColumns columns = columns(rows);
        RowRefusals refusals =
                new RowRefusals(rows, sink, SOURCE, context.subject(), context.receivedAt(), rows.raw(), Map.of());
        EventRows reader = new EventRows(columns, order, context, refusals);
        rows.readAll(reader);
    }

    /** A posture can be read by itself; steps are the growth of a count, and need the row after it. */
    @Override
    public Optional<byte[]> alone(Reject refused) {
        return refused.withWhatNeighboursTold();
    }

    private static EventColumns columns(CsvRows rows) throws IOException {
        return Headings.find(rows, EventColumns::of)
                .orElseThrow(() -> new MalformedUploadException(
                        "activpal.header",
                        "no line names a time, an interval and an activity code; see docs/sync/activpal.md"));
    }

    private static DateOrder order(LookAhead file, FileHints hints) throws IOException {
        CsvRows rows = new CsvRows(file.beginning());
        EventColumns columns = columns(rows);
        DateEvidence dates = new DateEvidence();
        while (rows.next()) {
            if (columns.time() < rows.fields() && Double.isNaN(rows.decimal(columns.time()))) {
                int start = EventTime.start(rows, columns.time());
                dates.add(rows.bytes(), start, EventTime.end(rows, columns.time(), start));
            }
        }
        return dates.decide(hints);
    }
}
