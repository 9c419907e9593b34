package org.rouse.ingest.format.openmhealth;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Reject;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonUpload;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads data points of Open mHealth and IEEE 1752.1: one, an array of them, or one after another (as in NDJSON). A record is a data point.
 * The person is the upload's, or else the linked account of the header's user_id, under the provider name "open-mhealth".
 */
public final class OpenMhealthParser implements FormatParser {

    static final String NAME = "open-mhealth";

    private static final JsonMapper TREES = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /** Created when the first upload arrives: a service that never gets one starts without it. */
    private static final class Schemas {
        private static final SchemaLibrary ALL = new SchemaLibrary();

        private Schemas() {}
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> mediaTypes() {
        return Set.of("application/json", "application/x-ndjson");
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        try (JsonUpload json = JsonUpload.open(upload);
                DataPoints points = new DataPoints(Schemas.ALL, context, sink)) {
            try {
                if (readAll(json, points) == 0) {
                    throw new MalformedUploadException("json.empty", "there is no data point");
                }
            } catch (JacksonException e) {
                throw json.failure(e);
            }
        }
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        return Optional.of(refused.raw().toByteArray());
    }

    /** Returns the number of top-level values. */
    private static long readAll(JsonUpload json, DataPoints points) {
        long values = 0;
        long index = 0;
        boolean inArray = false;
        for (JsonToken token = json.tokens().nextToken();
                token != null;
                token = json.tokens().nextToken()) {
            values++;
            if (!inArray && token == JsonToken.START_ARRAY) {
                inArray = true;
            } else if (inArray && token == JsonToken.END_ARRAY) {
                inArray = false;
            } else {
                long mark = json.mark();
                JsonNode value = TREES.readTree(json.tokens());
                ByteString raw = json.rawFrom(mark);
                points.read(index++, value, raw);
            }
        }
        return values;
    }
}
