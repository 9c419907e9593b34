package org.rouse.ingest.format.healthconnect;

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
 * Reads Health Connect records in the shapes forwarders give them: an array of records, an object that holds such arrays, each by the
 * name of its type or under "records", and changes with deletions. A record is a record of Health Connect, or a deletion.
 */
public final class HealthConnectParser implements FormatParser {

    static final String NAME = "health-connect";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        JsonWalk.read(upload, new HealthConnectEnvelope(context, sink));
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return Wrapping.inItsArray(refused).or(() -> Wrapping.inArray(refused));
    }
}
