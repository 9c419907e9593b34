package org.rouse.ingest.format.oura;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.rouse.contracts.v1.Interval;
import org.rouse.contracts.v1.Retraction;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.HeartRates;
import org.rouse.ingest.format.shared.json.JsonFormat;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.RecordFacts;
import org.rouse.ingest.format.shared.json.RecordOutcomes;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import org.rouse.ingest.format.shared.json.Wrapping;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads webhook events, and documents of the API v2: one by itself, an array of them, or a page ({@code data}, {@code next_token}). A
 * record is an event or a document; the fields of a document show its kind.
 */
public final class OuraDocuments implements JsonWalk.Visitor {

    static final String NAME = "oura";

    public static final FormatParser FORMAT = new JsonFormat(NAME, OuraDocuments::new, Wrapping::inArray);

    static final Source RING = source("", SourceKind.SOURCE_KIND_WEARABLE);
    static final Source MANUAL = source(":manual", SourceKind.SOURCE_KIND_SELF_REPORT);

    private final RecordOwners owners;
    private final RecordOutcomes outcomes;

    OuraDocuments(UploadContext context, EvidenceSink sink) {
        this.owners = new RecordOwners(NAME, context);
        this.outcomes = new RecordOutcomes(context, sink, owners, "/user_id", RING);
    }

    private static Source source(String suffix, SourceKind kind) {
        return Source.newBuilder()
                .setId(NAME + suffix)
                .setProvider(NAME)
                .setKind(kind)
                .build();
    }

    @Override
    public JsonWalk.Step at(String path, JsonToken token) throws MalformedUploadException {
        return switch (path) {
            case "" ->
                JsonWalk.Step.intoDocument(token, "oura.shape", "the body must be an event, a document or a page");
            case "/data" -> JsonWalk.Step.ENTER;
            case "/*", "/data/*" -> JsonWalk.Step.RECORD;
            case "/next_token" -> JsonWalk.Step.PASS;
            default -> JsonWalk.Step.GATHER;
        };
    }

    @Override
    public void record(String path, String pointer, JsonNode value, ByteString raw) {
        outcomes.read(pointer, value, raw, this::read);
    }

    @Override
    public void close() {
        outcomes.close();
    }

    private RecordReading read(JsonRecord record) throws BrokenRuleException {
        record.mustBeObject();
        if (record.has("/event_type")) {
            return event(record);
        }
        if (record.has("/bedtime_start")) {
            return Sleeps.read(record, owners);
        }
        if (record.has("/met") || record.has("/class_5_min")) {
            return RecordReading.of(owners.ofUpload(), Days.facts(record));
        }
        if (record.has("/bpm")) {
            return RecordReading.of(owners.ofUpload(), HeartRates.sampled(record, RING, "/timestamp", "/bpm"));
        }
        if (record.has("/start_datetime")) {
            return record.has("/activity") ? Workouts.read(record, owners) : Workouts.session(record, owners);
        }
        return RecordReading.unused("a document of another kind");
    }

    private RecordReading event(JsonRecord event) throws BrokenRuleException {
        String person = owners.of(event, "/user_id");
        String type = event.text("/data_type");
        int fact = switch (type) {
            case "sleep" -> Interval.SLEEP_FIELD_NUMBER;
            case "workout" -> Interval.WORKOUT_FIELD_NUMBER;
            case "daily_activity", "session" -> 0;
            default -> -1;
        };
        if (fact < 0) {
            return RecordReading.unused("events of another kind");
        }
        String object = event.text("/object_id");
        return switch (event.text("/event_type")) {
            case "create", "update" -> owners.notified(new Notice(person, NAME, type, object, 0, 0, ""));
            case "delete" ->
                fact == 0 ? RecordReading.unused("the deletion of a day") : gone(person, type, object, fact);
            default -> throw event.broken("/event_type", "schema.enum", "must be one of [create, update, delete]");
        };
    }

    private static RecordReading gone(String person, String type, String object, int fact) {
        Retraction taken = Retraction.newBuilder()
                .setIntervalId(type + "|" + object)
                .setFact(fact)
                .build();
        List<RecordFacts> facts = new ArrayList<>();
        facts.add(new RecordFacts(RING).retraction(taken));
        facts.add(new RecordFacts(MANUAL).retraction(taken));
        return new RecordReading.Known(person, facts);
    }
}
