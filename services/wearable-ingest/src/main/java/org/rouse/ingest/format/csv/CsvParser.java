package org.rouse.ingest.format.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.container.FileFormat;
import org.rouse.ingest.format.shared.rows.CsvRows;
import org.rouse.ingest.format.shared.rows.LookAhead;

/**
 * Reads any separated text with a header: each row has a time, or a start and an end, and the measured values. Columns are found by the
 * mapping of the context, else by their headings. A record is a row. A row is valid until the next is due; rows of one minute are joined.
 * Wall times are in the zone of the mapping, else of the context.
 */
public final class CsvParser implements FileFormat {

    static final String NAME = "csv";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        LookAhead file = new LookAhead(upload);
        CsvRows rows = new CsvRows(file.whole());
        Mapping mapping = Mapping.find(rows, context.file().columns());
        RowTimes times = RowTimes.of(mapping, file, context);
        GenericRows reader = new GenericRows(mapping, times, rows, context, sink);
        rows.readAll(reader);
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return refused.withWhatNeighboursTold();
    }
}
