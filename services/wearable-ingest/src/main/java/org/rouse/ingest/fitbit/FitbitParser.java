package org.rouse.ingest.fitbit;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.rouse.ingest.evidence.CompleteUpload;
import org.rouse.ingest.evidence.EvidenceSink;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.evidence.Reject;
import org.rouse.ingest.evidence.UploadContext;
import org.rouse.ingest.files.CsvRows;
import org.rouse.ingest.files.FileFormat;

/**
 * Reads one Fitbit file (decompressed) of the layouts of {@link FitbitTable}; a record is a row, the first after the header being
 * record 0. The wall times are in the zone of the context. The person is the one the upload is for, or else the linked account of
 * the {@code Id} column, under the provider name "fitbit".
 */
public final class FitbitParser implements FileFormat {

    static final String NAME = "fitbit";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        CsvRows rows = new CsvRows(upload);
        List<String> headings = rows.header();
        FitbitTable table = FitbitTable.of(headings)
                .orElseThrow(() -> new MalformedUploadException(
                        "fitbit.header", "the header is none of a Fitbit minute file; see docs/sync/fitbit.md"));
        FitbitRows reader = new FitbitRows(table, headings, rows, context, sink);
        while (rows.next()) {
            reader.read();
        }
        reader.finish();
    }

    /** One of several seconds of a minute would stand for all of it, so those are not replayed one by one. */
    @Override
    public Optional<byte[]> alone(Reject refused) {
        byte[] file = refused.raw().toByteArray();
        return table(file)
                .filter(table -> table != FitbitTable.HEART_RATE_SECONDS)
                .map(_ -> file);
    }

    private static Optional<FitbitTable> table(byte[] file) {
        CsvRows rows = new CsvRows(new CompleteUpload(file));
        try {
            return FitbitTable.of(rows.header());
        } catch (IOException _) {
            return Optional.empty(); // a header that no table has
        }
    }
}
