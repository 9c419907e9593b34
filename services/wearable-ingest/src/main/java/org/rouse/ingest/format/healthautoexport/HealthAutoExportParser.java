package org.rouse.ingest.format.healthautoexport;

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
 * Reads {@code {"data": {"metrics": [...], "workouts": [...]}}}. A record is an entry of a metric, or a workout. One metric is held at
 * a time, since only its entries together tell how long each of them is.
 */
public final class HealthAutoExportParser implements FormatParser {

    static final String NAME = "health-auto-export";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        JsonWalk.read(upload, new HealthAutoExport(context, sink));
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        String array = refused.field().startsWith("/data/workouts/") ? "workouts" : "metrics";
        return Wrapping.around("{\"data\":{\"" + array + "\":[", refused, "]}}");
    }
}
