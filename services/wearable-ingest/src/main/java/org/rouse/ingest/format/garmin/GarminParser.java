package org.rouse.ingest.format.garmin;

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
 * Reads the body of a Garmin Health push or ping: one object whose properties are summary types, each with an array of summaries. A
 * record is a summary, or the word that one is to be pulled. The person is the linked account of its userId, under the provider name
 * "garmin-health".
 */
public final class GarminParser implements FormatParser {

    public static final String NAME = "garmin-health";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        JsonWalk.read(upload, new GarminSummaries(context, sink));
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return Wrapping.inItsArray(refused);
    }
}
