package org.rouse.ingest.format.googlehealth;

import com.google.protobuf.ByteString;
import org.rouse.ingest.format.evidence.BrokenRuleException;
import org.rouse.ingest.format.evidence.EvidenceSink;
import org.rouse.ingest.format.evidence.MalformedUploadException;
import org.rouse.ingest.format.evidence.UploadContext;
import org.rouse.ingest.format.shared.json.JsonRecord;
import org.rouse.ingest.format.shared.json.JsonWalk;
import org.rouse.ingest.format.shared.json.PulseTrack;
import org.rouse.ingest.format.shared.json.RecordOutcomes;
import org.rouse.ingest.format.shared.json.RecordOwners;
import org.rouse.ingest.format.shared.json.RecordReading;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;

/** Tells notifications from pages, and finds the records of either. */
final class GoogleHealthDocuments implements JsonWalk.Visitor {

    private final RecordOutcomes outcomes;
    private final Notifications notifications;
    private final DataPoints points;

    GoogleHealthDocuments(UploadContext context, EvidenceSink sink, PulseTrack pulse) {
        RecordOwners owners = new RecordOwners(GoogleHealthParser.NAME, context);
        this.outcomes = new RecordOutcomes(context, sink, owners, "/data/healthUserId", Sources.DEVICE);
        this.notifications = new Notifications(owners);
        this.points = new DataPoints(owners, pulse);
    }

    @Override
    public JsonWalk.Step at(String path, JsonToken token) throws MalformedUploadException {
        return switch (path) {
            case "" -> {
                if (!token.isStructStart()) {
                    throw new MalformedUploadException(
                            "google-health.shape", "the body must be notifications or a page of data points");
                }
                yield JsonWalk.Step.ENTER;
            }
            case "/dataPoints" -> JsonWalk.Step.ENTER;
            case "/*", "/dataPoints/*" -> JsonWalk.Step.RECORD;
            case "/nextPageToken" -> JsonWalk.Step.PASS;
            default -> JsonWalk.Step.GATHER;
        };
    }

    @Override
    public void record(String path, String pointer, JsonNode value, ByteString raw) {
        outcomes.read(pointer, value, raw, this::read);
    }

    private RecordReading read(JsonRecord record) throws BrokenRuleException {
        record.mustBeObject();
        if (record.optionalText("/type").filter("verification"::equals).isPresent()) {
            return RecordReading.unused("the verification of an endpoint");
        }
        return record.has("/data") ? notifications.read(record) : points.read(record);
    }
}
