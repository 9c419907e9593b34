package org.rouse.ingest.format.polar;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.Wrapping;

/**
 * Reads webhook events, exercises, nights, days of continuous heart rate, and days of activity. A record is any of these; what it is
 * shows in what it holds. Times without an offset are in the zone of the upload.
 */
public final class PolarParser implements FormatParser {

    public static final String NAME = "polar";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        JsonWalk.read(upload, new PolarDocuments(context, sink));
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return Wrapping.inArray(refused);
    }
}
