package org.rouse.ingest.garmin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rouse.ingest.evidence.EvidenceSink;
import org.rouse.ingest.evidence.FormatParser;
import org.rouse.ingest.evidence.MalformedUploadException;
import org.rouse.ingest.evidence.Reject;
import org.rouse.ingest.evidence.UploadContext;
import org.rouse.ingest.json.JsonUpload;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the body of a Garmin Health push: one object whose properties are summary types, each with an array of summaries. A record is
 * a summary. The person is the linked account of its userId, under the provider name "garmin-health".
 */
public final class GarminParser implements FormatParser {

    static final String NAME = "garmin-health";

    /** Where a summary stands: in the array of its type. */
    private static final Pattern PLACE = Pattern.compile("/([A-Za-z]+)/[0-9]+");

    private static final JsonMapper TREES = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void parse(InputStream upload, UploadContext context, EvidenceSink sink) throws IOException {
        try (JsonUpload json = JsonUpload.open(upload)) {
            try {
                readTypes(json, new Summaries(context, sink));
            } catch (JacksonException e) {
                throw json.failure(e);
            }
            json.end();
        }
    }

    @Override
    public Optional<byte[]> alone(Reject refused) {
        Matcher place = PLACE.matcher(refused.field());
        return place.lookingAt()
                ? Optional.of(("{\"" + place.group(1) + "\":[" + refused.raw().toStringUtf8() + "]}").getBytes(UTF_8))
                : Optional.empty();
    }

    private static void readTypes(JsonUpload json, Summaries summaries) throws IOException {
        JsonParser tokens = json.tokens();
        JsonToken first = tokens.nextToken();
        if (first == null) {
            throw new MalformedUploadException("json.empty", "the body is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new MalformedUploadException("garmin.shape", "the body must be an object of summary types");
        }
        while (tokens.nextToken() == JsonToken.PROPERTY_NAME) {
            String type = tokens.currentName();
            if (tokens.nextToken() == JsonToken.START_ARRAY) {
                for (int i = 0; tokens.nextToken() != JsonToken.END_ARRAY; i++) {
                    readOne(json, type, "/" + i, summaries);
                }
            } else {
                readOne(json, type, "", summaries);
            }
        }
    }

    private static void readOne(JsonUpload json, String type, String position, Summaries summaries) {
        long mark = json.mark();
        JsonNode value = TREES.readTree(json.tokens());
        ByteString raw = json.rawFrom(mark);
        summaries.read(type, position, value, raw);
    }
}
