package org.rouse.ingest.format.nativejson;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rouse.contracts.v1.Lane;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.shared.json.JsonUpload;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The data stated once for the whole upload: its source and its urgency. */
record Envelope(Source source, Lane lane) {

    private static final Map<String, SourceKind> KINDS = Map.of(
            "wearable", SourceKind.SOURCE_KIND_WEARABLE,
            "phone", SourceKind.SOURCE_KIND_PHONE,
            "posture-sensor", SourceKind.SOURCE_KIND_POSTURE_SENSOR,
            "self-report", SourceKind.SOURCE_KIND_SELF_REPORT);
    private static final Map<String, Lane> LANES = Map.of("live", Lane.LANE_LIVE, "backfill", Lane.LANE_BACKFILL);

    /**
     * Looks ahead for the envelope, since some senders sort their properties and put it after the data. Stops at the first data once the
     * source is known.
     *
     * @param head  the first bytes of the document
     * @param whole whether they are the whole document
     */
    static Envelope find(byte[] head, int length, boolean whole) throws IOException {
        Optional<Source> source = Optional.empty();
        Optional<Lane> lane = Optional.empty();
        try (JsonUpload json = JsonUpload.of(head, length)) {
            try {
                JsonParser tokens = json.tokens();
                startOfObject(tokens.nextToken());
                for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
                    JsonToken value = tokens.nextToken();
                    if (name.equals("source")) {
                        source = Optional.of(source(tokens, value));
                    } else if (name.equals("lane")) {
                        lane = Optional.of(lane(tokens, value));
                    } else if (source.isPresent() && value == JsonToken.START_ARRAY) {
                        break;
                    } else {
                        tokens.skipChildren();
                    }
                }
            } catch (JacksonException e) {
                if (whole || !json.isAt(length)) { // otherwise the bytes may simply end too early
                    throw json.failure(e);
                }
            }
        }
        if (source.isEmpty()) {
            throw new MalformedUploadException(
                    whole ? "source.missing" : "source.late",
                    "/source is required, before the data or within the first " + length + " bytes");
        }
        return new Envelope(source.get(), lane.orElse(Lane.LANE_LIVE));
    }

    private static void startOfObject(JsonToken first) throws MalformedUploadException {
        if (first == null) {
            throw new MalformedUploadException("upload.empty", "the upload is empty");
        }
        if (first != JsonToken.START_OBJECT) {
            throw new MalformedUploadException("json.object", "the upload must be one JSON object");
        }
    }

    static Lane lane(JsonParser tokens, JsonToken value) throws MalformedUploadException {
        Lane lane = value == JsonToken.VALUE_STRING ? LANES.get(tokens.getString()) : null;
        if (lane == null) {
            throw new MalformedUploadException("lane.unknown", "/lane must be \"live\" or \"backfill\"");
        }
        return lane;
    }

    /** The source in the form of an upload. */
    static String json(Source source) {
        ObjectNode json = JsonMapper.shared().createObjectNode().put("id", source.getId());
        KINDS.entrySet().stream()
                .filter(kind -> kind.getValue() == source.getKind())
                .forEach(kind -> json.put("kind", kind.getKey()));
        json.put("provider", source.getProvider());
        if (!source.getModel().isEmpty()) {
            json.put("model", source.getModel());
        }
        return json.toString();
    }

    private static Source source(JsonParser tokens, JsonToken value) throws MalformedUploadException {
        if (value != JsonToken.START_OBJECT) {
            throw new MalformedUploadException("source.form", "/source must be an object");
        }
        Fields fields = new Fields();
        fields.read(tokens);
        try {
            fields.onlyKnown(Set.of("id", "kind", "provider", "model"));
            SourceKind kind = KINDS.get(fields.text("kind"));
            if (kind == null) {
                throw new BrokenRuleException(
                        "kind",
                        "source.kind",
                        "must be one of " + KINDS.keySet().stream().sorted().toList());
            }
            return Source.newBuilder()
                    .setId(fields.text("id"))
                    .setKind(kind)
                    .setProvider(fields.has("provider") ? fields.text("provider") : NativeParser.NAME)
                    .setModel(fields.has("model") ? fields.text("model") : "")
                    .build();
        } catch (BrokenRuleException e) {
            throw new MalformedUploadException("source.form", "/source/" + e.field() + " " + e.says());
        }
    }
}
