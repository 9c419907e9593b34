package org.rouse.ingest.format.withings;

import com.google.protobuf.ByteString;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.RecordOutcomes;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Finds the elements of an answer; their fields show which call it answers. Withings merges a user's devices into one source. */
final class Answers implements JsonWalk.Visitor {

    static final Source DEVICE = source("", SourceKind.SOURCE_KIND_WEARABLE);
    static final Source MANUAL = source(":manual", SourceKind.SOURCE_KIND_SELF_REPORT);

    private final RecordOwners owners;
    private final RecordOutcomes outcomes;

    Answers(UploadContext context, EvidenceSink sink) {
        this.owners = new RecordOwners(WithingsParser.NAME, context);
        this.outcomes = new RecordOutcomes(context, sink, owners, "/userid", DEVICE);
    }

    private static Source source(String suffix, SourceKind kind) {
        return Source.newBuilder()
                .setId(WithingsParser.NAME + suffix)
                .setProvider(WithingsParser.NAME)
                .setKind(kind)
                .build();
    }

    void form(Form form) {
        ByteString raw = ByteString.copyFromUtf8(form.text());
        outcomes.read("", form.fields(), raw, record -> Notifications.read(record, owners));
    }

    @Override
    public JsonWalk.Step at(String path, JsonToken token) throws MalformedUploadException {
        return switch (path) {
            case "" -> JsonWalk.Step.intoObject(token, "withings.shape", "the body must be an answer with a body");
            case "/body", "/body/series", "/body/activities", "/body/measuregrps" -> JsonWalk.Step.ENTER;
            default -> path.indexOf('/', "/body/".length()) > 0 ? JsonWalk.Step.RECORD : JsonWalk.Step.PASS;
        };
    }

    @Override
    public void record(String path, String pointer, JsonNode value, ByteString raw) {
        outcomes.read(pointer, value, raw, record -> read(path, pointer, record));
    }

    @Override
    public void close() {
        outcomes.close();
    }

    private RecordReading read(String path, String pointer, JsonRecord record) throws BrokenRuleException {
        record.mustBeObject();
        return switch (path) {
            case "/body/activities/*" -> RecordReading.unused("totals of days");
            case "/body/measuregrps/*" -> RecordReading.unused("body measures");
            case "/body/series/*" -> element(record);
            default -> Intraday.read(pointer.substring(pointer.lastIndexOf('/') + 1), record, owners);
        };
    }

    private RecordReading element(JsonRecord record) throws BrokenRuleException {
        if (record.has("/category")) {
            return Workouts.read(record, owners);
        }
        return Sleeps.read(record, owners);
    }
}
