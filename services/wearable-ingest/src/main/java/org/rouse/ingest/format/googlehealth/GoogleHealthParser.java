package org.rouse.ingest.format.googlehealth;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.PulseTrack;
import org.rouse.ingest.format.shared.json.Wrapping;

/**
 * Reads webhook notifications, alone or in an array, and pages of data points ({@code dataPoints}, {@code nextPageToken}). A record is
 * a notification or a data point. A notification names its user; data points name nobody and come in an upload for one person.
 */
public final class GoogleHealthParser implements FormatParser {

    public static final String NAME = "google-health";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        try (PulseTrack pulse = new PulseTrack(sink)) {
            JsonWalk.read(upload, new GoogleHealthDocuments(context, sink, pulse));
        }
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return Wrapping.inArray(refused);
    }
}
