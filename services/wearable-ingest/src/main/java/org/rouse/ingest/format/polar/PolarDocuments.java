package org.rouse.ingest.format.polar;

import com.google.protobuf.ByteString;
import java.time.ZoneId;
import java.util.Set;
import org.rouse.contracts.v1.Source;
import org.rouse.contracts.v1.SourceKind;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.FormatParser;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.Notice;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonFormat;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.RecordOutcomes;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import org.rouse.ingest.format.shared.json.Wrapping;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/**
 * Reads webhook events, exercises, nights, days of continuous heart rate, and days of activity. A record is any of these; its fields show
 * its kind. Times without an offset are in the zone of the upload.
 */
public final class PolarDocuments implements JsonWalk.Visitor {

    static final String NAME = "polar";

    public static final FormatParser FORMAT = new JsonFormat(NAME, PolarDocuments::new, Wrapping::inArray);

    static final Source DEVICE = Source.newBuilder()
            .setId(NAME)
            .setProvider(NAME)
            .setKind(SourceKind.SOURCE_KIND_WEARABLE)
            .build();

    private static final Set<String> USED = Set.of("EXERCISE", "SLEEP", "CONTINUOUS_HEART_RATE", "ACTIVITY_SUMMARY");

    private final RecordOwners owners;
    private final RecordOutcomes outcomes;
    private final ZoneId zone;

    PolarDocuments(UploadContext context, EvidenceSink sink) {
        this.owners = new RecordOwners(NAME, context);
        this.outcomes = new RecordOutcomes(context, sink, owners, "/user_id", DEVICE);
        this.zone = context.zone();
    }

    @Override
    public JsonWalk.Step at(String path, JsonToken token) throws MalformedUploadException {
        return switch (path) {
            case "" ->
                JsonWalk.Step.intoDocument(token, "polar.shape", "the body must be an event or a body of AccessLink");
            case "/exercises", "/nights", "/heart_rates", "/activities" -> JsonWalk.Step.ENTER;
            case "/*", "/exercises/*", "/nights/*", "/heart_rates/*", "/activities/*" -> JsonWalk.Step.RECORD;
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
        if (record.has("/event")) {
            return event(record);
        }
        LocalTimes times = new LocalTimes(record, zone);
        if (record.has("/sleep_start_time") || record.has("/sleep-start-time")) {
            return RecordReading.of(owners.ofUpload(), Nights.facts(record, times, zone));
        }
        if (record.has("/sport") || record.has("/detailed_sport_info") || record.has("/detailed-sport-info")) {
            return RecordReading.of(owners.ofUpload(), Exercises.facts(record, times));
        }
        if (record.value("/heart_rate_samples").isArray()) {
            return RecordReading.of(owners.ofUpload(), Pulses.facts(record, times));
        }
        if (Days.isDay(record)) {
            return RecordReading.of(owners.ofUpload(), Days.facts(record, times));
        }
        return RecordReading.unused("totals, or a body of another kind");
    }

    private RecordReading event(JsonRecord event) throws BrokenRuleException {
        String name = event.text("/event");
        if (name.equals("PING")) {
            return RecordReading.unused("the ping of a new webhook");
        }
        String person = owners.of(event, "/user_id");
        if (!USED.contains(name)) {
            return RecordReading.unused("events of another kind");
        }
        String object = event.optionalText(event.firstOf("/entity_id", "/date")).orElse("");
        String url = event.optionalText("/url").orElse("");
        return owners.notified(new Notice(person, NAME, name, object, 0, 0, url));
    }
}
