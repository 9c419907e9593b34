package org.rouse.ingest.format.oura;

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
 * Reads webhook events, and documents of the API v2: one by itself, an array of them, or a page ({@code data}, {@code next_token}). A
 * record is an event or a document; what kind a document is shows in what it holds.
 */
public final class OuraParser implements FormatParser {

    public static final String NAME = "oura";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        try (PulseTrack pulse = new PulseTrack(sink)) {
            JsonWalk.read(upload, new OuraDocuments(context, sink, pulse));
        }
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return Wrapping.inArray(refused);
    }
}
